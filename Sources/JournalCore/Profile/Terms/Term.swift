/// Until when something must be entered, counted from a `TermStart`; a late entry is flagged, never refused (§0.4).
public indirect enum Term: Hashable, Sendable {
  /// The school sets no term.
  case none
  /// The same day to the full minute: 15:00:00 is in time, 15:00:01 late (S0-3.6).
  case sameDay(ClockTime)
  /// The same day to 23:59:59.
  case endOfDay
  /// So many minutes after the last lesson of the class on that day, 0…600 (S1-2.7.b, S3-3.5.c).
  case afterClassLastLesson(minutes: Int)
  /// So many hours after the lesson's end, 1…720 (S2-3.1.1.b).
  case afterLessonEnd(hours: Int)
  /// So many hours after the start, 1…720.
  case hours(Int)
  /// To 23:59:59 of the day so many days later, 1…366.
  case days(Int)
  /// The family must see it within so many days, 1…366 (S4-3.3.h).
  case visibleWithin(days: Int)
  /// To 23:59:59 of the same date so many months later, 1…12.
  case months(Int)
  /// To the beginning of the next lesson of the subject (S0-5.4.10).
  case nextLesson
  /// At the moment itself.
  case atOnce
  /// To 23:59:59 of the last school day of the period.
  case lastSchoolDay
  /// To 23:59:59 of the day so many days before the period's last one, 0…60 (S0-6.4).
  case beforePeriodEnd(days: Int)
  /// From so many days before the holidays' first day, at most 60, to so many before it, at least 1 (S1-2.13).
  case windowBeforeHolidays(opens: Int, closes: Int)
  /// To 23:59:59 of the date in the order that ends the period or year; without an order the other term (I-5).
  case dateOfOrder(fallback: Term)

  /// Whether an order decides.
  var isByOrder: Bool {
    if case .dateOfOrder = self { return true }
    return false
  }
}

extension Term {
  /// The term as documents and refusals say it: «до 15:00 дня урока».
  public func printed(from start: TermStart) -> String {
    switch self {
    case .none: "срок не установлен"
    case .sameDay(let time): "до \(time.printed) \(start.ofDay)"
    case .endOfDay: "до конца \(start.ofDay)"
    case .afterClassLastLesson(let minutes):
      "в течение \(Span.genitive(minutes, .minute)) после последнего урока класса"
    case .afterLessonEnd(let hours): "в течение \(Span.genitive(hours, .hour)) после урока"
    case .hours(let hours): "в течение \(Span.genitive(hours, .hour)) после \(start.genitive)"
    case .days(let days): "в течение \(Span.genitive(days, .day)) после \(start.genitive)"
    case .visibleWithin(let days):
      "видно семье в течение \(Span.genitive(days, .day)) после \(start.genitive)"
    case .months(let months): "в течение \(Span.genitive(months, .month)) после \(start.genitive)"
    case .nextLesson: "к следующему уроку"
    case .atOnce: "сразу"
    case .lastSchoolDay: "до конца последнего учебного дня периода"
    case .beforePeriodEnd(let days): "не позднее чем за \(Span.accusative(days, .day)) до конца периода"
    case .windowBeforeHolidays(let opens, let closes):
      "не ранее чем за \(Span.accusative(opens, .day)) и не позднее чем за "
        + "\(Span.accusative(closes, .day)) до каникул"
    case .dateOfOrder(.none): "до даты, указанной в приказе"
    case .dateOfOrder(let fallback):
      "до даты, указанной в приказе, а без приказа — \(fallback.printed(from: start))"
    }
  }
}

/// Spans of time in words.
enum Span {
  /// The unit of a span.
  enum Unit { case minute, hour, day, month, year }

  /// «1 дня», «2 дней», «21 дня», after «в течение».
  static func genitive(_ number: Int, _ unit: Unit) -> String {
    let isOne = number % 10 == 1 && number % 100 != 11
    let word =
      switch unit {
      case .minute: isOne ? "минуты" : "минут"
      case .hour: isOne ? "часа" : "часов"
      case .day: isOne ? "дня" : "дней"
      case .month: isOne ? "месяца" : "месяцев"
      case .year: isOne ? "года" : "лет"
      }
    return "\(number) \(word)"
  }

  /// «1 день», «2 дня», «5 дней», after «за».
  static func accusative(_ number: Int, _ unit: Unit) -> String {
    let word =
      switch unit {
      case .minute: Plural.form(number, "минуту", "минуты", "минут")
      case .hour: Plural.form(number, "час", "часа", "часов")
      case .day: Plural.form(number, "день", "дня", "дней")
      case .month: Plural.form(number, "месяц", "месяца", "месяцев")
      case .year: Plural.form(number, "год", "года", "лет")
      }
    return "\(number) \(word)"
  }
}
