import GRDB
public import JournalCore
public import Vault

/// The last step of a withdrawal: the code name stands for the name, which from now on is in the vault alone (S0-11.3.4,
/// D-16).
public struct CompleteWithdrawal: RecordedOperation {
  public static let name = "complete-withdrawal"
  public static let summary = "Last step of a withdrawal: erase the names and put the link into the vault."
  public static let fields: [FieldSpec] = [
    .required("case", .id, "the withdrawal"),
    .required("passphrase", .text, "the director's passphrase of the vault"),
  ]
  public static var erases: Bool { true }

  let id: ID<WithdrawalCase>
  let passphrase: SecretBytes

  /// The step of the case, with the vault's passphrase.
  public init(_ id: ID<WithdrawalCase>, passphrase: SecretBytes) {
    self.id = id
    self.passphrase = passphrase
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("case"), passphrase: SecretBytes(try fields.text("passphrase").precomposed))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.anonymisationOrder, .execute)
  }

  /// The code names that stand now.
  ///
  /// Throws `noSuchCase`, a refusal of the step, `orderNotInForce`, `openTexts`, `noVault` or what the vault refuses.
  public func perform(in transaction: Transaction) throws -> [String] {
    let db = transaction.db
    let withdrawal = try db.withdrawalCase(id)
    try transaction.requireNext(.codeGiven, of: withdrawal)
    let order = try db.order(of: withdrawal)
    guard order.inForceFrom <= transaction.session.today else {
      throw StoreError.rule(PrivacyRefusal.orderNotInForce(id, from: order.inForceFrom))
    }
    try transaction.requireNoOpenTexts(withdrawal)
    let key = try db.vaultKey(passphrase)
    let giving = CodeNameGiving(transaction: transaction)
    let entries = try db.codedPersons(of: withdrawal)
    for entry in entries {
      try db.deposit(try db.identity(of: entry.person), for: entry.kind, entry.number, under: key)
      try giving.give(entry, by: order.reference, from: order.inForceFrom)
    }
    try transaction.finish(.codeGiven, of: withdrawal)
    return entries.map(\.text)
  }
}
