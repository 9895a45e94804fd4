import JournalCore

/// The days and orders of the made-up year.
struct SampleCalendar {
  let year: AcademicYear
  private let scheme: PeriodScheme
  private let periods: [PeriodKind: [Period]]

  /// The calendar of the year with the usual periods, divided as the school's rules say.
  init(_ year: AcademicYear, scheme: PeriodScheme) {
    self.year = year
    self.scheme = scheme
    periods = Dictionary(grouping: DefaultPeriods.periods(of: year), by: \.kind)
  }

  /// The first of September.
  var start: Day { year.days.first }

  /// The day of the school year: months from September on lie in the first calendar year.
  func day(_ day: Int, _ month: Int) -> Day {
    let found = Day(year: month >= 9 ? year.startYear : year.startYear + 1, month: month, day: day)
    guard let found else { preconditionFailure("a day of every year") }
    return found
  }

  /// An order of the day.
  func order(_ number: Int, _ day: Day) -> OrderReference {
    OrderReference(number: String(number), date: day)
  }

  /// The periods of a division in order.
  func periods(_ kind: PeriodKind) -> [Period] { periods[kind] ?? [] }

  /// How a grade divides its year; half-years from the tenth on where the school does not teach it.
  func kind(ofGrade grade: Int) -> PeriodKind {
    scheme.kind(ofGrade: grade) ?? (grade >= 10 ? .halfYear : .quarter)
  }

  /// A birthday that makes a pupil six and a half to seven and a half in September of the first grade.
  func birthday(grade: Int, _ random: inout SeededGenerator) -> Day? {
    Day(year: year.startYear - 7 - grade, month: 10, day: 1)?.adding(days: random.below(365))
  }
}
