public import JournalCore
public import Vault

/// Locks the vault with a new passphrase, when a new director takes it over (D-16).
public struct ChangeVaultPassphrase: RecordedOperation {
  public static let name = "change-vault-passphrase"
  public static let summary = "Lock the vault with a new passphrase; the boxes stay as they are."
  public static let fields: [FieldSpec] = [
    .required("passphrase", .text, "the present passphrase"),
    .required("new-passphrase", .text, "the new passphrase, 12 characters or more"),
  ]

  let old, new: SecretBytes

  /// From the old passphrase to the new one.
  public init(from old: SecretBytes, to new: SecretBytes) {
    (self.old, self.new) = (old, new)
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      from: SecretBytes(try fields.text("passphrase").precomposed),
      to: SecretBytes(try fields.text("new-passphrase").precomposed))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.openCodeLink, .view) }

  /// Throws `noVault`, `wrongPassphrase` or `passphraseTooShort`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let lock = try db.vaultLock()
    do {
      try db.store(try lock.changed(from: old, to: new))
    } catch let error as VaultError {
      throw StoreError.rule(error)
    }
  }
}
