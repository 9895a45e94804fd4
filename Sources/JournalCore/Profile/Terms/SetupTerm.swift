/// Until when something is set up for a school year or period (C-28).
public enum SetupTerm: Hashable, Sendable {
  /// To 23:59:59 of the date.
  case by(month: Int, day: Int)
  /// To 23:59:59 of the day before the date.
  case before(month: Int, day: Int)
  /// Before the first day of every study period.
  case beforeEachPeriod

  /// The last day in time in the school year; nil when the term goes by periods.
  public func due(in year: AcademicYear) -> Day? {
    switch self {
    case .by(let month, let day): SetupTerm.date(month, day, in: year)
    case .before(let month, let day): SetupTerm.date(month, day, in: year)?.adding(days: -1)
    case .beforeEachPeriod: nil
    }
  }

  /// Dates from July on belong to the year's beginning, earlier ones to the year that follows.
  private static func date(_ month: Int, _ day: Int, in year: AcademicYear) -> Day? {
    Day(year: month >= 7 ? year.startYear : year.startYear + 1, month: month, day: day)
  }
}

extension SetupTerm: ProfileReadable {
  static var standIn: SetupTerm { .beforeEachPeriod }

  init(yaml node: YAMLNode) throws(Misreading) {
    let call = node.text.flatMap(CallForm.init)
    if call?.name == "beforeEachPeriod", call?.arguments.isEmpty == true {
      self = .beforeEachPeriod
    } else if let call, call.arguments.count == 1, let (month, day) = YearDate.parse(call.arguments[0]),
      call.name == "by" || call.name == "before"
    {
      self = call.name == "by" ? .by(month: month, day: day) : .before(month: month, day: day)
    } else {
      throw Misreading(
        "ожидается срок подготовки, записано: \(node.quoted)",
        advice: "выберите из: by(09-05), before(09-01), beforeEachPeriod", at: node)
    }
  }

  /// «до 5 сентября включительно».
  public var printed: String {
    switch self {
    case .by(let month, let day): "до \(YearDate.printed(month, day)) включительно"
    case .before(let month, let day): "до \(YearDate.printed(month, day)), не включая этот день"
    case .beforeEachPeriod: "до начала каждого учебного периода"
    }
  }
}

/// A date of any year: `09-05`.
enum YearDate {
  /// Month and day of the text, 29 February excepted; nil when it is no such date.
  static func parse(_ text: String) -> (month: Int, day: Int)? {
    guard let day = Day(iso: "2001-\(text)") else { return nil }
    return (day.parts.month, day.parts.day)
  }

  /// «5 сентября».
  static func printed(_ month: Int, _ day: Int) -> String {
    let names = [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
      "ноября", "декабря",
    ]
    return "\(day) \(names[month - 1])"
  }
}
