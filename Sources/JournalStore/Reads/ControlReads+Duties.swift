import GRDB
import JournalCore

/// What the calendar of duties is reckoned from.
enum DutyFacts {
  /// A duty of a class, 0 for the school, due on a day.
  struct Key: Hashable {
    let kind: DutyKind
    let classID: Int64
    let due: Day
  }

  /// The class with its periods, and the days on which its year was closed and its council decided.
  static func periods(
    of schoolClass: SchoolClass, _ db: Database, _ profile: SchoolProfile
  ) throws -> DutyCalendar.ClassPeriods {
    let classYear = try ClassYear(schoolClass, db, under: profile)
    let closed = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT date(closed_at) FROM year_state WHERE class_id = ?"),
      arguments: [classYear.id])
    let decided = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT max(protocol_day) FROM council_decision WHERE year_id = ?
            AND person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?)
          """), arguments: [classYear.yearID, classYear.id])
    return DutyCalendar.ClassPeriods(
      label: schoolClass.label, periods: classYear.calendar.periods, closed: try closed?.dayIfAny(0),
      decided: try decided?.dayIfAny(0))
  }

  /// The duties that were marked as done.
  static func done(_ db: Database) throws -> [Key: Day] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT kind, class_id, due_day, done_day FROM due_done"))
    return try rows.reduce(into: [:]) { done, row in
      done[Key(kind: try row.word(0), classID: row[1], due: try row.day(2))] = try row.day(3)
    }
  }

  /// The day of the first act about days of the duty's period, or of the months that end with it; nil for other duties.
  static func checked(_ item: DueItem, _ db: Database, _ profile: SchoolProfile) throws -> Day? {
    guard item.kind == .check || item.kind == .quarterCheck else { return nil }
    let first = item.period?.days.first ?? firstDay(of: profile.control.interval.months, before: item.due)
    let roles = profile.control.interval.by.map(\.rawValue).sorted()
    let statement = try db.cachedStatement(
      sql: """
        SELECT day, by_role FROM check_act WHERE last_day >= ? AND first_day <= ? AND (? = 0 OR kind = 'quarter')
        ORDER BY day
        """)
    let rows = try Row.fetchAll(
      statement, arguments: [first.iso, item.due.iso, item.kind == .quarterCheck ? 1 : 0])
    return try rows.first { roles.contains($0[1]) }?.day(0)
  }

  /// The first day of the months that end with the day.
  private static func firstDay(of months: Int, before day: Day) -> Day {
    let (year, month, _) = day.parts
    let index = year * 12 + month - months
    return Day(year: index / 12, month: index % 12 + 1, day: 1) ?? day
  }
}
