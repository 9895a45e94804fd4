import GRDB
public import JournalCore

/// Records that a guardian saw a pupil's marks of a period, once (S2-A2.6.b).
public struct AcknowledgePeriod: RecordedOperation {
  public static let name = "acknowledge-period"
  public static let summary = "Record that a guardian saw the marks of a period."
  public static let fields: [FieldSpec] = [
    .required("guardian", .id, "the guardian"), .required("pupil", .id, "the pupil"),
    .required("year", .year, "the school year"), .required("period", .period, "the period or the year"),
  ]

  let guardian: ID<Guardian>
  let pupil: ID<Pupil>
  let year: AcademicYear
  let period: PeriodSelection

  /// The guardian's acknowledgement of the period of the year.
  public init(
    by guardian: ID<Guardian>, for pupil: ID<Pupil>, in year: AcademicYear, _ period: PeriodSelection
  ) {
    self.guardian = guardian
    self.pupil = pupil
    self.year = year
    self.period = period
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      by: try fields.id("guardian"), for: try fields.id("pupil"), in: try fields.year("year"),
      try fields.period("period"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.acknowledgePeriodMarks, .write, transaction.target(pupil))
  }

  /// Throws `notGuardian`, `noSuchYear`, `notAuthor` for another's acknowledgement, and what `Acknowledgement` refuses.
  public func perform(in transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    _ = try transaction.author(ID(guardian.rawValue))
    try transaction.requireGuardian(guardian, of: pupil)
    let yearID = try db.requireYear(year)
    let key: StatementArguments = [guardian.rawValue, pupil.rawValue, yearID, period.code]
    let given: String? = try db.cachedStatement(
      sql: """
        SELECT given_at FROM acknowledgement WHERE guardian_id = ? AND pupil_id = ? AND year_id = ? AND period = ?
        """
    ).value(key)
    try ruled {
      try Acknowledgement.check(
        by: guardian, period: period, given: given != nil, rules: session.profile.diary)
    }
    try transaction.write(
      """
      INSERT INTO acknowledgement (guardian_id, pupil_id, year_id, period, given_at) VALUES (?, ?, ?, ?, ?)
      """, key + [session.now.iso])
    transaction.concerns("pupil", pupil.rawValue)
    transaction.concerns("person", guardian.rawValue)
  }
}

extension Transaction {
  /// Throws `notGuardian` unless the guardian stands for the pupil today.
  func requireGuardian(_ guardian: ID<Guardian>, of pupil: ID<Pupil>) throws {
    let wards = try db.pupilsOf(guardian: guardian.rawValue, on: session.today)
    guard wards.contains(pupil) else {
      throw StoreError.rule(PeopleRefusal.notGuardian(guardian, pupil, day: session.today))
    }
  }
}
