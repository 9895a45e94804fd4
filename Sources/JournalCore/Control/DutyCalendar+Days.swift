/// The days that the rhythms of a school year fall on.
extension DutyCalendar {
  /// The different periods of all classes by their end.
  var periods: [Period] {
    Set(classes.flatMap(\.periods)).sorted {
      ($0.days.last, $0.days.first, $0.code) < ($1.days.last, $1.days.first, $1.code)
    }
  }

  /// The school, or every class where each has the duty of its own.
  func labels(_ kind: DutyKind) -> [ClassLabel?] { kind.isByClass ? classes.map(\.label) : [nil] }

  /// The last days of a rhythm's spans; empty for periods, which are known with their days.
  func days(_ rhythm: Rhythm) -> [Day] {
    switch rhythm {
    case .daily: spans.filter { day in teaching(day, day) && day.weekday < 6 }
    case .weekly: spans.filter { day in day.weekday == 7 && teaching(day.adding(days: -6), day) }
    case .monthly: every(1)
    case .period: []
    case .year: periods.last.map { [$0.days.last] } ?? []
    }
  }

  /// The last day of every so many-th month from September on, within the months of the periods.
  func every(_ months: Int) -> [Day] {
    let ends = (0..<12).compactMap { offset -> Day? in
      let month = (8 + offset) % 12 + 1
      let year = year.startYear + (month < 9 ? 1 : 0)
      let first = Day(year: year, month: month, day: 1)
      let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
      guard let first, let last, teaching(first, last) else { return nil }
      return last
    }
    return ends.enumerated().filter { ($0.offset + 1) % months == 0 }.map(\.element)
  }

  private var spans: [Day] {
    (year.days.first.ordinal...year.days.last.ordinal).map(Day.init(ordinal:))
  }

  /// Whether some period has a day between the two.
  private func teaching(_ first: Day, _ last: Day) -> Bool {
    periods.contains { $0.days.first <= last && first <= $0.days.last }
  }
}
