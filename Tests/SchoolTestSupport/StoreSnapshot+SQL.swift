import GRDB
package import JournalStore

extension StoreSnapshot {
  /// The rows of a statement as whole numbers, for counts that owe nothing to the program; an empty value is 0.
  package func numbers(_ sql: String) throws -> [[Int]] {
    try read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { Int.fromDatabaseValue($0) ?? 0 }
      }
    }
  }

  /// The first column of the rows of a statement as texts.
  package func texts(_ sql: String) throws -> [String] {
    try read { db in try String.fetchAll(db, sql: sql) }
  }
}
