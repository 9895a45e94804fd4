import JournalCore
import TestSupport
import Testing

/// Year and final marks are proposed as FORMS §2.3 works them out.
struct YearMarkTests {
  @Test(arguments: [
    ([4, 4, 3, 3], 4), ([5, 4, 4, 4], 4), ([2, 3], 3), ([3, 4], 4), ([4, 5], 5), ([4, 4, 4, 5, 5, 5], 5),
    ([3, 3, 4], 3), ([5], 5),
  ])
  func yearMarkIsTheMeanRoundedHalfUp(periods: [Int], expected: Int) {
    #expect(YearMark.proposal(from: periods.map(PeriodMark.grade)) == .grade(expected))
  }

  /// The option of FORMS §2.3: half-way between two marks the last period decides.
  @Test(arguments: [
    ([4, 4, 3, 3], 3), ([3, 3, 4, 4], 4), ([3, 5, 5, 3], 4), ([5, 4], 4), ([4, 5], 5),
    ([2, 4, 4, 5, 5, 1], 3),
  ])
  func lastPeriodMayDecideOnTies(periods: [Int], expected: Int) {
    #expect(YearMark.proposal(from: periods.map(PeriodMark.grade), ties: .lastPeriod) == .grade(expected))
  }

  @Test func wordsAreSkippedAndNoMarkGivesNotAttested() {
    #expect(YearMark.proposal(from: [.grade(3), .notAttested, .exempt, .grade(4)]) == .grade(4))
    #expect(YearMark.proposal(from: [.notAttested, .exempt]) == .notAttested)
    #expect(YearMark.proposal(from: []) == .notAttested)
  }

  @Test func finalMarkIsTheMeanWithTheExamination() {
    #expect(YearMark.final(year: .grade(3), exam: .grade(4)) == .grade(4))
    #expect(YearMark.final(year: .grade(4), exam: .grade(3)) == .grade(4))
    #expect(YearMark.final(year: .grade(5), exam: .grade(3)) == .grade(4))
    #expect(YearMark.final(year: .grade(3), exam: nil) == .grade(3))
    #expect(YearMark.final(year: .grade(3), exam: .notAttested) == .grade(3))
    #expect(YearMark.final(year: .notAttested, exam: .grade(4)) == .notAttested)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func proposalAgreesWithTryingEveryMark(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words: [PeriodMark] = [.notAttested, .exempt, .ungraded, .passed]
    let periods = (0..<Int.random(in: 1...6, using: &generator)).map { _ -> PeriodMark in
      let grade = Int.random(in: 1...6, using: &generator)
      return grade > 5 ? words.randomElement(using: &generator) ?? .exempt : .grade(grade)
    }
    let grades = periods.compactMap(\.grade)
    // The right mark is the largest whose lower half step does not exceed the mean.
    let best = (1...5).last { (2 * $0 - 1) * grades.count <= 2 * grades.reduce(0, +) }
    let expected = grades.isEmpty ? PeriodMark.notAttested : best.map(PeriodMark.grade)
    #expect(YearMark.proposal(from: periods) == expected, "seed \(seed): \(periods)")
  }
}
