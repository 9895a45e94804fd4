/// The spans that digests for a family cover: each begins the day after the last one, none shares a day (S2-A2.2).
///
/// A span ends at the latest after the profile's rhythm, and at the end of a period or of the year where the profile
/// wants a report then; so every digest belongs to one period (S0-11.4.3).
public struct DigestRanges: Hashable, Sendable {
  /// Which end of a span the calendar sets.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The rhythm of the profile or of the family's agreement.
    case rhythm
    /// The end of a period.
    case periodEnd
    /// The end of the year.
    case yearEnd

    /// «по итогам периода».
    public var printed: String {
      switch self {
      case .rhythm: "очередная"
      case .periodEnd: "по итогам периода"
      case .yearEnd: "по итогам года"
      }
    }
  }

  /// The next span that is due.
  public struct Due: Hashable, Sendable {
    /// The span; it is due on its last day and overdue from the next.
    public let range: DayRange
    /// What sets its end.
    public let reason: Reason

    /// Whether the digest should be made on the day.
    public func isDue(on day: Day) -> Bool { day >= range.last }

    /// Whether the digest should have been made before the day.
    public func isOverdue(on day: Day) -> Bool { day > range.last }
  }

  /// The day from which the family gets digests.
  public let start: Day
  /// The longest span, in days.
  public let interval: Int
  /// The ends of the year's periods, the last one ending the year.
  public let ends: [Day]
  /// Whether the ends of periods are ends of spans.
  public let stopsAtPeriods: Bool
  /// Whether the end of the year is the end of a span.
  public let stopsAtYear: Bool

  /// The spans of a family under the rules; an agreed interval may be shorter than the profile's.
  public init(start: Day, agreed: Int? = nil, periods: [Period], rules: DigestRules) {
    self.start = start
    interval = max(1, min(agreed ?? rules.interval.days, rules.interval.days))
    ends = periods.map(\.days.last).sorted()
    stopsAtPeriods = rules.periodEnd
    stopsAtYear = rules.yearEnd
  }

  /// The first day of the span that follows those made; they may be in any order.
  ///
  /// After the end of a school year the next span begins with the next year: no lessons lie between.
  public func nextFirstDay(after made: [DayRange]) -> Day {
    guard let last = made.map(\.last).max(), last >= start.adding(days: -1) else { return start }
    let next = last.adding(days: 1)
    return isYearOver(before: next)
      ? max(next, AcademicYear(containing: start).days.last.adding(days: 1)) : next
  }

  /// The next span that is due; nil when the year is over.
  public func next(after made: [DayRange]) -> Due? {
    let first = nextFirstDay(after: made)
    if isYearOver(before: first) { return nil }
    let rhythm = first.adding(days: interval - 1)
    let stops = ends.enumerated().filter { isStop($0.offset) && $0.element >= first }
    guard let stop = stops.first, stop.element <= rhythm else {
      return DayRange(first, rhythm).map { Due(range: $0, reason: .rhythm) }
    }
    let reason: Reason = stop.offset == ends.count - 1 && stopsAtYear ? .yearEnd : .periodEnd
    return DayRange(first, stop.element).map { Due(range: $0, reason: reason) }
  }

  /// Throws when the span does not begin right after those made (a gap or shared days).
  public func check(_ range: DayRange, after made: [DayRange]) throws(CommunicationRefusal) {
    let expected = nextFirstDay(after: made)
    if range.first > expected { throw .digestGap(first: range.first, expected: expected) }
    if range.first < expected { throw .digestOverlap(first: range.first, expected: expected) }
  }

  private func isYearOver(before day: Day) -> Bool { ends.last.map { $0 < day } ?? false }

  private func isStop(_ index: Int) -> Bool {
    index == ends.count - 1 ? stopsAtYear || stopsAtPeriods : stopsAtPeriods
  }
}
