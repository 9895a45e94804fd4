import GRDB
import JournalCore
import JournalStore

/// Conducted lessons and held control works of some days, by assignment; one statement a table.
struct ConductedCounts {
  /// Conducted lessons of the days.
  let lessons: [ID<TeachingAssignment>: Int]
  /// Control works held in the days.
  let works: [ID<TeachingAssignment>: Int]
  /// Control works that the schedule has in the days.
  let scheduled: [ID<TeachingAssignment>: Int]
  /// Conducted lessons of the days, counted without looking at assignments.
  let inAll: Int
  private let byRow: [Place: Int]
  private let controlTypes: Set<String>

  private struct Place: Hashable {
    let assignment: ID<TeachingAssignment>
    let row: ID<ThematicPlanRow>
  }

  /// Whether the type of work is a control work.
  func isControlWork(_ name: String?) -> Bool { name.map(controlTypes.contains) ?? false }

  /// How many lessons were recorded with each of the rows by the day, from the first day of the year on.
  func lessonsByNumber(
    of assignment: ID<TeachingAssignment>, _ rows: [ThematicPlanDays.Row]
  ) -> [Int: Int] {
    rows.reduce(into: [:]) { lessons, row in
      lessons[row.row.number] = byRow[Place(assignment: assignment, row: row.id)]
    }
  }

  static func fetch(
    _ days: DayRange, until: Day, from first: Day, under profile: SchoolProfile, _ db: Database
  ) throws -> ConductedCounts {
    let span: StatementArguments = [days.first.iso, until.iso]
    func counts(_ sql: String) throws -> [ID<TeachingAssignment>: Int] {
      try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: span).reduce(into: [:]) {
        $0[ID($1[0])] = $1[1]
      }
    }
    let types = Set(profile.workTypes.all.filter(\.isControlWork).map(\.name))
    let held = "l.state = 'conducted' AND l.day BETWEEN ?1 AND ?2"
    let works = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT l.assignment_id, w.work_type, count(*) FROM assessment w JOIN lesson l ON l.id = w.lesson_id
          WHERE \(held) AND w.work_type IS NOT NULL GROUP BY 1, 2
          """), arguments: span)
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT l.assignment_id, t.row_id, count(*) FROM lesson_topic t JOIN lesson l ON l.id = t.lesson_id
          WHERE \(held) AND t.row_id IS NOT NULL GROUP BY 1, 2
          """), arguments: [first.iso, until.iso])
    return ConductedCounts(
      lessons: try counts("SELECT assignment_id, count(*) FROM lesson l WHERE \(held) GROUP BY 1"),
      works: works.reduce(into: [:]) { counts, row in
        if types.contains(row[1]) { counts[ID(row[0]), default: 0] += row[2] as Int }
      },
      scheduled: try counts(
        "SELECT assignment_id, count(*) FROM control_work WHERE day BETWEEN ?1 AND ?2 GROUP BY 1"),
      inAll: try db.cachedStatement(
        sql: "SELECT count(*) FROM lesson l WHERE \(held)"
      ).fetchCount(span),
      byRow: rows.reduce(into: [:]) { counts, row in
        counts[Place(assignment: ID(row[0]), row: ID(row[1]))] = row[2]
      }, controlTypes: types)
  }
}

extension Statement {
  /// The one number that the statement gives.
  fileprivate func fetchCount(_ arguments: StatementArguments) throws -> Int {
    try Int.fetchOne(self, arguments: arguments) ?? 0
  }
}
