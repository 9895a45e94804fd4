import JournalCore
import Testing

/// Categories with their subjects, checks of sums and completion of programmes (FORMS §5.2, §6, §11).
@Suite struct PupilOutcomeTests {
  private func outcome(_ text: String, failingFirst: Bool = true) -> PupilOutcome {
    PupilOutcome(
      text.split(separator: " ").map { PeriodMark(printed: String($0)) }, failingFirst: failingFirst)
  }

  @Test func oneFourIsToldApartFromMore() {
    #expect(outcome("5 4 5").hasOneFour && outcome("5 4 5").fours == [1])
    #expect(!outcome("5 4 4").hasOneFour && outcome("5 4 4").standing == .good)
    #expect(!outcome("5 4 3").hasOneFour)
    #expect(!outcome("5 5 осв").hasOneFour && outcome("5 5 осв").exempt == [2])
  }

  @Test func subjectsOfAnOutcomeKeepTheOrderOfTheCurriculum() {
    let pupil = outcome("2 4 н/а 3 1 –")
    #expect(pupil.failed == [0, 4] && pupil.notAttested == [2] && pupil.threes == [3])
    #expect(pupil.standing == .failing)
    #expect(outcome("2 н/а", failingFirst: false).standing == .notAttested)
    #expect(outcome("– –").standing == .noData)
  }

  /// 5, 4, 4, 5, 3, 4 → 25/6 = 4,1666… → 4,17 (FORMS §6).
  @Test func averageOfAPupilIsExactUntilPrinted() {
    #expect(outcome("5 4 4 5 3 4").average == Rational(25, over: 6))
    #expect(outcome("5 4 4 5 3 4").average?.printed(digits: 2) == "4,17")
    #expect(outcome("осв н/а").average == nil)
  }

  @Test func indicatorsCountPassingAndQuality() {
    let all = ["5 5", "5 4", "5 3", "3 3", "2 5", "н/а 5", "– –"].map { outcome($0) }
    let indicators = ClassIndicators(of: all)
    #expect(indicators.listed == 7 && indicators.passing == 4 && indicators.goodOrBetter == 2)
    #expect(indicators.count(.failing) == 1 && indicators.count(.noData) == 1)
  }

  /// 23 of 24 hours → 95,83… → 95,8; over 100 as it is (FORMS §11).
  @Test func completionOfAProgramme() {
    let algebra = ProgrammeCompletion(planned: 24, held: 23)
    #expect(algebra.lag == 1 && algebra.percent?.printed(digits: 1) == "95,8")
    let over = ProgrammeCompletion(planned: 20, held: 21)
    #expect(over.lag == 0 && over.percent == Rational(105))
    let none = ProgrammeCompletion(planned: nil, held: 5)
    #expect(none.lag == nil && none.percent == nil && ProgrammeCompletion(planned: 0, held: 0).percent == nil)
    #expect(algebra + over == ProgrammeCompletion(planned: 44, held: 44))
    #expect(none + none == ProgrammeCompletion(planned: nil, held: 10))
    // Hours held without a plan, as at home, do not make up for those that are missing.
    let mixed = algebra + none
    #expect(mixed.planned == 24 && mixed.held == 28 && mixed.lag == 1)
    #expect(mixed.percent == algebra.percent)
  }

  @Test func aSumThatDoesNotCloseNamesTheDifference() {
    #expect(SumCheck(25, of: [25, 1, -1]).closes)
    let broken = SumCheck(25, of: [25, 2, -1])
    #expect(!broken.closes && broken.found == 26 && broken.difference == 1)
    #expect(SumCheck(312, of: [210, 62, 28, 12]).closes)
  }

  @Test func weightsOfTheDegreeOfLearning() {
    let counts = MarkCounts(IndicatorTests.algebra)
    let degrees = DegreeWeightVariant.allCases.map { counts.degreeOfLearning($0.weights) }
    #expect(degrees == [1_487, 1_480, 1_485].map { Rational($0, over: 25) })
  }

  @Test func meanOfFractionsIsExact() {
    let thirds = [Rational(1, over: 3), Rational(1, over: 2), Rational(1, over: 6)].compactMap(\.self)
    #expect(Rational.mean(of: thirds) == Rational(1, over: 3))
    #expect(Rational.mean(of: []) == nil)
  }
}
