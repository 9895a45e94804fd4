import JournalCore
import Testing

/// The proposal of a period mark follows the school's method, rounding and least number of marks (FORMS §21.4).
@Suite struct PeriodProposalTests {
  private func rules(_ changes: [(String, String)] = []) throws -> PeriodMarkRules {
    let text = changes.reduce(ProfileText()) { $0.with($1.0, value: $1.1) }
    return try SchoolProfile(yaml: text.text, file: "profiles/x.yaml").periodMarks
  }

  private static let table = "{ period: { 1: 3, 2: 5, 3: 7 }, halfYear: { 1: 5, 2: 5, 3: 7 } }"

  @Test func forecastOfTheWorkedExampleWithAndWithoutDebts() throws {
    let rules = try rules([
      ("periodMarkMethod", "weightedAverage"), ("periodMarkRounding", "0.50"),
      ("minMarksPerPeriod", Self.table),
    ])
    let proposal = PeriodProposal(
      MarkAverageTests.worked, debts: [5], weeklyHours: 2, in: .quarter, rules: rules)
    #expect(proposal.forecast == 4)
    #expect(proposal.average?.printed(digits: 2) == "3,93")
    #expect(proposal.markWithDebts == 3)
    #expect(proposal.averageWithDebts?.printed(digits: 2) == "3,42")
  }

  @Test func fewerMarksThanTheLeastGiveNoForecast() throws {
    let rules = try rules([("minMarksPerPeriod", Self.table)])
    func proposal(_ count: Int, hours: Int, _ kind: PeriodKind) -> PeriodProposal {
      PeriodProposal(
        Array(repeating: WeightedMark(4), count: count), weeklyHours: hours, in: kind, rules: rules)
    }
    #expect(proposal(2, hours: 1, .quarter).forecast == nil)
    #expect(proposal(3, hours: 1, .quarter).forecast == 4)
    #expect(proposal(4, hours: 2, .quarter).leastCount == 5)
    #expect(!proposal(6, hours: 5, .trimester).isEnough)
    #expect(proposal(7, hours: 5, .trimester).isEnough)
    #expect(proposal(4, hours: 1, .halfYear).forecast == nil)
    #expect(proposal(4, hours: 1, .halfYear).mark == 4)
  }

  @Test(arguments: [
    ([4, 5], "0.50", 5), ([4, 5], "0.51", 4), ([3, 4], "0.50", 4), ([2, 3], "0.50", 3), ([2, 3], "0.65", 2),
    ([5, 5, 4], "0.65", 5), ([5, 5, 5], "0.65", 5), ([1, 1], "0.50", 2),
  ])
  func thresholdsAreTheSchools(values: [Int], rounding: String, expected: Int) throws {
    let rules = try rules([("periodMarkRounding", rounding)])
    let marks = values.map { WeightedMark($0) }
    #expect(PeriodProposal(marks, weeklyHours: 1, in: .quarter, rules: rules).mark == expected)
  }

  @Test func aTeacherWhoDiffersFromTheWeightedAverageGivesAReason() throws {
    let marks = [3, 3, 3, 4, 4].map { WeightedMark($0) }
    let weighted = PeriodProposal(
      marks, weeklyHours: 1, in: .quarter, rules: try rules([("periodMarkMethod", "weightedAverage")]))
    #expect(weighted.average?.printed(digits: 2) == "3,40")
    #expect(weighted.needsReason(for: .grade(4)))
    #expect(!weighted.needsReason(for: .grade(3)))
    #expect(!weighted.needsReason(for: .notAttested))
    let free = PeriodProposal(
      marks, weeklyHours: 1, in: .quarter, rules: try rules([("periodMarkMethod", "teacherDecides")]))
    #expect(!free.needsReason(for: .grade(4)))
  }

  @Test func theMethodDecidesWhichAverageIsProposed() throws {
    let marks = [WeightedMark(5, weight: 1), WeightedMark(3, weight: 5)]
    func proposal(_ method: String) throws -> PeriodProposal {
      PeriodProposal(
        marks, debts: [5], weeklyHours: 1, in: .quarter, rules: try rules([("periodMarkMethod", method)]))
    }
    let weighted = try proposal("weightedAverage")
    #expect(weighted.average == Rational(10, over: 3))
    #expect(weighted.averageWithDebts == Rational(30, over: 11))
    let plain = try proposal("teacherDecides")
    #expect(plain.average == Rational(4))
    #expect(plain.averageWithDebts == Rational(10, over: 3))
    #expect(plain.weighted == Rational(10, over: 3))
  }

  @Test func noMarksProposeNothing() throws {
    let proposal = PeriodProposal([], weeklyHours: 1, in: .quarter, rules: try rules())
    #expect(proposal.mark == nil)
    #expect(proposal.forecast == nil)
    #expect(!proposal.needsReason(for: .grade(3)))
  }

  @Test(arguments: [("0.50", 5, "4,50"), ("0.65", 4, "3,65"), ("0.50", 3, "2,50")])
  func thresholdOfAMarkIsPrinted(rounding: String, mark: Int, text: String) throws {
    let rules = try rules([("periodMarkRounding", rounding)])
    #expect(NeededMarks.threshold(for: mark, rules: rules).printed(digits: 2) == text)
  }
}
