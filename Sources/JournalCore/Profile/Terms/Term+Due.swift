/// The dates and times that a term is reckoned from; what is not known yet is nil.
public struct TermFacts: Hashable, Sendable {
  /// The moment of the start: the end of the lesson, the work, the setting of the mark, the remark.
  public var start: LocalMoment
  /// When the last lesson of the class ends on that day.
  public var classLastLessonEnd: LocalMoment?
  /// When the next lesson of the subject begins.
  public var nextLesson: LocalMoment?
  /// The last day of the period.
  public var periodEnd: Day?
  /// The last day of the period on which there are lessons.
  public var lastSchoolDay: Day?
  /// The first day of the holidays after the period.
  public var holidaysStart: Day?
  /// The date in the director's order.
  public var orderDate: Day?

  /// Facts of which only the start is known.
  public init(start: LocalMoment) { self.start = start }
}

extension Term {
  /// The last second in time; nil when the school sets no term or a date that it needs is not known.
  ///
  /// `adding` counts days; a school whose `termDayKind` is working passes its calendar's count.
  public func due(
    _ facts: TermFacts, adding: (Day, Int) -> Day = { $0.adding(days: $1) }
  ) -> LocalMoment? {
    let day = facts.start.day
    switch self {
    case .none: return nil
    case .sameDay(let time): return LocalMoment(day, time)
    case .endOfDay: return .end(of: day)
    case .afterClassLastLesson(let minutes): return facts.classLastLessonEnd?.adding(minutes: minutes)
    case .afterLessonEnd(let hours), .hours(let hours): return facts.start.adding(minutes: hours * 60)
    case .days(let days), .visibleWithin(let days): return .end(of: adding(day, days))
    case .months(let months): return .end(of: Term.adding(months: months, to: day))
    case .nextLesson: return facts.nextLesson
    case .atOnce: return facts.start
    case .lastSchoolDay: return facts.lastSchoolDay.map { .end(of: $0) }
    case .beforePeriodEnd(let days): return facts.periodEnd.map { .end(of: $0.adding(days: -days)) }
    case .windowBeforeHolidays(_, let closes):
      return facts.holidaysStart.map { .end(of: $0.adding(days: -closes)) }
    case .dateOfOrder(let fallback):
      return facts.orderDate.map { .end(of: $0) } ?? fallback.due(facts, adding: adding)
    }
  }

  /// The first day in time where a term has one; earlier entries are warned about (S1-2.13).
  public func opens(_ facts: TermFacts) -> Day? {
    guard case .windowBeforeHolidays(let opens, _) = self else { return nil }
    return facts.holidaysStart?.adding(days: -opens)
  }

  /// The same date so many months later, or the last day of a shorter month.
  private static func adding(months: Int, to day: Day) -> Day {
    let (year, month, date) = day.parts
    let (years, index) = (month - 1 + months).quotientAndRemainder(dividingBy: 12)
    let length = Day.length(ofMonth: index + 1, year: year + years)
    return Day(year: year + years, month: index + 1, day: min(date, length)) ?? day
  }
}
