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

/// Records that a teacher has seen a breach that a check found (S2-8.e).
public struct AcknowledgeFinding: RecordedOperation {
  public static let name = "acknowledge-finding"
  public static let summary = "Record that the teacher has seen a breach."
  public static let fields: [FieldSpec] = [.required("finding", .id, "the breach")]

  let finding: Int64

  /// The teacher has seen the breach.
  public init(_ finding: Int64) { self.finding = finding }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let id: ID<AddFinding> = try fields.id("finding")
    self.init(id.rawValue)
  }

  /// Whoever may look at the findings of the class.
  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let stored = try StoredFinding.require(finding, transaction.db)
    let target = stored.classID.map { AccessTarget.schoolClass($0, on: stored.day) } ?? .school
    return AccessDemand(.controlReports, .view, target)
  }

  /// Throws `noSuchRecord`, `notAddressee` for another teacher, or `acknowledgedAlready`.
  public func perform(in transaction: Transaction) throws {
    let stored = try StoredFinding.require(finding, transaction.db)
    if let person = try Author.person(transaction), person.rawValue != stored.teacher {
      throw ControlRefusal.notAddressee(.finding, finding)
    }
    guard !stored.isAcknowledged else { throw ControlRefusal.acknowledgedAlready(finding) }
    try transaction.db.cachedStatement(sql: "UPDATE finding SET acknowledged_at = ? WHERE id = ?")
      .execute(arguments: [transaction.session.now.iso, finding])
    transaction.concerns("finding", finding)
  }
}

/// A breach as its row holds it.
struct StoredFinding {
  let classID: Int64?
  let teacher: Int64?
  /// The last day of the check.
  let day: Day
  let isAcknowledged: Bool
  let isClosed: Bool

  static func require(_ id: Int64, _ db: Database) throws -> StoredFinding {
    let statement = try db.cachedStatement(
      sql: """
        SELECT f.class_id, f.teacher_id, a.last_day, f.acknowledged_at IS NOT NULL, f.closed_at IS NOT NULL
        FROM finding f JOIN check_act a ON a.id = f.act_id WHERE f.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw ControlRefusal.noSuchRecord(.finding, id)
    }
    return StoredFinding(
      classID: row[0], teacher: row[1], day: try row.day(2), isAcknowledged: row[3], isClosed: row[4])
  }
}
