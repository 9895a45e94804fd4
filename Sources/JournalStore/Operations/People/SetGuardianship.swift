import GRDB
public import JournalCore

/// Lets somebody stand for a pupil from a day on (S4-1.9).
public struct SetGuardianship: RecordedOperation {
  public static let name = "set-guardianship"
  public static let summary = "Let a guardian stand for a pupil from a day on."
  public static let fields: [FieldSpec] = [
    .required("guardian", .id, "the guardian"), .required("pupil", .id, "the pupil"),
    .required(
      "relation", .word,
      "mother, father, adoptiveParent, appointedGuardian, trustee, fosterParent or other"),
    .optional("legal", .truth, "whether a lawful representative; yes by default"),
    .optional("document", .text, "the document that shows it"),
    .required("from", .day, "first day"), .optional("to", .day, "last day"),
  ]

  let guardianship: Guardianship

  /// The guardianship.
  public init(_ guardianship: Guardianship) { self.guardianship = guardianship }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      Guardianship(
        guardian: try fields.id("guardian"), pupil: try fields.id("pupil"),
        relation: try fields.word("relation"), isLegal: try fields.truth("legal", default: true),
        document: fields.textIfAny("document") ?? "", validity: try fields.validity()))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.personalData, .write, transaction.target(guardianship.pupil))
  }

  /// Throws `noSuchPerson`, what `GuardianshipRules` refuse, and `guardianAlready` on shared days.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    try db.requireGuardian(guardianship.guardian.rawValue)
    try db.requirePerson(guardianship.pupil.rawValue, kind: .pupil)
    try ruled { try GuardianshipRules.check(guardianship) }
    for other in try db.guardianships(of: guardianship.pupil)
    where other.guardian == guardianship.guardian && other.validity.overlaps(guardianship.validity) {
      throw StoreError.rule(
        PeopleRefusal.guardianAlready(guardianship.guardian, guardianship.pupil, other.validity))
    }
    try transaction.write(
      """
      INSERT INTO guardianship (guardian_id, pupil_id, valid_from, valid_to, relation, is_legal, document)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        guardianship.guardian.rawValue, guardianship.pupil.rawValue, guardianship.validity.first.iso,
        guardianship.validity.last?.iso, guardianship.relation.rawValue, guardianship.isLegal,
        guardianship.document,
      ])
    try transaction.write(
      "DELETE FROM no_representative WHERE pupil_id = ? AND ?",
      [guardianship.pupil.rawValue, guardianship.isLegal])
    transaction.concerns("pupil", guardianship.pupil.rawValue)
    transaction.concerns("person", guardianship.guardian.rawValue)
  }
}
