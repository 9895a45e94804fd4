import GRDB
public import JournalCore

/// Makes void everything that a breached account did after the later of the two notices (S1-3.4, G-11).
public struct VoidOperations: RecordedOperation {
  public static let name = "void-operations"
  public static let summary = "Make void what a breached account did after the notices; figures fall back."
  public static let fields: [FieldSpec] = [
    .required("breach", .id, "the breach, as register-breach numbered it")
  ]

  let breach: Int64

  /// The operations of the breach's account.
  public init(breach: Int64) { self.breach = breach }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(breach: try fields.id("breach", of: AuditLine.self).rawValue)
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.voidOperations, .execute) }

  /// What became void; throws a `VoidRefusal` when the school knows no void operations, when there is no such breach or
  /// it was not told to both, and when records of others stand on what would go.
  public func perform(in transaction: Transaction) throws -> VoidOutcome {
    guard transaction.session.profile.access.breachVoidsOperations else {
      throw StoreError.rule(VoidRefusal.notInThisSchool)
    }
    let row = try transaction.db.cachedStatement(
      sql: "SELECT user_id, max(notice_head_at, notice_support_at) FROM credential_breach WHERE id = ?"
    ).firstRow([breach])
    guard let row else { throw StoreError.rule(VoidRefusal.noSuchBreach(id: breach)) }
    guard let moment = (row[1] as String?).flatMap(LocalMoment.init(iso:)) else {
      throw StoreError.rule(VoidRefusal.notNotified(breach: breach))
    }
    transaction.concerns("breach", breach)
    return try Voiding(transaction).run(ID(row[0]), from: moment)
  }
}
