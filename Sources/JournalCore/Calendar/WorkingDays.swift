/// Working days of the school: those of its week without public holidays; school holidays are worked by the staff.
extension SchoolCalendar {
  /// Whether the staff works on the day.
  public func isWorkingDay(_ day: Day) -> Bool {
    switch kind(of: day) {
    case .movedWorkday, .school, .activated: true
    case .publicHoliday, .weekend: false
    case .holidays: day.weekday <= weekDays
    }
  }

  /// The day so many working days later, the day itself not counted; from 0 on.
  public func adding(workingDays count: Int, to day: Day) -> Day {
    var (result, left) = (day, count)
    while left > 0 {
      result = result.adding(days: 1)
      if isWorkingDay(result) { left -= 1 }
    }
    return result
  }
}

/// How the days of a term are counted in a school (`termDayKind`, G-14).
public enum DayCounting: Hashable, Sendable {
  /// Every day counts.
  case calendar
  /// Only working days of the calendar count.
  case working(SchoolCalendar)

  /// The way of the profile over the calendar.
  public init(_ kind: TermDayKind, over calendar: SchoolCalendar) {
    switch kind {
    case .calendar: self = .calendar
    case .working: self = .working(calendar)
    }
  }

  /// The day so many days later.
  public func adding(_ day: Day, _ days: Int) -> Day {
    switch self {
    case .calendar: day.adding(days: days)
    case .working(let calendar): calendar.adding(workingDays: days, to: day)
    }
  }
}
