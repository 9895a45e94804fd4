/// Proposals of year and final marks; the stored mark always wins (FORMS §2.3).
public enum YearMark {
  /// What a mean half-way between two marks becomes.
  public enum Ties: Sendable {
    /// The higher mark.
    case up
    /// The mark on whose side the last period stands.
    case lastPeriod
  }

  /// The mean of the period marks, rounded to the nearest; words are skipped, and no mark at all gives «н/а».
  public static func proposal(from periods: [PeriodMark], ties: Ties = .up) -> PeriodMark {
    let grades = periods.compactMap(\.grade)
    guard let mean = Rational(grades.reduce(0, +), over: grades.count) else { return .notAttested }
    let isTie = mean.denominator == 2
    if isTie, ties == .lastPeriod, let last = grades.last, last < mean.rounded {
      return .grade(mean.rounded - 1)
    }
    return .grade(mean.rounded)
  }

  /// The year mark, or with an examination the mean of both, rounded half up.
  public static func final(year: PeriodMark, exam: PeriodMark?) -> PeriodMark {
    guard let yearGrade = year.grade, let examGrade = exam?.grade,
      let mean = Rational(yearGrade + examGrade, over: 2)
    else { return year }
    return .grade(mean.rounded)
  }
}
