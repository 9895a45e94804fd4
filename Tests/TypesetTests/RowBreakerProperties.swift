import TestSupport
import Testing

@testable import Typeset

/// Cuts of random rows with everything that may stand above and below them.
@Suite struct RowBreakerProperties {
  /// Heights in points, to be made smaller.
  private struct Case: CustomStringConvertible {
    var groups: [[Int]]
    var header = 0
    var carried = 0
    var closing = 0
    var continuation = 0
    var tail = 0
    var first = 100
    var cutsAnywhere = false

    init(_ random: inout SeededGenerator) {
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      groups = (0..<number(0...12)).map { _ in (0..<number(1...9)).map { _ in number(1...30) } }
      header = number(0...20)
      carried = number(0...10)
      closing = number(0...10)
      continuation = number(0...10)
      tail = number(0...20)
      first = number(0...100)
      cutsAnywhere = number(0...1) == 0
    }

    var smaller: [Case] {
      func with(_ change: (inout Case) -> Void) -> Case {
        var copy = self
        change(&copy)
        return copy
      }
      var cases = groups.shorter.map { groups in with { $0.groups = groups } }
      for (place, group) in groups.enumerated() {
        cases += group.shorter.filter { !$0.isEmpty }.map { rows in with { $0.groups[place] = rows } }
      }
      for path in [\Case.header, \.carried, \.closing, \.continuation, \.tail] where self[keyPath: path] > 0 {
        cases.append(with { $0[keyPath: path] = 0 })
      }
      if first < 100 { cases.append(with { $0.first = 100 }) }
      if cutsAnywhere { cases.append(with { $0.cutsAnywhere = false }) }
      return cases
    }

    var heights: [Length] { groups.joined().map { .pt(Double($0)) } }

    var ranges: [Range<Int>] {
      groups.reduce(into: []) { ranges, group in
        let start = ranges.last?.upperBound ?? 0
        ranges.append(start..<start + group.count)
      }
    }

    var breaker: RowBreaker {
      var breaker = RowBreaker(
        heights: heights, groups: ranges, header: .pt(Double(header)), first: .pt(Double(first)),
        rest: .pt(100),
        tail: .pt(Double(tail)))
      breaker.carried = .pt(Double(carried))
      breaker.closing = .pt(Double(closing))
      let above = Length.pt(Double(continuation))
      breaker.continuation = { _ in above }
      breaker.groupSplitting = cutsAnywhere ? .wherePagesEnd : .whenTallerThanPage
      return breaker
    }

    var description: String {
      "groups \(groups), header \(header), carried \(carried), closing \(closing), continuation \(continuation), "
        + "tail \(tail), first \(first), cuts anywhere \(cutsAnywhere)"
    }
  }

  private static func broken(_ one: Case) -> String? {
    var trace: [LayoutTrace] = []
    let breaker = one.breaker
    guard let cuts = try? breaker.cuts(trace: &trace) else { return "refused" }
    let (count, page) = (one.heights.count, breaker.rest - breaker.header - breaker.carried)
    let rows = cuts.flatMap { Array($0.rows) }
    guard rows == Array(0..<count) else { return "the cuts hold \(rows)" }
    for (index, cut) in cuts.enumerated() where !cut.rows.isEmpty {
      if cut.height != one.heights[cut.rows].total { return "cut \(index) is \(cut.height) tall" }
      let isInside = one.ranges.contains {
        $0.lowerBound < cut.rows.lowerBound && $0.contains(cut.rows.lowerBound)
      }
      let needed =
        cut.height + (isInside ? .pt(Double(one.continuation)) : .zero)
        + (cut.rows.upperBound == count ? breaker.closing : .zero)
      let room = index == 0 ? breaker.first - breaker.header : page
      if needed > room { return "cut \(index) needs \(needed) of \(room)" }
      if index > 0, cuts[index - 1].rows.isEmpty, index > 1 { return "region \(index - 1) is empty" }
    }
    let isMoved = trace.contains { if case .keptWithNext = $0 { true } else { false } }
    for group in one.ranges {
      let isCut = cuts.contains {
        group.lowerBound < $0.rows.lowerBound && $0.rows.lowerBound < group.upperBound
      }
      let closing = group.upperBound == count ? breaker.closing : .zero
      if isCut, !one.cutsAnywhere, one.heights[group].total + closing <= page, !isMoved {
        return "\(group) is cut"
      }
      let single = cuts.contains { $0.rows.lowerBound == group.lowerBound + 1 }
      let two = one.heights[group.prefix(2)].total + (group.count == 2 ? closing : .zero)
      if single, one.cutsAnywhere, group.count > 1, two <= page, !isMoved {
        return "\(group) is cut after a row"
      }
    }
    return nil
  }

  @Test func everythingAboveAndBelowTheRowsHasItsRoom() {
    Shrinking.check(
      seeds: 0..<4_000, make: Case.init, smaller: \.smaller, failure: RowBreakerProperties.broken)
  }

  @Test func totalAndSignatureTakeTheLastRowOfALongSection() throws {
    var random = SeededGenerator(seed: 0)
    var one = Case(&random)
    (one.groups, one.header, one.carried, one.first) = ([[20, 20, 20, 20]], 10, 0, 100)
    (one.closing, one.continuation, one.tail, one.cutsAnywhere) = (10, 5, 15, true)
    var trace: [LayoutTrace] = []
    #expect(try one.breaker.cuts(trace: &trace).map(\.rows) == [0..<3, 3..<4])
    #expect(trace == [.keptWithNext(groups: 1, height: .pt(15))])
  }
}
