import GRDB
import JournalCore
import JournalStore

/// The thematic plan that an assignment follows, with the days that the assignment gave its rows (S0-5.4.6.a).
struct ThematicPlanDays: Hashable, Sendable {
  /// A row with its day.
  struct Row: Hashable, Sendable {
    /// The record.
    let id: ID<ThematicPlanRow>
    /// Number, section, topic, hours, work.
    let row: ThematicRow
    /// The planned day; nil while none is given.
    let day: Day?
  }

  /// The rows by number.
  let rows: [Row]

  /// Whether any row has a day.
  var hasDays: Bool { rows.contains { $0.day != nil } }
  /// The hours of all rows.
  var hours: Int { rows.reduce(0) { $0 + $1.row.hours } }

  /// The plans by assignment; of the assignments given, or of all.
  static func fetch(
    of assignments: [ID<TeachingAssignment>]? = nil, _ db: Database
  ) throws -> [ID<TeachingAssignment>: ThematicPlanDays] {
    let list = assignments.map { "[\($0.map(\.rawValue).map(String.init).joined(separator: ","))]" }
    let followed = try GRDB.Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT assignment_id, plan_id FROM assignment_plan
          WHERE ?1 IS NULL OR assignment_id IN (SELECT value FROM json_each(?1))
          """), arguments: [list])
    var days: [Place: Day] = [:]
    let planned = try GRDB.Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT assignment_id, row_id, day FROM plan_row_day
          WHERE ?1 IS NULL OR assignment_id IN (SELECT value FROM json_each(?1))
          """), arguments: [list])
    while let row = try planned.next() { days[Place(assignment: row[0], row: row[1])] = try row.day(2) }
    let rows = try rows(of: followed.map { $0[1] }, db)
    return followed.reduce(into: [:]) { plans, row in
      let assignment: Int64 = row[0]
      plans[ID(assignment)] = ThematicPlanDays(
        rows: (rows[row[1]] ?? []).map { id, row in
          Row(id: ID(id), row: row, day: days[Place(assignment: assignment, row: id)])
        })
    }
  }

  private struct Place: Hashable {
    let assignment: Int64
    let row: Int64
  }

  private static func rows(
    of plans: [Int64], _ db: Database
  ) throws -> [Int64: [(id: Int64, row: ThematicRow)]] {
    let list = "[\(Set(plans).sorted().map(String.init).joined(separator: ","))]"
    var rows: [Int64: [(id: Int64, row: ThematicRow)]] = [:]
    let cursor = try GRDB.Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT plan_id, id, number, section, topic, hours, work_type FROM thematic_plan_row
          WHERE plan_id IN (SELECT value FROM json_each(?)) ORDER BY plan_id, number
          """), arguments: [list])
    while let row = try cursor.next() {
      rows[row[0], default: []].append(
        (
          id: row[1],
          row: ThematicRow(
            number: row[2], section: row[3], topic: row[4], hours: row[5], workType: row[6])
        ))
    }
    return rows
  }
}
