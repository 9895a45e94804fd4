import GRDB
import JournalCore

/// The writing of a class's year state.
enum YearWriter {
  static func close(_ classYear: ClassYear, _ transaction: Transaction) throws {
    try transaction.db.cachedStatement(
      sql: "INSERT INTO year_state (class_id, state, closed_at) VALUES (?, 'closed', ?)"
    ).execute(arguments: [classYear.id, transaction.session.now.iso])
    transaction.concerns("class", classYear.id)
  }

  static func archive(_ classYear: ClassYear, _ transaction: Transaction) throws {
    try transaction.db.cachedStatement(
      sql: "UPDATE year_state SET state = 'archived', archived_at = ? WHERE class_id = ?"
    ).execute(arguments: [transaction.session.now.iso, classYear.id])
    transaction.concerns("class", classYear.id)
  }
}
