/// What a day of the school's calendar is for one grade; exactly one kind a date and grade (§6.1).
public enum DayKind: String, Hashable, Sendable, CaseIterable {
  /// Lessons by the timetable.
  case school
  /// A day of the week without lessons.
  case weekend
  /// A public holiday.
  case publicHoliday
  /// School holidays.
  case holidays
  /// A day without lessons at school because of the weather, by an act; its records have a term of their own
  /// (S0-5.4.1.b, G-9).
  case activated
  /// A day off on which the school works by the timetable of another day of the week.
  case movedWorkday

  /// Whether lessons are recorded on such a day.
  public var hasLessons: Bool { self == .school || self == .activated || self == .movedWorkday }

  /// «каникулы», as refusals say it.
  public var printed: String {
    switch self {
    case .school: "учебный день"
    case .weekend: "выходной"
    case .publicHoliday: "праздничный день"
    case .holidays: "каникулы"
    case .activated: "актированный день"
    case .movedWorkday: "рабочий день по переносу"
    }
  }
}

/// A day that the school set apart from the rule of periods and weekdays.
public struct CalendarDay: Hashable, Sendable {
  /// The date.
  public let day: Day
  /// What it is.
  public let kind: DayKind
  /// The act of an activated day; nil for other kinds (G-9).
  public let actNumber: String?
  /// The day of the week whose timetable a moved workday follows, 1 = Monday … 7 = Sunday; nil for other kinds.
  public let weekday: Int?

  /// The day of the kind.
  ///
  /// Throws `activatedNeedsAct` when only one of kind and act is there, `movedNeedsWeekday` likewise.
  public init(
    _ day: Day, _ kind: DayKind, actNumber: String? = nil, weekday: Int? = nil
  ) throws(LessonRefusal) {
    guard (kind == .activated) == (actNumber?.isEmpty == false) else { throw .activatedNeedsAct(day) }
    guard (kind == .movedWorkday) == weekday.map({ (1...7).contains($0) }) ?? false else {
      throw .movedNeedsWeekday(day)
    }
    self.day = day
    self.kind = kind
    self.actNumber = actNumber
    self.weekday = weekday
  }
}
