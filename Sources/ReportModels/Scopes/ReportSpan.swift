public import JournalCore

/// The days that a document is about.
public enum ReportSpan: Hashable, Sendable {
  /// A period of the year, or the year.
  case period(PeriodSelection)
  /// A month of the calendar.
  case month(Month)
  /// Days from one to another.
  case days(DayRange)
  /// The data moment alone.
  case day

  /// The period; the whole year for other spans.
  public var period: PeriodSelection {
    if case .period(let period) = self { period } else { .year }
  }

  /// What file names end with: `Q2`, `2025-11`, `2025-11-03_2025-11-16`; for a day the moment.
  public func code(on moment: Day) -> String {
    switch self {
    case .period(let period): period.code
    case .month(let month): month.iso
    case .days(let days): "\(days.first.iso)_\(days.last.iso)"
    case .day: moment.iso
    }
  }
}
