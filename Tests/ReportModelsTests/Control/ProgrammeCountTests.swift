import JournalCore
import Testing

@Suite struct ProgrammeCountTests {
  /// Shows S0-2.7.a.
  @Test func lagIsWhatTheFactLacksOfThePlan() {
    let count = ProgrammeCount(plan: 34, fact: 31)
    #expect(count.lag == 3)
    #expect(ProgrammeCount(plan: 10, fact: 12).lag == -2)
  }

  /// Shows S0-2.7.f.
  @Test func completionIsRoundedOnce() {
    #expect(ProgrammeCount(plan: 170, fact: 165).percent?.printed(digits: 1) == "97,1")
    #expect(ProgrammeCount(plan: 0, fact: 0).percent == nil)
  }

  @Test func sumsAddPlanAndFactApart() {
    let sum = ProgrammeCount(sumOf: [ProgrammeCount(plan: 3, fact: 2), ProgrammeCount(plan: 4, fact: 5)])
    #expect(sum == ProgrammeCount(plan: 7, fact: 7))
  }
}
