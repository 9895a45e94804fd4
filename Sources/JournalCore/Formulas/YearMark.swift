/// Proposals of year and final marks; the stored mark always wins (FORMS §2.3).
public enum YearMark {
  /// The mean of the period marks, rounded half up; words are skipped, and no mark at all gives «н/а».
  public static func proposal(from periods: [PeriodMark]) -> PeriodMark {
    let grades = periods.compactMap(\.grade)
    guard let mean = Rational(grades.reduce(0, +), over: grades.count) else { return .notAttested }
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
