import GRDB
public import JournalCore

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
