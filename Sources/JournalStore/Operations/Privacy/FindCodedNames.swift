import GRDB
public import JournalCore
public import Vault

/// Opens all links to find out which names of a list belong to persons who go by a code name (D-15, D-16).
public struct FindCodedNames: Operation {
  public static let name = "find-coded-names"

  let names: [PersonName]
  let passphrase: SecretBytes

  /// The names, as a file from outside has them.
  public init(_ names: [PersonName], passphrase: SecretBytes) {
    self.names = names
    self.passphrase = passphrase
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.openCodeLink, .view) }

  /// For each name the person who bore it, or nil; throws `noVault` or what the vault refuses.
  public func perform(in transaction: Transaction) throws -> [Int64?] {
    let db = transaction.db
    let key = try db.vaultKey(passphrase)
    let codes = try Row.fetchAll(db, sql: "SELECT kind, number FROM vault_entry ORDER BY kind, number")
    let links = try codes.map { try db.link(of: try $0.word(0), $0[1], under: key) }
    let known = RealNameGuard(links)
    return names.map(known.person(named:))
  }
}
