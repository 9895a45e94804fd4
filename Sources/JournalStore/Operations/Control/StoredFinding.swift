import GRDB
import JournalCore

/// A breach as its row holds it.
struct StoredFinding {
  let classID: Int64?
  let teacher: Int64?
  /// The last day of the check.
  let day: Day
  let isAcknowledged: Bool
  let isClosed: Bool

  static func require(_ id: Int64, _ db: Database) throws -> StoredFinding {
    let statement = try db.cachedStatement(
      sql: """
        SELECT f.class_id, f.teacher_id, a.last_day, f.acknowledged_at IS NOT NULL, f.closed_at IS NOT NULL
        FROM finding f JOIN check_act a ON a.id = f.act_id WHERE f.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw ControlRefusal.noSuchRecord(.finding, id)
    }
    return StoredFinding(
      classID: row[0], teacher: row[1], day: try row.day(2), isAcknowledged: row[3], isClosed: row[4])
  }
}
