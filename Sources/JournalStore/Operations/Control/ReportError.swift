import GRDB
public import JournalCore

/// Registers a report of an error in the journal; it has a number and starts the term of its correction (S3-3.8.e).
public struct ReportError: RecordedOperation {
  public static let name = "report-error"
  public static let summary = "Report an error in a record of the journal."
  public static let fields: [FieldSpec] = [
    .required("record", .text, "the kind of the record: mark, attendance, topic …"),
    .required("record-id", .id, "its number"), .optional("pupil", .id, "the pupil that it is about"),
    .required("text", .text, "what is wrong"),
  ]

  let record: String
  let recordID: Int64
  let pupil: ID<Pupil>?
  let text: String

  /// A report about the record.
  public init(_ text: String, about record: String, _ id: Int64, of pupil: ID<Pupil>? = nil) {
    self.text = text
    self.record = record
    recordID = id
    self.pupil = pupil
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let id: ID<ReportError> = try fields.id("record-id")
    self.init(
      try fields.text("text"), about: try fields.text("record"), id.rawValue, of: try fields.idIfAny("pupil"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    let target = pupil.map { AccessTarget.pupil($0.rawValue, on: transaction.session.today) } ?? .school
    return AccessDemand(.reportError, .write, target)
  }

  /// The number in the register of the year; throws `noSuchYear`, `noSuchPerson` or `emptyText`.
  public func perform(in transaction: Transaction) throws -> Int {
    let (db, session) = (transaction.db, transaction.session)
    guard text.contains(where: { !$0.isWhitespace }) else { throw ControlRefusal.emptyText(.errorReport) }
    if let pupil { try db.requirePerson(pupil.rawValue, kind: .pupil) }
    let year = try db.requireYear(AcademicYear(containing: session.today))
    let number: Int =
      1
      + (try db.cachedStatement(sql: "SELECT max(number) FROM error_report WHERE year_id = ?")
        .value([year]) ?? 0)
    try db.cachedStatement(
      sql: """
        INSERT INTO error_report (year_id, number, reporter_id, record, record_id, person_id, text, filed_at, due_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      year, number, try Author.person(transaction)?.rawValue, record, recordID, pupil?.rawValue, text,
      session.now.iso, ErrorReportTerm.due(filedAt: session.now, under: session.profile).iso,
    ])
    transaction.concerns("error-report", db.lastInsertedRowID)
    return number
  }
}
