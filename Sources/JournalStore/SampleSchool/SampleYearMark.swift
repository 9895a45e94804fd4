import JournalCore

/// The year marks of the made-up school: mostly the proposal, sometimes the teacher's own judgement.
enum SampleYearMark {
  /// The year mark of the periods; words that stand in all of them stand for the year too.
  static func year(from periods: [PeriodMark], _ random: inout SeededGenerator) -> PeriodMark {
    if let word = periods.first, word.grade == nil, periods.allSatisfy({ $0 == word }) { return word }
    let proposal = YearMark.proposal(from: periods)
    let grades = periods.compactMap(\.grade)
    guard let grade = proposal.grade, let mean = Rational(grades.reduce(0, +), over: grades.count),
      let last = grades.last
    else { return proposal }
    // A good last period lifts a mean just under the half; a weak one lowers a mean on the half.
    let quarter = 4 * mean.numerator % (4 * mean.denominator) / mean.denominator
    if quarter == 1, last > grade, random.chance(percent: 25) { return lifted(proposal) }
    if quarter == 2, last < grade, grade > 3, random.chance(percent: 15) { return .grade(grade - 1) }
    return proposal
  }

  /// The mark one better, 5 at most; words stay.
  static func lifted(_ mark: PeriodMark) -> PeriodMark {
    mark.grade.map { .grade(min(5, $0 + 1)) } ?? mark
  }
}
