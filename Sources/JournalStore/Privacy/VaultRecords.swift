import GRDB
public import JournalCore
public import Vault

/// The vault inside the journal: one lock, a box for each code name.
extension Database {
  /// The lock; throws `noVault`.
  func vaultLock() throws -> VaultLock {
    guard let digits = try String.fetchOne(self, sql: "SELECT content FROM vault_lock") else {
      throw StoreError.rule(PrivacyRefusal.noVault)
    }
    return try opened { () throws(VaultError) in try VaultLock(hexadecimal: digits) }
  }

  /// Whether there is a vault.
  func hasVault() throws -> Bool { try Bool.fetchOne(self, sql: "SELECT count(*) FROM vault_lock") ?? false }

  /// Stores the lock in place of the one before.
  func store(_ lock: VaultLock) throws {
    try execute(
      sql: """
        INSERT INTO vault_lock (id, content) VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET content = excluded.content
        """, arguments: [lock.hexadecimal])
  }

  /// The key of the vault; throws `noVault`, and what the vault refuses.
  func vaultKey(_ passphrase: SecretBytes) throws -> VaultKey {
    let lock = try vaultLock()
    return try opened { () throws(VaultError) in try lock.open(passphrase) }
  }

  /// Puts the link into a box of its own.
  func deposit(_ link: CodeLink, for kind: CodeKind, _ number: Int, under key: VaultKey) throws {
    let box = key.seal(SecretBytes(link.text), for: VaultPurpose.link(kind, number))
    try execute(
      sql: "INSERT INTO vault_entry (kind, number, content) VALUES (?, ?, ?)",
      arguments: [kind.rawValue, number, box.hexadecimal])
  }

  /// The link of the code name; throws `noLink`, and what the vault refuses.
  func link(of kind: CodeKind, _ number: Int, under key: VaultKey) throws -> CodeLink {
    let digits = try String.fetchOne(
      self, sql: "SELECT content FROM vault_entry WHERE kind = ? AND number = ?",
      arguments: [kind.rawValue, number])
    guard let digits else { throw StoreError.rule(PrivacyRefusal.noLink(kind, number)) }
    let plain = try opened { () throws(VaultError) in
      try key.open(SealedBox(hexadecimal: digits), for: VaultPurpose.link(kind, number))
    }
    guard let link = CodeLink(text: plain.text) else { throw StoreError.rule(VaultError.altered) }
    return link
  }

  private func opened<Result>(_ body: () throws(VaultError) -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw StoreError.rule(error)
    }
  }
}

/// What a box is sealed for; another box cannot take its place.
enum VaultPurpose {
  /// The link of one code name.
  static func link(_ kind: CodeKind, _ number: Int) -> String { "code-link \(kind.rawValue) \(number)" }
}

/// Refusals of the vault are refusals of a rule: the link is for the director alone (D-16).
extension VaultError: RuleRefusal {
  public var clause: String { "D-16" }
}
