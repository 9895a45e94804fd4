import GRDB
import JournalCore

/// Writes the weekly looks of the leaders at the attendance of their classes.
struct ReviewMaker {
  let school: DailySchool

  /// A review of each week with lessons of each class that has pupils, on the Friday.
  func make() throws {
    let span = school.days.span
    let first = WeeklyAttendanceReview.monday(of: Day(ordinal: span.lowerBound))
    for ordinal in stride(from: first.ordinal, through: span.upperBound, by: 7) {
      guard let week = DayRange(Day(ordinal: ordinal), Day(ordinal: ordinal + 6)) else { continue }
      let open = try unresolved(week)
      for own in school.classes where !own.stays.isEmpty {
        guard !school.days[own.label.grade].schoolDays(in: week).isEmpty else { continue }
        try school.rows.run(
          """
          INSERT INTO attendance_review (class_id, monday, reviewed_at, reviewer_id, unresolved) VALUES (?, ?, ?, ?, ?)
          """,
          [
            own.id, week.first.iso, school.moment(week.first.adding(days: 4), 16),
            school.teachers[own.leader].id,
            open[own.id] ?? 0,
          ])
      }
    }
  }

  /// How many absences of the week have no reason, by class.
  private func unresolved(_ week: DayRange) throws -> [Int64: Int] {
    let statement = try school.db.cachedStatement(
      sql: """
        SELECT e.class_id, count(*) FROM lesson l JOIN attendance_entry t ON t.lesson_id = l.id AND t.code = 'ОТ'
        JOIN enrolment e ON e.person_id = t.person_id AND e.first_day <= l.day
          AND (e.last_day IS NULL OR e.last_day >= l.day)
        WHERE l.day BETWEEN ? AND ? GROUP BY e.class_id
        """)
    let rows = try Row.fetchAll(statement, arguments: [week.first.iso, week.last.iso])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  }
}
