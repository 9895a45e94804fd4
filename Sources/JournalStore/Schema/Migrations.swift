import GRDB

/// The way from every older journal to the present schema; a step that was released is never edited.
enum Migrations {
  /// One step: the version it leads to and what it does.
  struct Step: Sendable {
    let version: Int
    let run: @Sendable (Database) throws -> Void
  }

  /// All steps in order.
  static let steps: [Step] = [
    Step(version: 1) { db in try db.execute(sql: Schema1.sql) }
  ]

  /// The steps as GRDB runs them, each in its own transaction together with its version number.
  static func migrator(_ steps: [Step] = steps) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps {
      migrator.registerMigration(identifier(step.version)) { db in
        try step.run(db)
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
