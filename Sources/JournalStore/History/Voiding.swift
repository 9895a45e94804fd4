import GRDB
public import JournalCore

/// What became void after a breach (S1-3.4).
public struct VoidOutcome: Hashable, Sendable {
  /// The operations that are void now, by number.
  public let operations: [Int64]
  /// How many records went back to an earlier state.
  public let records: Int
  /// Operations that stand although they were made after the notice, because what they erased cannot come back.
  public let kept: [Int64]
}

/// Makes operations void: every record that they changed last falls back to its newest state that no void operation
/// made, so that every figure does too.
struct Voiding {
  let transaction: Transaction
  private var db: Database { transaction.db }

  /// Operations that only tell what happened, and those that erase, stand whoever made them.
  static let standing: Set<String> = Set(
    OperationCatalogue.all.filter { $0.erases }.map { $0.name }
      + [
        "register-breach", "record-breach-notice", "void-operations", "give-code-name",
        "reapply-anonymisation", RegisterDocuments.name, VoidDocument.name, EnterVolumes.name,
        MarkVolumePrinted.name, ShelveVolume.name,
      ])

  init(_ transaction: Transaction) { self.transaction = transaction }

  /// Makes void what the account did from the moment on; throws `rule` when records of others stand on it.
  func run(_ user: ID<User>, from moment: LocalMoment) throws -> VoidOutcome {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT sequence, operation FROM audit_line WHERE actor = ? AND at >= ?
        AND sequence NOT IN (SELECT sequence FROM void_operation) ORDER BY sequence
        """, arguments: ["user:\(user)", moment.iso])
    let found = rows.map { (sequence: $0[0] as Int64, name: $0[1] as String) }
    let void = found.filter { !Voiding.standing.contains($0.name) }.map(\.sequence)
    for sequence in void {
      try db.cachedStatement(sql: "INSERT INTO void_operation (sequence, voided_by) VALUES (?, ?)")
        .execute(arguments: [sequence, transaction.sequence])
    }
    let records = try fallBack(void)
    return VoidOutcome(
      operations: void, records: records,
      kept: found.filter { Voiding.standing.contains($0.name) }.map(\.sequence))
  }

  /// Puts the records that the operations changed last back; all go first, so that unique values are free again.
  private func fallBack(_ operations: [Int64]) throws -> Int {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    var restoration = RecordRestoration(db)
    let changes = try records(changedLastBy: operations).map { record in
      (record, try earlierState(of: record))
    }
    for (record, _) in changes { try restoration.put(record.record, record.key, to: nil) }
    for (record, version) in changes where version != nil {
      try restoration.put(record.record, record.key, to: version)
    }
    try refuseDangling()
    return changes.count
  }

  /// The records whose newest version is of one of the operations.
  private func records(changedLastBy operations: [Int64]) throws -> [RecordKey] {
    var records: [RecordKey] = []
    let statement = try db.cachedStatement(
      sql: """
        SELECT record, key FROM version AS last WHERE operation = ?1
        AND id = (SELECT max(id) FROM version WHERE record = last.record AND key = last.key) ORDER BY id
        """)
    for operation in operations {
      for row in try Row.fetchAll(statement, arguments: [operation]) {
        records.append(RecordKey(record: row[0], key: row[1]))
      }
    }
    return records
  }

  private func earlierState(of record: RecordKey) throws -> Version? {
    try db.cachedStatement(
      sql: """
        SELECT \(Version.columns) FROM version WHERE record = ? AND key = ?
        AND operation NOT IN (SELECT sequence FROM void_operation) ORDER BY id DESC LIMIT 1
        """
    ).firstRow([record.record, record.key]).map(Version.init(row:))
  }

  private func refuseDangling() throws {
    let tables = try Set(
      Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row -> String in row[0] })
    guard tables.isEmpty else { throw StoreError.rule(VoidRefusal.othersDepend(tables: tables.sorted())) }
  }
}

/// Why operations cannot be made void.
public enum VoidRefusal: RuleRefusal {
  /// Records that others made stand on records that would go.
  case othersDepend(tables: [String])
  /// There is no such breach.
  case noSuchBreach(id: Int64)
  /// The head and the support of the system were not both told yet, so nothing is void.
  case notNotified(breach: Int64)
  /// The school's act does not make operations void.
  case notInThisSchool

  public var clause: String { "S1-3.4" }

  public var description: String {
    switch self {
    case .othersDepend(let tables):
      "недействительные операции › на их записях держатся записи других пользователей: \(tables.joined(separator: ", ")) (S1-3.4) › сначала перенесите или удалите эти записи"
    case .noSuchBreach(let id):
      "утрата реквизитов \(id) › такого уведомления нет (S1-3.3) › зарегистрируйте его: register-breach"
    case .notNotified(let id):
      "утрата реквизитов \(id) › руководитель и поддержка ещё не уведомлены оба, операции действительны (S1-3.3, S1-3.4) › внесите время обоих уведомлений"
    case .notInThisSchool:
      "недействительные операции › регламент школы их не предусматривает (ключ credentialBreach.voidOperations, S1-3.4) › исправьте записи обычным порядком"
    }
  }
}
