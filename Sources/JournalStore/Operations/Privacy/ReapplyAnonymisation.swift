import GRDB
public import JournalCore
import Vault

/// Does again in a restored older journal what withdrawals did after the backup: nobody's real name comes back
/// (DECISIONS 8).
///
/// It needs no vault: names are taken from the older journal itself, the sealed boxes come with the ledger.
public struct ReapplyAnonymisation: Operation {
  public static let name = "reapply-anonymisation"
  public static var erases: Bool { true }

  let ledger: AnonymisationLedger

  /// Everything that the ledger says and the journal does not.
  public init(_ ledger: AnonymisationLedger) { self.ledger = ledger }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.backupAndRestore, .execute)
  }

  /// How many persons got their code names again; throws `alreadyCoded` or `codeNumberTaken` where the journal says
  /// something else than the ledger, `textCannotBeErased`, and what the vault says of damaged boxes.
  public func perform(in transaction: Transaction) throws -> Int {
    let db = transaction.db
    try raiseNumbers(db)
    try takeLock(db)
    let missing = try ledger.codes.filter { try isMissing($0, db) }
    let replacer = NameReplacer(
      try missing.map { (names: try db.allNames(of: $0.entry.person), code: $0.entry.text) })
    let redaction = TextRedaction(transaction, names: replacer)
    let kept = Dictionary(
      ledger.kept.map { (RecordKey(record: $0.table, key: $0.key), $0.digest) }, uniquingKeysWith: { $1 })
    for finding in try redaction.search.findings() {
      let record = RecordKey(record: finding.table, key: finding.key)
      if let judged = kept[record], try judged == redaction.search.digest(of: record) { continue }
      try redaction.redact(finding)
    }
    for code in missing { try giveAgain(code, transaction) }
    return missing.count
  }

  /// Whether the person is in this journal under the real name.
  private func isMissing(_ code: AnonymisationLedger.Code, _ db: Database) throws -> Bool {
    let found: Int64? = try db.cachedStatement(
      sql:
        "SELECT id FROM person WHERE id = ?1 AND id NOT IN (SELECT person_id FROM code_name WHERE number = ?2 AND kind = ?3)"
    ).value([code.entry.person, code.entry.number, code.entry.kind.rawValue])
    return found != nil
  }

  private func giveAgain(_ code: AnonymisationLedger.Code, _ transaction: Transaction) throws {
    let db = transaction.db
    let erasure = PersonErasure(transaction: transaction)
    if code.entry.kind == .pupil {
      _ = try FamilyAccounts(transaction: transaction).remove(of: ID(code.entry.person))
    }
    _ = try erasure.eraseContacts(of: code.entry.person)
    if code.entry.kind == .guardian { _ = try erasure.deleteAccount(of: code.entry.person) }
    try CodeNameGiving(transaction: transaction).give(code.entry, by: code.order, from: code.from)
    if let digits = code.box {
      do {
        let box = try SealedBox(hexadecimal: digits)
        try db.execute(
          sql: "INSERT INTO vault_entry (kind, number, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          arguments: [code.entry.kind.rawValue, code.entry.number, box.hexadecimal])
      } catch let error as VaultError {
        throw StoreError.rule(error)
      }
    }
  }

  private func raiseNumbers(_ db: Database) throws {
    for (kind, number) in ledger.last {
      try db.execute(
        sql: "UPDATE code_number SET last = max(last, ?) WHERE kind = ?", arguments: [number, kind.rawValue])
    }
  }

  /// The later lock stands: the older one may have another passphrase, and an older journal may have none.
  private func takeLock(_ db: Database) throws {
    guard let digits = ledger.lock else { return }
    do {
      try db.store(try VaultLock(hexadecimal: digits))
    } catch let error as VaultError {
      throw StoreError.rule(error)
    }
  }
}
