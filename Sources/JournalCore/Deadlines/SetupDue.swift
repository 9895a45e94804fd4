/// What is still missing of the set-up of a school year, with the day on which it was due (S1-2.2.a, S3-3.3.a).
public struct SetupDue: Hashable, Sendable {
  /// One part of the set-up.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case classLists, periods, bells, plans, load, timetable, thematicPlans

    /// «списки классов».
    public var printed: String {
      switch self {
      case .classLists: "списки классов"
      case .periods: "учебные периоды"
      case .bells: "расписание звонков"
      case .plans: "утверждённые учебные планы"
      case .load: "утверждённая нагрузка учителей"
      case .timetable: "расписание уроков"
      case .thematicPlans: "календарно-тематическое планирование"
      }
    }

    /// The profile's term of the part.
    func term(_ terms: SetupTerms) -> SetupTerm {
      switch self {
      case .classLists: terms.lists
      case .timetable: terms.timetable
      case .periods, .bells, .plans, .load, .thematicPlans: terms.sections
      }
    }
  }

  /// A part that is missing.
  public struct Item: Hashable, Sendable {
    /// The part.
    public let part: Part
    /// The last day in time.
    public let due: Day
    /// How many days ago that was; 0 while it is not overdue.
    public let overdueDays: Int
  }

  /// What is missing on the day, in the order of parts.
  ///
  /// A timetable that is due before each period is looked for from the period that runs on the day.
  public static func list(
    missing: Set<Part>, in year: AcademicYear, periods: [Period], on today: Day, under profile: SchoolProfile
  ) -> [Item] {
    Part.allCases.filter(missing.contains).compactMap { part in
      let term = part.term(profile.setup)
      let period = periods.filter { $0.days.first <= today }.max { $0.days.first < $1.days.first }
      let begin = period?.days.first ?? periods.map(\.days.first).min() ?? year.days.first
      let due = term.due(in: year) ?? begin.adding(days: -1)
      return Item(part: part, due: due, overdueDays: max(0, today.ordinal - due.ordinal))
    }
  }
}
