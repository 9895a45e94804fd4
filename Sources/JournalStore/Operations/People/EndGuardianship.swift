import GRDB
public import JournalCore

/// Ends that somebody stands for a pupil; a minor keeps a lawful representative, or the lack is flagged (S4-1.13).
public struct EndGuardianship: RecordedOperation {
  public static let name = "end-guardianship"
  public static let summary = "End that a guardian stands for a pupil."
  public static let fields: [FieldSpec] = [
    .required("guardian", .id, "the guardian"), .required("pupil", .id, "the pupil"),
    .required("last", .day, "last day"),
    .optional("without-representative", .text, "why the minor has no lawful representative for now"),
  ]

  let guardian: ID<Guardian>
  let pupil: ID<Pupil>
  let last: Day
  let reason: String?

  /// The end of the guardianship after the day; the reason accepts that a minor has no representative then.
  public init(
    of guardian: ID<Guardian>, for pupil: ID<Pupil>, last: Day, withoutRepresentative reason: String? = nil
  ) {
    self.guardian = guardian
    self.pupil = pupil
    self.last = last
    self.reason = reason
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.id("guardian"), for: try fields.id("pupil"), last: try fields.day("last"),
      withoutRepresentative: fields.textIfAny("without-representative"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.personalData, .write, transaction.target(pupil))
  }

  /// Throws `notGuardian` when the guardianship does not hold on the day, `minorWithoutGuardian` without a reason.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let all = try db.guardianships(of: pupil)
    guard let ended = all.first(where: { $0.guardian == guardian && $0.validity.contains(last) }) else {
      throw StoreError.rule(PeopleRefusal.notGuardian(guardian, pupil, day: last))
    }
    let rest = all.filter { $0 != ended }
    let born = try db.birthDay(of: pupil.rawValue)
    try ruled {
      try GuardianshipRules.requireRepresentative(
        of: pupil, born: born, among: rest, on: last.adding(days: 1), isFlagged: reason != nil)
    }
    try transaction.write(
      "UPDATE guardianship SET valid_to = ? WHERE guardian_id = ? AND pupil_id = ? AND valid_from = ?",
      [last.iso, guardian.rawValue, pupil.rawValue, ended.validity.first.iso])
    if let reason {
      try transaction.write(
        """
        INSERT INTO no_representative (pupil_id, noted_on, reason) VALUES (?, ?, ?)
        ON CONFLICT (pupil_id) DO UPDATE SET noted_on = excluded.noted_on, reason = excluded.reason
        """, [pupil.rawValue, transaction.session.today.iso, reason])
      transaction.note("no-representative")
    }
    transaction.concerns("pupil", pupil.rawValue)
    transaction.concerns("person", guardian.rawValue)
  }
}
