public import JournalCore

/// The fourth step of a withdrawal: no text holds the name any more (S0-11.3.4, DECISIONS 8).
public struct FinishRedaction: RecordedOperation {
  public static let name = "finish-redaction"
  public static let summary = "Fourth step of a withdrawal: attest that no text holds the name any more."
  public static let fields: [FieldSpec] = [.required("case", .id, "the withdrawal")]

  let id: ID<WithdrawalCase>

  /// The step of the case.
  public init(_ id: ID<WithdrawalCase>) { self.id = id }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("case")) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.anonymisationOrder, .execute)
  }

  /// Throws `noSuchCase`, `openTexts` or a refusal of the step.
  public func perform(in transaction: Transaction) throws {
    let withdrawal = try transaction.db.withdrawalCase(id)
    try transaction.requireNext(.textRedacted, of: withdrawal)
    try transaction.requireNoOpenTexts(withdrawal)
    try transaction.finish(.textRedacted, of: withdrawal)
  }
}
