import GRDB
public import JournalCore

/// Ends an error report with an answer (S3-3.6.k).
public struct CloseErrorReport: RecordedOperation {
  public static let name = "close-error-report"
  public static let summary = "End an error report with an answer."
  public static let fields: [FieldSpec] = [
    .required("number", .integer, "the report"), .required("answer", .text, "what was done or why nothing"),
  ]

  let number: Int
  let answer: String

  /// The answer to the report.
  public init(_ number: Int, answer: String) {
    self.number = number
    self.answer = answer
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.integer("number"), answer: try fields.text("answer"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.controlReports, .write) }

  /// Throws `noSuchRecord`, `closedAlready` or `emptyText`.
  public func perform(in transaction: Transaction) throws {
    let report = try StoredErrorReport.require(number, transaction)
    guard !report.isClosed else { throw ControlRefusal.closedAlready(.errorReport, Int64(number)) }
    guard answer.contains(where: { !$0.isWhitespace }) else { throw ControlRefusal.emptyText(.errorReport) }
    try transaction.db.cachedStatement(sql: "UPDATE error_report SET closed_at = ?, answer = ? WHERE id = ?")
      .execute(arguments: [transaction.session.now.iso, answer, report.id])
    transaction.concerns("error-report", report.id)
  }
}
