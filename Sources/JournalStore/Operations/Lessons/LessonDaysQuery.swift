import GRDB
import JournalCore

/// Calendar, bells and timetable as the rules of lessons need them.
extension Database {
  /// The calendar of the scope's grade under the profile.
  func calendar(of scope: LessonScope, under profile: SchoolProfile) throws -> SchoolCalendar {
    try calendar(yearID: scope.yearID, kind: scope.periodKind, grade: scope.grade, under: profile)
  }

  /// The calendar of a grade that divides its year in the given way.
  func calendar(
    yearID: Int64, kind: PeriodKind, grade: Int, under profile: SchoolProfile
  ) throws -> SchoolCalendar {
    let periods = try cachedStatement(
      sql: "SELECT number, first_day, last_day FROM period WHERE year_id = ? AND kind = ? ORDER BY number")
    let spans = try Row.fetchAll(periods, arguments: [yearID, kind.rawValue]).map { row in
      guard let days = DayRange(try row.day(1), try row.day(2)), let period = Period(kind, row[0], days)
      else { throw StoreError.corrupt(detail: "an impossible period") }
      return period
    }
    let special = try cachedStatement(
      sql: """
        SELECT day, kind, act_number, weekday FROM calendar_day WHERE grade = ? AND day BETWEEN
          (SELECT start_year || '-08-01' FROM academic_year WHERE id = ?2)
          AND (SELECT (start_year + 1) || '-08-31' FROM academic_year WHERE id = ?2)
        """)
    return SchoolCalendar(
      periods: spans, weekDays: profile.structure.schoolWeekDays,
      special: try Row.fetchAll(special, arguments: [grade, yearID]).map { row in
        try CalendarDay(try row.day(0), try row.word(1), actNumber: row[2], weekday: row[3])
      })
  }

  /// The schedules of bells of the class's shift on the day; those of the first shift without a class.
  func bells(of classID: Int64?, on day: Day) throws -> [(first: Day, schedule: BellSchedule)] {
    let shift: Int? = try cachedStatement(
      sql: """
        SELECT shift FROM class_shift WHERE class_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1
        """
    ).value([classID, day.iso])
    let statement = try cachedStatement(
      sql: """
        SELECT valid_from, number, starts, ends FROM bell_schedule JOIN bell ON schedule_id = id
        WHERE shift = ? ORDER BY valid_from, number
        """)
    let rows = try Row.fetchAll(statement, arguments: [shift ?? 1])
    return try Dictionary(grouping: rows) { $0[0] as String }.map { first, rows in
      guard let day = Day(iso: first) else { throw StoreError.corrupt(detail: "a text that is no day") }
      return (first: day, schedule: try BellSchedule(try rows.map(BellSchedule.Bell.init(row:))))
    }
  }

  /// The lessons of the scope's group in its subject from the day on, by the assignments given: those of all teachers
  /// of the group when the next lesson is looked for, or one alone.
  ///
  /// Cancelled and added lessons are known for so many days; the timetable alone needs none. Bells are read when times
  /// are asked for.
  func lessonDays(
    of scope: LessonScope, by assignments: [Int64], from day: Day, days: Int = 120, withBells: Bool = false,
    under profile: SchoolProfile
  ) throws -> LessonDays {
    let list = assignments.map(String.init).joined(separator: ",")
    let slots = try Row.fetchAll(
      try cachedStatement(
        sql: """
          SELECT v.valid_from, s.weekday, s.number FROM timetable_version v
          LEFT JOIN timetable_slot s ON s.version_id = v.id
            AND s.assignment_id IN (SELECT value FROM json_each(?1))
          WHERE v.year_id = ?2 ORDER BY v.valid_from
          """), arguments: ["[\(list)]", scope.yearID])
    let places = try Row.fetchAll(
      try cachedStatement(
        sql: """
          SELECT day, number, max(state <> 'cancelled') FROM lesson
          WHERE assignment_id IN (SELECT value FROM json_each(?1)) AND day BETWEEN ?2 AND ?3
          GROUP BY day, number
          """), arguments: ["[\(list)]", day.iso, day.adding(days: days).iso])
    let held = try places.map { (place: LessonPlace(try $0.day(0), $0[1]), isHeld: $0[2] as Bool) }
    return LessonDays(
      calendar: try calendar(of: scope, under: profile), versions: try Database.versions(slots),
      bells: withBells ? try bells(of: scope.classes.first, on: day) : [],
      added: Set(held.filter(\.isHeld).map(\.place)),
      cancelled: Set(held.filter { !$0.isHeld }.map(\.place)))
  }

