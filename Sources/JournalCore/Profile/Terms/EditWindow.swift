/// How long a record may be changed; afterwards it is locked and changes only through a granted request (§0.4).
public enum EditWindow: Hashable, Sendable {
  /// Until the study period is closed.
  case untilPeriodClosed
  /// Until the school year is closed.
  case untilYearClosed
  /// To 23:59:59 of the day so many days after the start, 1…366.
  case days(Int)

  /// The window as documents and refusals say it: «изменения — в течение 2 дней после урока».
  public func printed(from start: TermStart) -> String {
    switch self {
    case .untilPeriodClosed: "изменения до закрытия учебного периода"
    case .untilYearClosed: "изменения до закрытия учебного года"
    case .days(let days): "изменения в течение \(Span.genitive(days, .day)) после \(start.genitive)"
    }
  }

  /// The last second in which a record of the day may be changed; nil while no day but the closing ends it.
  public func closes(_ day: Day, adding: (Day, Int) -> Day = { $0.adding(days: $1) }) -> LocalMoment? {
    guard case .days(let days) = self else { return nil }
    return .end(of: adding(day, days))
  }

  init(yaml node: YAMLNode) throws(Misreading) {
    let call = node.text.flatMap(CallForm.init)
    switch (call?.name, call?.arguments.count) {
    case ("untilPeriodClosed", 0): self = .untilPeriodClosed
    case ("untilYearClosed", 0): self = .untilYearClosed
    case ("days", _):
      guard let days = call?.number(in: 1...366) else { throw EditWindow.misreading(node) }
      self = .days(days)
    default: throw EditWindow.misreading(node)
    }
  }

  private static func misreading(_ node: YAMLNode) -> Misreading {
    Misreading(
      "ожидается окно изменений, записано: \(node.quoted)",
      advice: "выберите из: untilPeriodClosed, untilYearClosed, days(2)", at: node)
  }
}
