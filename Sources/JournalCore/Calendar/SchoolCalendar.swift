/// The days of one grade in one school year: periods, the school week, and the days set apart.
///
/// A day outside of all periods is a holiday; within a period the days of the week beyond `weekDays` are off, unless
/// the school said otherwise for the day.
public struct SchoolCalendar: Hashable, Sendable {
  /// The periods of the grade's division, by their first days.
  public let periods: [Period]
  /// How many days a school week has, 5 or 6.
  public let weekDays: Int
  private let special: [Day: CalendarDay]

  /// The calendar of the periods with the days set apart for the grade; of two for one date the last counts.
  public init(periods: [Period], weekDays: Int, special: [CalendarDay] = []) {
    self.periods = periods.sorted { $0.days.first < $1.days.first }
    self.weekDays = weekDays
    self.special = Dictionary(special.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
  }

  /// What the day is.
  public func kind(of day: Day) -> DayKind {
    if let set = special[day] { return set.kind }
    guard period(on: day) != nil else { return .holidays }
    return day.weekday <= weekDays ? .school : .weekend
  }

  /// Whether lessons are recorded on the day (S0-5.2.5.d).
  public func hasLessons(on day: Day) -> Bool { kind(of: day).hasLessons }

  /// Whether the day is one without lessons at school because of the weather.
  public func isActivated(_ day: Day) -> Bool { kind(of: day) == .activated }

  /// The day of the week whose timetable holds on the day, 1…7; nil when there are no lessons.
  public func timetableWeekday(on day: Day) -> Int? {
    guard hasLessons(on: day) else { return nil }
    return special[day]?.weekday ?? day.weekday
  }

  /// The period that the day lies in; nil between periods.
  public func period(on day: Day) -> Period? { periods.first { $0.days.contains(day) } }

  /// The last day with lessons in the period; nil when it has none.
  public func lastSchoolDay(of period: Period) -> Day? {
    days(from: period.days.last, to: period.days.first).first(where: hasLessons)
  }

  /// The first day of the holidays that follow the period; nil when the next period follows at once.
  public func holidaysStart(after period: Period) -> Day? {
    let next = period.days.last.adding(days: 1)
    return kind(of: next) == .holidays ? next : nil
  }

  /// The last day of the latest holidays before the day; nil when the year had none before it (S0-4.12.7.b).
  ///
  /// Holidays are days of the kind between periods or set apart; those before the first period do not count.
  public func lastHoliday(before day: Day) -> Day? {
    guard let first = periods.first?.days.first, first < day else { return nil }
    return days(from: day.adding(days: -1), to: first).first { kind(of: $0) == .holidays }
  }

  /// The days with lessons in the span, in order.
  public func schoolDays(in span: DayRange) -> [Day] {
    days(from: span.first, to: span.last).filter(hasLessons)
  }

  /// The days from one to the other, both included, forwards or backwards.
  private func days(from first: Day, to last: Day) -> [Day] {
    let step = first <= last ? 1 : -1
    return stride(from: first.ordinal, through: last.ordinal, by: step).map(Day.init(ordinal:))
  }
}
