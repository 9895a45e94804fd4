import JournalCore
import TestSupport
import Testing

@Suite struct DigestRangesTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func range(_ first: String, _ last: String) throws -> DayRange {
    try #require(DayRange(day(first), day(last)))
  }

  private func quarters() throws -> [Period] {
    let days = [
      ("2024-09-02", "2024-10-25"), ("2024-11-05", "2024-12-28"), ("2025-01-09", "2025-03-21"),
      ("2025-03-31", "2025-05-23"),
    ]
    return try days.enumerated().map { index, days in
      try #require(Period(.quarter, index + 1, try range(days.0, days.1)))
    }
  }

  private func ranges(_ profile: String, from iso: String = "2024-09-02", agreed: Int? = nil) throws
    -> DigestRanges
  {
    DigestRanges(
      start: try day(iso), agreed: agreed, periods: try quarters(),
      rules: try ProfileFiles.profile(profile).digest)
  }

  /// The last digest ends on 11.10, so the next is due on 18.10, overdue on 19.10 and covers 12–18.10.
  ///
  /// Shows S0-11.4.3.a.
  @Test func weeklyRhythmIsDueOnTheSeventhDayAndOverdueOnTheEighth() throws {
    let due = try #require(try ranges("gymnasium2Vorkuta").next(after: [range("2024-10-05", "2024-10-11")]))
    #expect(due.range == (try range("2024-10-12", "2024-10-18")))
    #expect(due.reason == .rhythm)
    #expect(!due.isDue(on: try day("2024-10-17")))
    #expect(try due.isDue(on: day("2024-10-18")) && !due.isOverdue(on: day("2024-10-18")))
    #expect(due.isOverdue(on: try day("2024-10-19")))
  }

  /// Fourteen days since the last one, not fourteen days before today.
  ///
  /// Shows S2-A2.2.
  @Test func fortnightlyRhythmBeginsWhereTheLastOneEnded() throws {
    let due = try #require(try ranges("default").next(after: [range("2024-09-02", "2024-09-15")]))
    #expect(due.range == (try range("2024-09-16", "2024-09-29")))
    #expect(try due.isDue(on: day("2024-09-29")) && due.isOverdue(on: day("2024-09-30")))
  }

  @Test func spanEndsWithThePeriodAndWithTheYear() throws {
    let ranges = try ranges("gymnasium2Vorkuta")
    let quarter = try #require(ranges.next(after: [range("2024-10-12", "2024-10-20")]))
    #expect(quarter.range == (try range("2024-10-21", "2024-10-25")))
    #expect(quarter.reason == .periodEnd)
    let year = try #require(ranges.next(after: [range("2025-05-10", "2025-05-19")]))
    #expect(year.range == (try range("2025-05-20", "2025-05-23")))
    #expect(year.reason == .yearEnd)
    #expect(ranges.next(after: [try range("2025-05-20", "2025-05-23")]) == nil)
  }

  @Test func agreedIntervalMayBeShorterButNotLonger() throws {
    #expect(try ranges("default", agreed: 7).next(after: [])?.range == range("2024-09-02", "2024-09-08"))
    #expect(try ranges("default", agreed: 30).next(after: [])?.range == range("2024-09-02", "2024-09-15"))
  }

  @Test func gapAndOverlapAreRefused() throws {
    let (ranges, made) = (try ranges("default"), [try range("2024-09-02", "2024-09-15")])
    let gap = #expect(throws: CommunicationRefusal.self) {
      try ranges.check(range("2024-09-18", "2024-09-29"), after: made)
    }
    #expect(
      gap?.description
        == "распечатка с 18.09.2024 › пропущены дни с 16.09.2024: регламент, п. 2 (S2-A2.2, S0-11.4.3) "
        + "› начните с 16.09.2024")
    let overlap = #expect(throws: CommunicationRefusal.self) {
      try ranges.check(range("2024-09-15", "2024-09-29"), after: made)
    }
    #expect(
      overlap?.description
        == "распечатка с 15.09.2024 › дни до 15.09.2024 уже выданы: регламент, п. 2 (S2-A2.2, S0-11.4.3) "
        + "› начните с 16.09.2024")
    try ranges.check(range("2024-09-16", "2024-10-25"), after: made)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func spansMadeAtAnyTimeCoverEveryDayOnce(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ranges = try ranges(seed.isMultiple(of: 2) ? "default" : "gymnasium2Vorkuta")
    var made: [DayRange] = []
    while let due = ranges.next(after: made) {
      #expect(due.range.count <= ranges.interval, "seed \(seed)")
      let late = Int.random(in: -2...5, using: &random)
      let last = min(max(due.range.first, due.range.last.adding(days: late)), try day("2025-05-23"))
      let range = try #require(DayRange(due.range.first, last))
      try ranges.check(range, after: made)
      made.append(range)
    }
    #expect(try made.first?.first == (day("2024-09-02")) && made.last?.last == (day("2025-05-23")))
    for (left, right) in zip(made, made.dropFirst()) {
      #expect(left.last.adding(days: 1) == right.first, "seed \(seed)")
    }
  }

  @Test func newYearBeginsAfterTheSummerWithoutCountingItAsAGap() throws {
    let summer = [try range("2024-05-20", "2024-05-24")]
    #expect(try ranges("default", from: "2024-09-02").nextFirstDay(after: summer) == day("2024-09-02"))
  }
}
