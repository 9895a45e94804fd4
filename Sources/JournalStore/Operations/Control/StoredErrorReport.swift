import GRDB
import JournalCore

/// A report of an error in the journal as its row holds it.
struct StoredErrorReport {
  let id: Int64
  let isClosed: Bool

  /// The report with the number in the register of the present school year, else of the latest year that has it;
  /// throws `noSuchRecord`.
  static func require(_ number: Int, _ transaction: Transaction) throws -> StoredErrorReport {
    let year = AcademicYear(containing: transaction.session.today)
    let statement = try transaction.db.cachedStatement(
      sql: """
        SELECT r.id, r.closed_at IS NOT NULL FROM error_report r JOIN academic_year y ON y.id = r.year_id
        WHERE r.number = ?1 AND y.start_year <= ?2 ORDER BY y.start_year DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [number, year.startYear]) else {
      throw ControlRefusal.noSuchRecord(.errorReport, Int64(number))
    }
    return StoredErrorReport(id: row[0], isClosed: row[1])
  }
}
