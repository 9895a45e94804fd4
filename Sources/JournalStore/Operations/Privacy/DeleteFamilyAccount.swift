public import JournalCore

/// The second step of a withdrawal: the guardians' accounts, contacts and subscriptions go (S0-11.3.2).
public struct DeleteFamilyAccount: RecordedOperation {
  public static let name = "delete-family-account"
  public static let summary =
    "Second step of a withdrawal: delete the guardians' accounts, contacts and subscriptions."
  public static let fields: [FieldSpec] = [.required("case", .id, "the withdrawal")]
  public static var erases: Bool { true }

  let id: ID<WithdrawalCase>

  /// The step of the case.
  public init(_ id: ID<WithdrawalCase>) { self.id = id }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("case")) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.anonymisationOrder, .execute)
  }

  /// How many accounts and records are gone; throws `noSuchCase` or a refusal of the step.
  public func perform(in transaction: Transaction) throws -> Int {
    let withdrawal = try transaction.db.withdrawalCase(id)
    try transaction.finish(.accountDeleted, of: withdrawal)
    return try FamilyAccounts(transaction: transaction).remove(of: withdrawal.pupil)
  }
}
