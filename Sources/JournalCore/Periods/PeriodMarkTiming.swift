/// The dates by which period marks of one period are set and become visible (§9.5, C-6, I-5).
public struct PeriodMarkTiming: Hashable, Sendable {
  /// The slot.
  public let slot: MarkSlot
  /// The days of the slot's period; nil for examinations and final marks.
  public let days: DayRange?
  /// The last day of the period on which there are lessons; nil when it is not known.
  public let lastSchoolDay: Day?
  /// The date in the order that ends the period or the year; nil without an order.
  public let orderDate: Day?

  /// The dates of the slot.
  public init(slot: MarkSlot, days: DayRange?, lastSchoolDay: Day?, orderDate: Day?) {
    self.slot = slot
    self.days = days
    self.lastSchoolDay = lastSchoolDay
    self.orderDate = orderDate
  }

  /// The last second in which the mark is in time; nil when the school sets no term or a needed date is not known.
  public func due(
    under deadlines: Deadlines, adding: (Day, Int) -> Day = { $0.adding(days: $1) }
  ) -> LocalMoment? {
    guard days != nil || orderDate != nil else { return nil }
    return deadlines.periodMark.due(facts, adding: adding)
  }

  /// What is noted about a mark set at the moment: late after the term, early before a window opens (S1-2.13).
  public func flag(_ now: LocalMoment, under deadlines: Deadlines) -> PeriodMarkFlag? {
    if let due = due(under: deadlines), now > due { return .late }
    if let opens = deadlines.periodMark.opens(facts), now.day < opens { return .early }
    return nil
  }

  /// Whether a mark that families saw at a moment was shown in time; nil when the school sets no term for the slot.
  public func visibility(
    setAt: LocalMoment, visibleAt: LocalMoment, under deadlines: Deadlines
  ) -> PeriodMarkVisibility? {
    let rule = deadlines.periodMarkVisible
    if slot == .exam || slot == .stateExam, !rule.holdsForExams { return nil }
    if rule.term == .none { return nil }
    var facts = TermFacts(start: setAt)
    facts.orderDate = orderDate
    guard let due = rule.term.due(facts) else { return .noDate }
    return visibleAt <= due ? .inTime : .late(due: due)
  }

  private var facts: TermFacts {
    var facts = TermFacts(start: .end(of: days?.last ?? orderDate ?? Day(ordinal: 0)))
    facts.periodEnd = days?.last
    facts.lastSchoolDay = lastSchoolDay
    facts.holidaysStart = days?.last.adding(days: 1)
    facts.orderDate = orderDate
    return facts
  }
}

/// Whether families saw a period mark in time (S0-10.3, S4-3.3.i).
public enum PeriodMarkVisibility: Hashable, Sendable {
  /// In time.
  case inTime
  /// After the moment.
  case late(due: LocalMoment)
  /// The order that names the date was not entered: a finding.
  case noDate
}
