public import JournalCore
public import Vault

/// Opens the link of a code name for the director; that it was opened is in the audit trail, the name is not (D-16).
public struct OpenCodeLink: RecordedOperation {
  public static let name = "open-code-link"
  public static let summary =
    "Open the link of a code name to the person; for the director, with the passphrase."
  public static let fields: [FieldSpec] = [
    .required("kind", .word, "pupil or guardian"),
    .required("number", .integer, "the number of the code name"),
    .required("passphrase", .text, "the director's passphrase of the vault"),
  ]

  let kind: CodeKind
  let number: Int
  let passphrase: SecretBytes

  /// The link of the code name.
  public init(_ kind: CodeKind, _ number: Int, passphrase: SecretBytes) {
    self.kind = kind
    self.number = number
    self.passphrase = passphrase
  }

  /// The link of the code name, by the passphrase as it was typed.
  public init(_ kind: CodeKind, _ number: Int, passphrase: String) {
    self.init(kind, number, passphrase: SecretBytes(passphrase.precomposed))
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.word("kind"), try fields.integer("number"),
      passphrase: SecretBytes(try fields.text("passphrase").precomposed))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.openCodeLink, .view) }

  /// The link; throws `noVault`, `noLink` or what the vault refuses.
  public func perform(in transaction: Transaction) throws -> CodeLink {
    let key = try transaction.db.vaultKey(passphrase)
    let link = try transaction.db.link(of: kind, number, under: key)
    transaction.concerns(kind.rawValue, link.person)
    return link
  }
}
