/// What a term is counted from; it decides which terms make sense and how they read.
public enum TermStart: Hashable, Sendable {
  /// A lesson.
  case lesson
  /// A lesson on a day without lessons at school because of the weather.
  case activatedDay
  /// A written or control work.
  case work
  /// The end of a study period.
  case period
  /// The moment in which a period mark was set.
  case periodMark
  /// A remark of the one who checks.
  case remark

  /// «урока», as in «до 15:00 дня урока» and «в течение 2 дней после урока».
  var genitive: String {
    switch self {
    case .lesson: "урока"
    case .activatedDay: "актированного дня"
    case .work: "работы"
    case .period: "окончания периода"
    case .periodMark: "выставления отметки за период"
    case .remark: "замечания"
    }
  }

  /// «дня урока», «актированного дня».
  var ofDay: String { self == .activatedDay ? genitive : "дня \(genitive)" }

  /// Whether a term of the kind can be counted from here.
  func allows(_ term: Term) -> Bool {
    switch (self, term) {
    case (_, .none): true
    case (.lesson, .sameDay), (.lesson, .endOfDay), (.lesson, .afterClassLastLesson),
      (.lesson, .afterLessonEnd), (.lesson, .days), (.lesson, .visibleWithin), (.lesson, .nextLesson):
      true
    case (.activatedDay, .sameDay), (.activatedDay, .endOfDay): true
    case (.work, .endOfDay), (.work, .days), (.work, .visibleWithin), (.work, .nextLesson): true
    case (.period, .lastSchoolDay), (.period, .beforePeriodEnd), (.period, .windowBeforeHolidays): true
    case (.period, .dateOfOrder(let fallback)): allows(fallback) && !fallback.isByOrder
    case (.periodMark, .hours), (.periodMark, .atOnce), (.periodMark, .dateOfOrder(.none)): true
    case (.remark, .days), (.remark, .hours), (.remark, .months): true
    default: false
    }
  }

  /// The terms that make sense here, as messages show them.
  var choices: String {
    switch self {
    case .lesson:
      "none, sameDay(15:00), endOfDay, afterClassLastLesson(60), afterLessonEnd(24), days(2), visibleWithin(10), "
        + "nextLesson"
    case .activatedDay: "none, sameDay(10:00), endOfDay"
    case .work: "none, endOfDay, days(3), visibleWithin(10), nextLesson"
    case .period:
      "none, lastSchoolDay, beforePeriodEnd(2), windowBeforeHolidays(7, 1), dateOfOrder, "
        + "dateOfOrder(beforePeriodEnd(2))"
    case .periodMark: "none, atOnce, hours(24), dateOfOrder"
    case .remark: "none, hours(24), days(7), months(1)"
    }
  }
}
