import JournalCore
import Testing

/// The school year 2024/2025 of REQUIREMENTS §0.5: quarters, bells, and математика of 7«А».
///
/// On Monday 14.10.2024 the class has six lessons, the last ends 14:05; математика is the second, and on Tuesday the
/// first at 09:00.
enum LessonFixture {
  static let monday = Day(ordinal: 20_010)
  static let tuesday = monday.adding(days: 1)

  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func at(_ iso: String) throws -> LocalMoment { try #require(LocalMoment(iso: iso)) }

  static func quarters() throws -> [Period] {
    try [
      ("2024-09-02", "2024-10-25"), ("2024-11-05", "2024-12-27"), ("2025-01-09", "2025-03-21"),
      ("2025-03-31", "2025-05-23"),
    ].enumerated().map { index, days in
      let span = try #require(DayRange(day(days.0), day(days.1)))
      return try #require(Period(.quarter, index + 1, span))
    }
  }

  static func calendar(_ special: [CalendarDay] = []) throws -> SchoolCalendar {
    SchoolCalendar(periods: try quarters(), weekDays: 5, special: special)
  }

  static func bells() throws -> BellSchedule {
    let times = [
      ("09:00", "09:45"), ("09:55", "10:40"), ("10:45", "11:30"), ("11:35", "12:20"), ("12:25", "13:10"),
      ("13:20", "14:05"), ("14:10", "14:55"),
    ]
    return try BellSchedule(
      times.enumerated().map { index, times in
        let (starts, ends) = (try #require(ClockTime(times.0)), try #require(ClockTime(times.1)))
        return BellSchedule.Bell(number: index + 1, starts: starts, ends: ends)
      })
  }

  /// Математика five times a week: Monday the second lesson, other days the first.
  static let mathematics: Set<WeekPlace> = [
    WeekPlace(1, 2), WeekPlace(2, 1), WeekPlace(3, 1), WeekPlace(4, 1), WeekPlace(5, 1),
  ]

  /// Six lessons on Monday, five on other days.
  static let week = Set((1...5).flatMap { day in (1...(day == 1 ? 6 : 5)).map { WeekPlace(day, $0) } })

  static func days(
    _ places: Set<WeekPlace>, special: [CalendarDay] = [], added: Set<LessonPlace> = [],
    cancelled: Set<LessonPlace> = []
  ) throws -> LessonDays {
    LessonDays(
      calendar: try calendar(special),
      versions: [LessonDays.Version(from: try day("2024-09-02"), places)],
      bells: [(first: try day("2024-09-02"), schedule: try bells())], added: added, cancelled: cancelled)
  }

  /// The facts of математика on Monday, the second lesson.
  static func facts(
    _ profile: SchoolProfile, special: [CalendarDay] = [], cancelled: Set<LessonPlace> = [],
    orderDate: Day? = nil
  ) throws -> DueFacts {
    DueFacts(
      lesson: LessonPlace(monday, 2), own: try days(mathematics, special: special, cancelled: cancelled),
      day: try days(week, special: special, cancelled: cancelled), orderDate: orderDate, under: profile)
  }

  static func session(
    _ moment: String, _ profile: SchoolProfile, mode: Session.Mode = .ordinary
  ) throws -> Session {
    Session.ofOperator(now: try at(moment), under: profile, mode: mode)
  }
}
