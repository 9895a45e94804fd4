import GRDB
import JournalCore

/// The way from every older journal to the present schema; a step that was released is never edited.
enum Migrations {
  /// One step: the version it leads to and what it does.
  struct Step: Sendable {
    let version: Int
    let run: @Sendable (Database, OperationContext) throws -> Void
  }

  /// All steps in order.
  static let steps: [Step] = [
    Step(version: 1) { db, _ in try db.execute(sql: Schema1.sql) },
    Step(version: 2) { db, context in
      for sql in Schema2.sql { try db.execute(sql: sql) }
      try beginHistory(db, context)
    },
    Step(version: 3) { db, _ in
      try db.execute(sql: Schema3.sql)
      try HistoryTriggers.install(db, Schema3.tables)
    },
    Step(version: 4) { db, _ in
      try db.execute(sql: Schema4.sql)
      try HistoryTriggers.install(db, Schema4.tables)
    },
    Step(version: 5) { db, _ in
      try db.execute(sql: Schema5.sql)
      try HistoryTriggers.install(db, Schema4.tables)
    },
  ]

  /// Keeps what the journal already holds as the first versions, with one line of the program's in the trail.
  private static func beginHistory(_ db: Database, _ context: OperationContext) throws {
    context.begin(1)
    defer { context.end() }
    try HistoryTriggers.keepPresentRows(db, RecordTables.ofSecondSchema)
    try HistoryTriggers.install(db, RecordTables.ofSecondSchema)
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM version") != 0 else { return }
    // A step of the schema knows no school and no zone: its moment is that of Greenwich.
    let text = try String.fetchOne(db, sql: "SELECT strftime('%Y-%m-%dT%H:%M:%S', 'now')")
    guard let now = text.flatMap(LocalMoment.init(iso:)) else { throw StoreError.corrupt(detail: "no clock") }
    try AuditTrail.append("begin-history", by: "program", at: now, after: nil, context, sequence: 1, db: db)
  }

  /// The steps as GRDB runs them, each in its own transaction together with its version number.
  static func migrator(
    _ steps: [Step] = steps, context: OperationContext = OperationContext()
  ) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps {
      migrator.registerMigration(identifier(step.version)) { db in
        try step.run(db, context)
        try db.execute(sql: "PRAGMA user_version = \(step.version)")
      }
    }
    return migrator
  }

  /// The version of a journal, 0 for one without tables; the larger one where number and steps disagree.
  static func version(of db: Database) throws -> Int {
    let number = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard try db.tableExists("grdb_migrations") else { return number }
    let applied = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")
    let versions = applied.map { Int($0.dropFirst()) ?? Int.max }
    return max(number, versions.max() ?? 0)
  }

  private static func identifier(_ version: Int) -> String { "v\(version)" }
}
