import GRDB
public import JournalCore

/// Ends a breach that was corrected, with the operation that corrected it (S0-9.8.c).
public struct CloseFinding: RecordedOperation {
  public static let name = "close-finding"
  public static let summary = "End a breach that was corrected."
  public static let fields: [FieldSpec] = [
    .required("finding", .id, "the breach"),
    .optional("operation", .integer, "the audit line of the correction"),
  ]

  let finding: Int64
  let operation: Int?

  /// The breach was corrected by the operation with the number.
  public init(_ finding: Int64, by operation: Int? = nil) {
    self.finding = finding
    self.operation = operation
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let id: ID<AddFinding> = try fields.id("finding")
    self.init(id.rawValue, by: try fields.integerIfAny("operation"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.controlReports, .write) }

  /// Throws `noSuchRecord` or `closedAlready`.
  public func perform(in transaction: Transaction) throws {
    let stored = try StoredFinding.require(finding, transaction.db)
    guard !stored.isClosed else { throw ControlRefusal.closedAlready(.finding, finding) }
    try transaction.db.cachedStatement(sql: "UPDATE finding SET closed_at = ?, closed_by = ? WHERE id = ?")
      .execute(arguments: [transaction.session.now.iso, operation, finding])
    transaction.concerns("finding", finding)
  }
}
