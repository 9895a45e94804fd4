import JournalCore
import Testing

/// The worked averages of FORMS §21.3 and the figures of §21.4 that follow from them.
@Suite struct MarkAverageTests {
  /// 5 (домашняя, 1) 4 (ответ, 3) 3 (контрольная, 5) 5 (самостоятельная, 3) 4 (тест, 2).
  static let worked = [
    WeightedMark(5, weight: 1), WeightedMark(4, weight: 3), WeightedMark(3, weight: 5),
    WeightedMark(5, weight: 3), WeightedMark(4, weight: 2),
  ]

  @Test func plainAndWeightedAveragesAreExact() {
    #expect(MarkAverage.plain(Self.worked) == Rational(21, over: 5))
    #expect(MarkAverage.plain(Self.worked)?.printed(digits: 2) == "4,20")
    #expect(MarkAverage.weighted(Self.worked) == Rational(55, over: 14))
    #expect(MarkAverage.weighted(Self.worked)?.printed(digits: 2) == "3,93")
  }

  @Test func aDebtIsNotAveragedUnlessItIsToCountAsTwo() {
    #expect(MarkAverage.weighted(Self.worked, debts: [5]) == Rational(55, over: 14))
    let owed = MarkAverage.weighted(Self.worked, debts: [5], counting: .asTwo)
    #expect(owed == Rational(65, over: 19))
    #expect(owed?.printed(digits: 2) == "3,42")
  }

  @Test func equalWeightsMakeTheAveragesEqual() {
    let marks = [2, 3, 5, 5].map { WeightedMark($0, weight: 3) }
    #expect(MarkAverage.weighted(marks) == MarkAverage.plain(marks))
  }

  @Test func noMarksHaveNoAverage() {
    #expect(MarkAverage.plain([]) == nil)
    #expect(MarkAverage.weighted([], debts: [3]) == nil)
  }

  @Test(arguments: [(3, 6), (5, 4)])
  func neededMarksOfTheWorkedExample(weight: Int, expected: Int) throws {
    let threshold = try #require(Rational(9, over: 2))
    #expect(NeededMarks.count(weight: weight, liftingTo: threshold, from: Self.worked) == expected)
  }

  @Test func neededMarksReachTheThresholdAndOneLessDoesNot() throws {
    let threshold = try #require(Rational(93, over: 20))
    for weight in 1...5 {
      let needed = try #require(NeededMarks.count(weight: weight, liftingTo: threshold, from: Self.worked))
      func average(_ count: Int) throws -> Rational {
        try #require(
          MarkAverage.weighted(
            Self.worked + Array(repeating: WeightedMark(5, weight: weight), count: count)))
      }
      #expect(try average(needed) >= threshold)
      #expect(try average(needed - 1) < threshold)
    }
  }

  @Test func neededMarksAreNoneWhenReachedAndNeverWhenTooLow() throws {
    let half = try #require(Rational(9, over: 2))
    #expect(NeededMarks.count(weight: 1, liftingTo: half, from: [WeightedMark(5)]) == 0)
    #expect(NeededMarks.count(of: 4, weight: 1, liftingTo: half, from: [WeightedMark(3)]) == nil)
    #expect(NeededMarks.count(weight: 1, liftingTo: half, from: []) == 1)
  }
}
