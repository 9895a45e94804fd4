import GRDB
public import JournalCore

/// Opens a closed period again, with the reason (S1-2.16).
public struct ReopenPeriod: RecordedOperation {
  public static let name = "reopen-period"
  public static let summary = "Open a closed period of a class or of one subject again."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("class", .classLabel, "the class"),
    .required("number", .integer, "the number of the period"),
    .optional("subject", .id, "the subject; the whole class without it"),
    .required("reason", .text, "why it is opened"),
  ]

  let year: AcademicYear
  let label: ClassLabel
  let number: Int
  let subject: ID<Subject>?
  let reason: String

  /// Opens the class's period, or that of the subject, for the reason.
  public init(
    _ label: ClassLabel, in year: AcademicYear, period number: Int, subject: ID<Subject>? = nil,
    reason: String
  ) {
    self.label = label
    self.year = year
    self.number = number
    self.subject = subject
    self.reason = reason
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.classLabel("class"), in: try fields.year("year"), period: try fields.integer("number"),
      subject: try fields.idIfAny("subject"), reason: try fields.text("reason"))
  }

  /// A teacher does not open what was closed: the right is asked for the whole school.
  public func demand(in transaction: Transaction) -> AccessDemand {
    PeriodDemand.closing(.school, transaction.session)
  }

  /// Throws `noSuchPeriod`, `reopeningNeedsReason`, `periodNotClosed`, `yearClosedAlready` or `yearArchived`.
  public func perform(in transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    let classYear = try ClassYear(label, in: year, db, under: session.profile)
    try classYear.requireOpen(db)
    _ = try classYear.period(number)
    let scope = PeriodClosing.Scope(label: label, subject: subject, period: number)
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw PeriodRefusal.reopeningNeedsReason(scope)
    }
    try db.cachedStatement(
      sql: "DELETE FROM period_close WHERE class_id = ? AND number = ? AND subject_id IS ?"
    )
    .execute(arguments: [classYear.id, number, subject?.rawValue])
    guard db.changesCount > 0 else { throw PeriodRefusal.periodNotClosed(scope) }
    try db.cachedStatement(
      sql: """
        INSERT INTO period_reopening (class_id, number, subject_id, reopened_at, reason) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [classYear.id, number, subject?.rawValue, session.now.iso, reason])
    transaction.concerns("class", classYear.id)
  }
}
