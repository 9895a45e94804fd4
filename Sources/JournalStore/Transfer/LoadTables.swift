import GRDB
public import JournalCore

/// Loads a whole set of open tables into an empty journal: every row, or nothing with every fault (D-30).
public struct LoadTables: Operation {
  public static let name = "load-tables"
  /// After so many faults the reading ends.
  public static let limit = 100_000

  /// How much was loaded.
  public struct Outcome: Hashable, Sendable {
    /// Tables with at least one row.
    public let tables: Int
    /// Rows.
    public let rows: Int
    /// Pupils.
    public let pupils: Int
  }

  let source: any TableSource

  /// The set that the source gives.
  public init(_ source: any TableSource) { self.source = source }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.importData, .execute)
  }

  /// Throws the refusal `notEmpty` or `faults` with all of them.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let db = transaction.db
    let tables = try OpenTables.all(db)
    try requireEmpty(tables, db)
    // Rows may come before those that they refer to; all references are looked at together in the end.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let targets = Dictionary(grouping: tables.flatMap(\.references), by: \.table).mapValues {
      Set($0.map(\.targets))
    }
    var log = FaultLog()
    var counts: [Int] = []
    for table in tables {
      let keys = targets[table.name] ?? []
      var loader = try TableLoader(table, referredBy: keys, profile: transaction.session.profile.id, db)
      try source.read(table) { row in try loader.load(row, &log) }
      counts.append(loader.count)
      try log.settle(table, in: source)
    }
    try ReferenceCheck(db: db, source: source).run(tables, &log)
    guard log.faults.isEmpty else { throw StoreError.rule(TransferRefusal.faults(log.faults)) }
    let pupils = try Int.fetchOne(db, sql: "SELECT count(*) FROM person WHERE kind = 'pupil'") ?? 0
    let outcome = Outcome(
      tables: counts.count { $0 > 0 }, rows: counts.reduce(0, +), pupils: pupils)
    transaction.concerns("tables", Int64(outcome.tables))
    transaction.concerns("pupils", Int64(pupils))
    return outcome
  }

  private func requireEmpty(_ tables: [OpenTable], _ db: Database) throws {
    for table in tables where !OpenTables.prefilled.contains(table.name) {
      if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table.name))") == true {
        throw StoreError.rule(TransferRefusal.notEmpty(table: table.name))
      }
    }
  }
}
