import GRDB
import JournalCore
import JournalStore

/// The reads that make thematic plans with their lessons; one statement a table, joined in memory.
struct PlanSheetQuery {
  let db: Database
  let days: DayRange
  let moment: Day
  let isYear: Bool

  private struct Lesson {
    let row: ID<ThematicPlanRow>?
    let given: PlanSheet.Given
  }

  /// The sheets of the assignments that follow a plan, in their order.
  func sheets(of load: [LoadEntry]) throws -> [PlanSheet] {
    let plans = try ThematicPlanDays.fetch(of: load.map(\.id), db)
    let lessons = try lessons(of: load)
    let about = try descriptions(of: load)
    return load.compactMap { entry in
      guard let plan = plans[entry.id], let text = about[entry.id] else { return nil }
      let own = lessons[entry.id] ?? []
      let byRow = Dictionary(grouping: own.filter { $0.row != nil }, by: \.row)
      let rows = plan.rows.map { row in
        PlanSheet.Row(row: row.row, planned: row.day, given: (byRow[row.id] ?? []).map(\.given))
      }
      return PlanSheet(
        load: entry, name: text.name, approved: text.approved, hours: plan.hours,
        rows: isYear
          ? rows
          : rows.filter { row in
            (row.planned.map(days.contains) ?? false) || row.given.contains { days.contains($0.day) }
          },
        beside: own.filter { $0.row == nil && days.contains($0.given.day) }.map(\.given))
    }
  }

  private func list(_ load: [LoadEntry]) -> String {
    "[\(load.map(\.id.rawValue).map(String.init).joined(separator: ","))]"
  }

  /// The conducted lessons with a topic up to the moment, in order.
  private func lessons(of load: [LoadEntry]) throws -> [ID<TeachingAssignment>: [Lesson]] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT l.assignment_id, t.row_id, l.day, t.text, t.deviation_reason, l.teacher_id
          FROM lesson l JOIN lesson_topic t ON t.lesson_id = l.id
          WHERE l.assignment_id IN (SELECT value FROM json_each(?1)) AND l.state = 'conducted' AND l.day <= ?2
          ORDER BY l.day, l.number
          """), arguments: [list(load), moment.iso])
    let own = Dictionary(load.map { ($0.id, $0.teacherID.rawValue) }, uniquingKeysWith: { $1 })
    let names = try NamesOnDay(of: rows.map { $0[5] as Int64 }, on: moment, db)
    return try rows.reduce(into: [:]) { lessons, row in
      let (assignment, teacher) = (ID<TeachingAssignment>(row[0]), row[5] as Int64)
      let planned: Int64? = row[1]
      lessons[assignment, default: []].append(
        Lesson(
          row: planned.map { ID($0) },
          given: PlanSheet.Given(
            day: try row.day(2), topic: row[3], reason: row[4],
            substitute: own[assignment] == teacher ? nil : names.staff(teacher))))
    }
  }

  private func descriptions(
    of load: [LoadEntry]
  ) throws -> [ID<TeachingAssignment>: (name: String, approved: Day?)] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT assignment_id, name, approved_day FROM assignment_plan
          JOIN thematic_plan ON thematic_plan.id = plan_id
          WHERE assignment_id IN (SELECT value FROM json_each(?1))
          """), arguments: [list(load)]
    ).reduce(into: [:]) { $0[ID($1[0])] = (name: $1[1], approved: try $1.dayIfAny(2)) }
  }
}
