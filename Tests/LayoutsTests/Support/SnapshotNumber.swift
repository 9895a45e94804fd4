import GRDB
import JournalStore
import Testing

extension StoreSnapshot {
  /// One whole number by SQL.
  func number(_ sql: String) throws -> Int {
    try #require(try read { db in try Int.fetchOne(db, sql: sql) })
  }
}
