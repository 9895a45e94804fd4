import GRDB
import JournalCore
import JournalStore

/// An operation out of SQL, for tests of the store itself.
struct Statements: Operation {
  static let name = "run-statements"

  let sql: [String]

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  func perform(in transaction: Transaction) throws {
    for statement in sql { try transaction.db.execute(sql: statement) }
  }
}

/// Lets the file grow by so many pages only, as a full disk would.
struct PageLimit: Operation {
  static let name = "limit-pages"

  let extra: Int

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  func perform(in transaction: Transaction) throws {
    let pages = try Int.fetchOne(transaction.db, sql: "PRAGMA page_count") ?? 0
    try transaction.db.execute(sql: "PRAGMA max_page_count = \(pages + extra)")
  }
}

/// Gives a name to a person that does not exist.
struct NamelessInsert: Operation {
  static let name = "name-nobody"

  let surname: String

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  func perform(in transaction: Transaction) throws {
    try transaction.db.execute(
      sql: "INSERT INTO person_name VALUES (1, '2025-09-01', ?, 'Анна', '')", arguments: [surname])
  }
}
