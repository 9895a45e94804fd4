import Testing

@testable import JournalCore

@Suite struct NumberPlanTests {
  /// Shows D-12.
  @Test func changedDocumentGetsANewNumberInPlaceOfItsOld() {
    let plan = NumberPlan([.changed(41), .unchanged(42, replaces: 7)], after: 57)
    #expect(plan.entries[0] == .init(number: 58, replaces: 41, isNew: true))
    #expect(plan.entries[1] == .init(number: 42, replaces: 7, isNew: false))
    #expect(plan.last == 58)
  }

  @Test func reservedNumberIsFilled() {
    let plan = NumberPlan([.nothing, .reserved(3, replaces: 1), .nothing], after: 5)
    #expect(plan.entries.map(\.number) == [6, 3, 7])
    #expect(plan.entries[1].replaces == 1)
  }

  @Test func numbersAreGivenInOrderWithoutGapAndNeverTwice() {
    var random = SplitMix(seed: 41)
    for _ in 0..<500 {
      let last = Int(random.next() % 50) + 20
      var old = Array(1...last).shuffled(using: &random)
      let known = (0..<20).map { _ -> NumberPlan.Known in
        let number = old.removeLast()
        switch random.next() % 4 {
        case 0: return .nothing
        case 1: return .reserved(number, replaces: nil)
        case 2: return .unchanged(number, replaces: nil)
        default: return .changed(number)
        }
      }
      let plan = NumberPlan(known, after: last)
      let new = plan.entries.filter(\.isNew).map(\.number)
      #expect(new == Array(last + 1..<last + 1 + new.count))
      #expect(Set(plan.entries.map(\.number)).count == plan.entries.count)
      #expect(plan.last == last + new.count)
    }
  }
}

/// Numbers that look random and are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
