import TestSupport
import Testing

@testable import Typeset

@Suite struct RowBreakerTests {
  private func breaker(
    _ heights: [Double], groups: [Range<Int>]? = nil, header: Double = 10, first: Double = 100,
    rest: Double = 100,
    tail: Double = 0
  ) -> RowBreaker {
    RowBreaker(
      heights: heights.map(Length.pt), groups: groups ?? heights.indices.map { $0..<$0 + 1 },
      header: .pt(header),
      first: .pt(first), rest: .pt(rest), tail: .pt(tail))
  }

  private func rows(_ breaker: RowBreaker) throws -> [Range<Int>] {
    var trace: [LayoutTrace] = []
    return try breaker.cuts(trace: &trace).map(\.rows)
  }

  @Test func rowsFillPagesUnderTheHeader() throws {
    #expect(try rows(breaker([30, 30, 30, 30])) == [0..<3, 3..<4])
  }

  @Test func tableBeginsOnTheNextPageWhenNoRowFitsUnderTheHeader() throws {
    #expect(try rows(breaker([30], first: 35)) == [0..<0, 0..<1])
  }

  @Test func groupMovesWhole() throws {
    #expect(try rows(breaker([40, 30, 30], groups: [0..<1, 1..<3])) == [0..<1, 1..<3])
  }

  @Test func groupTallerThanAPageIsCutAtRowBordersAndTheTraceSaysSo() throws {
    var trace: [LayoutTrace] = []
    let cuts = try breaker([40, 40, 40], groups: [0..<3]).cuts(trace: &trace)
    #expect(cuts.map(\.rows) == [0..<2, 2..<3])
    #expect(trace == [.groupSplit(group: 1, height: .pt(120), available: .pt(90))])
  }

  @Test func groupTallerThanAPageIsRefusedWhereItMayNotBeCut() throws {
    var strict = breaker([40, 40, 40], groups: [0..<3])
    strict.groupSplitting = .never
    var trace: [LayoutTrace] = []
    let error = #expect(throws: LayoutError.self) { try strict.cuts(trace: &trace) }
    #expect(
      error?.description
        == "row 1 › the group is 120 pt tall, a page holds 90 pt, and the group may not be split. Allow .splittingGroups(.whenTallerThanPage)."
    )
  }

  @Test func rowTallerThanAPageIsRefusedWhereItMayNotBeCut() throws {
    var strict = breaker([120])
    strict.rowSplitting = .never
    var trace: [LayoutTrace] = []
    let error = #expect(throws: LayoutError.self) { try strict.cuts(trace: &trace) }
    #expect(
      error?.description
        == "row 1 › the row is 120 pt tall, a page holds 90 pt, and the row may not be split. Allow .splittingRows(.whenTallerThanPage) or shorten the text."
    )
  }

  @Test func headerAsTallAsAPageIsRefused() throws {
    var trace: [LayoutTrace] = []
    let tall = breaker([10], header: 100)
    let error = #expect(throws: LayoutError.self) { try tall.cuts(trace: &trace) }
    #expect(
      error?.description
        == "the table's header is 100 pt tall and a page holds 100 pt: no row fits under it. Shorten the headings or take larger paper."
    )
  }

  @Test func whatFollowsTakesTheLastGroupWithIt() throws {
    var trace: [LayoutTrace] = []
    let cuts = try breaker([30, 30, 30], tail: 20).cuts(trace: &trace)
    #expect(cuts.map(\.rows) == [0..<2, 2..<3])
    #expect(trace == [.keptWithNext(groups: 1, height: .pt(20))])
  }

  @Test func whatFollowsStaysWhereThereIsRoom() throws {
    #expect(try rows(breaker([30, 30], tail: 20)) == [0..<2])
  }

  @Test func everyRowComesOnceAndNothingIsOverItsPage() throws {
    for seed in 0..<5_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 0...60, using: &random)
      let heights = (0..<count).map { _ in Length.pt(Double(Int.random(in: 0...45, using: &random))) }
      var groups: [Range<Int>] = []
      while (groups.last?.upperBound ?? 0) < count {
        let start = groups.last?.upperBound ?? 0
        groups.append(start..<min(count, start + Int.random(in: 1...9, using: &random)))
      }
      let breaker = RowBreaker(
        heights: heights, groups: groups, header: .pt(Double(Int.random(in: 0...40, using: &random))),
        first: .pt(Double(Int.random(in: 0...100, using: &random))), rest: .pt(100),
        tail: .pt(Double(Int.random(in: 0...30, using: &random))))
      var trace: [LayoutTrace] = []
      let cuts = try breaker.cuts(trace: &trace)
      #expect(cuts.flatMap { Array($0.rows) } == Array(0..<count), "seed \(seed)")
      let page = breaker.rest - breaker.header
      for (index, cut) in cuts.enumerated() where !cut.rows.isEmpty {
        #expect(cut.height == heights[cut.rows].total, "seed \(seed)")
        #expect(cut.height <= (index == 0 ? breaker.first - breaker.header : page), "seed \(seed)")
      }
      for group in groups where heights[group].total <= page {
        #expect(
          cuts.contains { $0.rows.lowerBound <= group.lowerBound && group.upperBound <= $0.rows.upperBound },
          "seed \(seed)")
      }
      let alone = trace.contains { if case .leftAlone = $0 { true } else { false } }
      if let last = cuts.last, count > 0, !alone {
        let room = (cuts.count == 1 ? breaker.first : breaker.rest) - breaker.header
        #expect(last.height + breaker.tail <= room || last.rows.isEmpty, "seed \(seed)")
      }
    }
  }
}
