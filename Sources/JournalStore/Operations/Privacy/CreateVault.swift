public import JournalCore
public import Vault

/// Makes the journal's vault under the director's passphrase (D-16).
public struct CreateVault: RecordedOperation {
  public static let name = "create-vault"
  public static let summary = "Make the vault for the links of code names under the director's passphrase."
  public static let fields: [FieldSpec] = [
    .required("passphrase", .text, "the passphrase, 12 characters or more")
  ]

  let passphrase: SecretBytes
  let effort: KeyEffort

  /// A vault under the passphrase; the effort is another one in tests only.
  public init(_ passphrase: SecretBytes, effort: KeyEffort = .ordinary) {
    self.passphrase = passphrase
    self.effort = effort
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(SecretBytes(try fields.text("passphrase").precomposed))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.openCodeLink, .view) }

  /// Throws `vaultExists` or `passphraseTooShort`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    if try db.hasVault() { throw StoreError.rule(PrivacyRefusal.vaultExists) }
    do {
      try db.store(try VaultLock.make(passphrase, effort: effort).lock)
    } catch let error as VaultError {
      throw StoreError.rule(error)
    }
  }
}