  /// The first lesson of the group in its subject after the place; most are within three weeks, some after holidays.
  func nextLesson(
    of scope: LessonScope, after place: LessonPlace, under profile: SchoolProfile
  ) throws -> LessonPlace? {
    let siblings = try siblings(of: scope.assignment)
    for span in [21, 120] {
      let lessons = try lessonDays(of: scope, by: siblings, from: place.day, days: span, under: profile)
      if let next = lessons.next(after: place, within: span) { return next }
    }
    return nil
  }

  /// All lessons that the scope's classes have on the day, cancelled ones left out.
  func classDay(of scope: LessonScope, on day: Day, own: LessonDays) throws -> LessonDays {
    guard !scope.classes.isEmpty, let weekday = own.calendar.timetableWeekday(on: day) else { return own }
    let list = scope.classes.map(String.init).joined(separator: ",")
    let numbers = try Int.fetchAll(
      try cachedStatement(
        sql: """
          WITH own(id) AS (
            SELECT id FROM teaching_assignment WHERE class_id IN (SELECT value FROM json_each(?1))
            UNION SELECT a.id FROM teaching_assignment a JOIN subgroup g ON g.id = a.subgroup_id
              WHERE g.class_id IN (SELECT value FROM json_each(?1))
            UNION SELECT a.id FROM teaching_assignment a JOIN stream_class c ON c.stream_id = a.stream_id
              WHERE c.class_id IN (SELECT value FROM json_each(?1))
          )
          SELECT s.number FROM timetable_slot s JOIN own ON own.id = s.assignment_id
            WHERE s.weekday = ?3 AND s.version_id = (SELECT id FROM timetable_version
              WHERE year_id = ?4 AND valid_from <= ?2 ORDER BY valid_from DESC LIMIT 1)
            AND NOT EXISTS (SELECT 1 FROM lesson l WHERE l.assignment_id = s.assignment_id AND l.day = ?2
              AND l.number = s.number AND l.state = 'cancelled')
          UNION SELECT l.number FROM lesson l JOIN own ON own.id = l.assignment_id
            WHERE l.day = ?2 AND l.state <> 'cancelled'
          """), arguments: ["[\(list)]", day.iso, weekday, scope.yearID])
    return LessonDays(
      calendar: own.calendar, versions: [], bells: try bells(of: scope.classes.first, on: day),
      added: Set(numbers.map { LessonPlace(day, $0) }))
  }

  /// The ids of all assignments of the same subject or course to the same group, the assignment's own included.
  func siblings(of assignment: TeachingAssignment) throws -> [Int64] {
    let (column, id): (String, Int64) =
      switch assignment.target {
      case .schoolClass(let id): ("class_id", id.rawValue)
      case .subgroup(let id): ("subgroup_id", id.rawValue)
      case .stream(let id): ("stream_id", id.rawValue)
      case .course(let id): ("course_id", id.rawValue)
      case .pupil(let id): ("pupil_id", id.rawValue)
      }
    return try Int64.fetchAll(
      try cachedStatement(
        sql: "SELECT id FROM teaching_assignment WHERE \(column) = ? AND subject_id IS ? ORDER BY id"),
      arguments: [id, assignment.subject?.rawValue])
  }

  private static func versions(_ rows: [Row]) throws -> [LessonDays.Version] {
    try Dictionary(grouping: rows) { $0[0] as String }.map { first, rows in
      guard let day = Day(iso: first) else { throw StoreError.corrupt(detail: "a text that is no day") }
      let places = rows.compactMap { row in
        (row[1] as Int?).map { WeekPlace($0, row[2]) }
      }
      return LessonDays.Version(from: day, Set(places))
    }
  }
}

extension BellSchedule.Bell {
  /// The bell of a row: schedule, number, begin, end.
  fileprivate init(row: Row) throws {
    guard let starts = ClockTime(row[2] as String), let ends = ClockTime(row[3] as String) else {
      throw StoreError.corrupt(detail: "a text that is no time")
    }
    self.init(number: row[1], starts: starts, ends: ends)
  }
}
