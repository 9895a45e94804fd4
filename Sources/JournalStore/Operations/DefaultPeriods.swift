import JournalCore

/// The usual dates of periods, as a rule over the calendar that gives those of 2025/2026 (FORMS §22.1).
///
/// Holidays are each school's own decision; these dates only stand until the school enters its own.
enum DefaultPeriods {
  /// The periods of all three divisions of the year.
  static func periods(of year: AcademicYear) -> [Period] {
    let (start, next) = (year.startYear, year.startYear + 1)
    let first = workday(from: day(start, 9, 1))
    let end = workday(upTo: day(next, 5, 26))
    let autumn = friday(upTo: day(start, 10, 26))
    let winter = last(weekday: 7, upTo: day(start, 12, 30))
    let january = monday(from: day(next, 1, 9))
    let spring = friday(upTo: day(next, 3, 22))
    let november = friday(upTo: day(start, 11, 16))
    let february = friday(upTo: day(next, 2, 22))
    return spans(
      .quarter,
      [
        (first, autumn), (workday(from: day(start, 11, 5)), winter), (january, spring),
        (afterWeek(spring), end),
      ])
      + spans(
        .trimester, [(first, november), (afterWeek(november), february), (afterWeek(february), end)])
      + spans(.halfYear, [(first, winter), (january, end)])
  }

  private static func spans(_ kind: PeriodKind, _ days: [(Day, Day)]) -> [Period] {
    days.enumerated().compactMap { index, days in
      DayRange(days.0, days.1).flatMap { Period(kind, index + 1, $0) }
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("a period border is a day of every year")
    }
    return day
  }

  /// The Monday after a week of holidays that follows a Friday.
  private static func afterWeek(_ friday: Day) -> Day { friday.adding(days: 10) }

  private static func workday(from day: Day) -> Day { day.weekday <= 5 ? day : monday(from: day) }

  private static func workday(upTo day: Day) -> Day { day.weekday <= 5 ? day : friday(upTo: day) }

  private static func monday(from day: Day) -> Day { day.adding(days: (8 - day.weekday) % 7) }

  private static func friday(upTo day: Day) -> Day { last(weekday: 5, upTo: day) }

  private static func last(weekday: Int, upTo day: Day) -> Day {
    day.adding(days: -((day.weekday - weekday + 7) % 7))
  }
}
