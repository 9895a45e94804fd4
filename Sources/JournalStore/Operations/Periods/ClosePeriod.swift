import GRDB
public import JournalCore

/// Closes a period for a class or for one subject in it; afterwards its records are locked (S0-5.4.10.f, S1-2.16).
public struct ClosePeriod: RecordedOperation {
  public static let name = "close-period"
  public static let summary = "Close a period of a class or of one subject in it."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("class", .classLabel, "the class"),
    .required("number", .integer, "the number of the period"),
    .optional("subject", .id, "the subject; the whole class without it"),
    .optional("waiver", .text, "the director's written leave to close in spite of what blocks"),
  ]

  let year: AcademicYear
  let label: ClassLabel
  let number: Int
  let subject: ID<Subject>?
  let waiver: String?

  /// Closes the class's period, or that of the subject; a waiver passes over what blocks.
  public init(
    _ label: ClassLabel, in year: AcademicYear, period number: Int, subject: ID<Subject>? = nil,
    waiver: String? = nil
  ) {
    self.label = label
    self.year = year
    self.number = number
    self.subject = subject
    self.waiver = waiver
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.classLabel("class"), in: try fields.year("year"), period: try fields.integer("number"),
      subject: try fields.idIfAny("subject"), waiver: fields.textIfAny("waiver"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let schoolClass = try transaction.db.requireClass(label, in: year)
    let target = try PeriodDemand.assignment(
      subject?.rawValue, of: schoolClass.id.rawValue, on: transaction.session.today, transaction)
    return PeriodDemand.closing(target, waives: waiver != nil, transaction.session)
  }

  /// The blockers that the waiver passed over; throws `noSuchPeriod`, `periodRunning`, `periodClosedAlready`,
  /// `periodBlocked`, `yearClosedAlready` or `yearArchived`.
  public func perform(in transaction: Transaction) throws -> [PeriodBlocker] {
    let (db, session) = (transaction.db, transaction.session)
    let classYear = try ClassYear(label, in: year, db, under: session.profile)
    try classYear.requireOpen(db)
    let closing = try ClosingQuery(classYear: classYear, db: db, profile: session.profile)
      .closing(number, subject: subject?.rawValue)
    let end = try classYear.period(number).days.last
    guard session.today >= end else { throw PeriodRefusal.periodRunning(closing.scope, end: end) }
    if try classYear.isClosed(number, subject: subject?.rawValue, db) {
      throw PeriodRefusal.periodClosedAlready(closing.scope)
    }
    let passed = try closing.admit(waiver: waiver, under: session.profile)
    try db.cachedStatement(
      sql: """
        INSERT INTO period_close (class_id, number, subject_id, closed_at, blockers, waiver) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      classYear.id, number, subject?.rawValue, session.now.iso, passed.count, passed.isEmpty ? nil : waiver,
    ])
    transaction.concerns("class", classYear.id)
    if !passed.isEmpty { transaction.note("waived") }
    return passed
  }
}
