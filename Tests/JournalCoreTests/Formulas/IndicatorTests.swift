import JournalCore
import Testing

/// The indicators of FORMS §21.1 for the running example of §0.4.
@Suite struct IndicatorTests {
  /// Алгебра in 7 «А»: 6 fives, 9 fours, 8 threes, 1 two, 1 not attested.
  static let algebra: [PeriodMark?] =
    Array(repeating: .grade(5), count: 6) + Array(repeating: .grade(4), count: 9)
    + Array(repeating: .grade(3), count: 8) + [.grade(2), .notAttested]

  @Test func subjectOfTheRunningExample() {
    let counts = MarkCounts(Self.algebra)
    #expect(counts.base == 25)
    #expect(counts.success?.printed(digits: 1) == "92,0")
    #expect(counts.quality?.printed(digits: 1) == "60,0")
    #expect(counts.degreeOfLearning() == Rational(1_487, over: 25))
    #expect(counts.degreeOfLearning()?.printed(digits: 2) == "59,48")
    #expect(counts.average == Rational(92, over: 24))
    #expect(counts.average?.printed(digits: 2) == "3,83")
  }

  @Test func degreeOfLearningTakesOtherWeights() {
    let withoutNotAttested = MarkCounts.DegreeWeights(byMark: [5: 100, 4: 64, 3: 36, 2: 16], notAttested: 0)
    #expect(MarkCounts(Self.algebra).degreeOfLearning(withoutNotAttested) == Rational(1_480, over: 25))
  }

  @Test func exemptAndUnenteredAreOutsideTheBaseAndNotAttestedInside() {
    let counts = MarkCounts(Self.algebra + [.exempt, .exempt, nil, .passed, .ungraded])
    #expect(counts.base == 25)
    #expect(counts.exempt == 2)
    #expect(counts.missing == 1)
    #expect(counts.ungraded == 2)
    #expect(counts.success == Rational(92))
    #expect(MarkCounts(Self.algebra + [.notAttested]).base == 26)
  }

  @Test func nobodyInTheBaseHasNoIndicators() {
    let counts = MarkCounts([.exempt, nil])
    #expect(counts.success == nil)
    #expect(counts.quality == nil)
    #expect(counts.degreeOfLearning() == nil)
    #expect(counts.average == nil)
  }

  @Test func sumsOfClassesAreTakenAnewFromCounts() {
    let sum =
      MarkCounts([.grade(5), .grade(2)]) + MarkCounts([.grade(4), .grade(4), .grade(3), .notAttested])
    #expect(sum.success?.printed(digits: 1) == "66,7")
    #expect(sum.quality == Rational(50))
  }

  @Test func classOfTheRunningExample() {
    let standings: [PupilStanding] =
      Array(repeating: .excellent, count: 3) + Array(repeating: .good, count: 11)
      + Array(repeating: .oneThree, count: 4) + Array(repeating: .passing, count: 4)
      + Array(repeating: .failing, count: 2) + [.notAttested]
    let indicators = ClassIndicators(standings)
    #expect(indicators.listed == 25)
    #expect(indicators.success?.printed(digits: 1) == "88,0")
    #expect(indicators.quality?.printed(digits: 1) == "56,0")
    #expect(ClassIndicators([]).success == nil)
  }

  @Test(
    arguments: [
      ([.grade(5), .grade(5), .exempt], PupilStanding.excellent), ([.grade(5), .grade(4)], .good),
      ([.grade(4), .grade(4), .passed], .good), ([.grade(5), .grade(3)], .oneThree),
      ([.grade(3), .grade(3), .grade(5)], .passing), ([.grade(5), .grade(2)], .failing),
      ([.grade(5), .grade(1)], .failing), ([.grade(5), .notAttested], .notAttested),
      ([.grade(2), .notAttested], .failing), ([.exempt, .passed], .noData), ([], .noData),
    ] as [([PeriodMark], PupilStanding)])
  func everyPupilStandsInOneWay(results: [PeriodMark], expected: PupilStanding) {
    #expect(PupilStanding(results) == expected)
  }

  @Test func notAttestedMayComeBeforeFailing() {
    #expect(PupilStanding([.grade(2), .notAttested], failingFirst: false) == .notAttested)
    #expect(PupilStanding([.grade(2)], failingFirst: false) == .failing)
  }
}
