import TestSupport
import Testing

@testable import Typeset

/// Properties of the whole engine on random tables: nothing lost, nothing twice, nothing over its page, sums exact.
@Suite struct TableProperties {
  @Test func randomTablesKeepEveryPromise() {
    Shrinking.check(
      seeds: 0..<250, make: { TableCase(random: &$0) }, smaller: \.smaller, failure: TablePromises.broken)
  }

  @Test func aLostRowIsFoundAndTheCaseIsShrunk() {
    // The checks must be able to fail: a document that lacks its last group breaks a promise, however small.
    func failure(_ table: TableCase) -> String? {
      guard table.groups.count > 1 else { return nil }
      var poorer = table
      poorer.groups.removeLast()
      return TablePromises.broken(table, document: poorer.document)
    }
    var random = SeededGenerator(seed: 4)
    let found = TableCase(random: &random)
    #expect(failure(found) != nil)
    let (least, _, _) = Shrinking.smallest(found, smaller: \.smaller, failure: failure)
    #expect(least.groups == [[1], [1]])
    #expect(least.widths.count == 1)
  }

  @Test func facingPagesAreCutAtTheSameRows() {
    Shrinking.check(
      seeds: 0..<120, make: { TableCase(random: &$0) }, smaller: \.smaller,
      failure: { found in
        var left = found
        if left.widths.count == 1 { left.widths.append(30) }
        var right = left
        right.widths = [70, 60]
        right.frozen = 0
        right.groups = left.groups.map { $0.reversed() }
        right.sums = 0
        return SpreadPromises.broken(left: left, right: right)
      })
  }

  @Test func facingPanelsHoldEveryColumnOnceAndLieRowBesideRow() {
    Shrinking.check(
      seeds: 0..<200, make: { TableCase(random: &$0) }, smaller: \.smaller,
      failure: { found in
        var table = found
        // Spans would interrupt the lines by which rows are compared.
        (table.merges, table.sums) = (false, table.widths.count > 1 ? found.sums : 0)
        return SpreadPromises.broken(facing: table)
      })
  }

  @Test func linesNeverRunThroughACell() throws {
    let table = Sample.table(
      widths: [40, 40], groups: [[[("a", 1, 2), ("b", 1, 1)], [("c", 1, 1)]]],
      rules: TableRules(inner: Stroke(.pt(0.25)), outer: Stroke(.pt(0.75)), rowHeight: .pt(20)))
    let lines = try Sample.typeset(Sample.document([.table(table)])).pages[0].frame.allLines
    let inner = lines.filter { $0.from.y == .pt(20) && $0.to.y == .pt(20) }
    #expect(
      inner == [
        PlacedLine(
          from: Point(x: .pt(40), y: .pt(20)), to: Point(x: .pt(80), y: .pt(20)), stroke: Stroke(.pt(0.25)))
      ])
  }

  @Test func largeTableIsLaidOutWholeInOneGo() throws {
    let groups = (0..<20_000).map { [[("r\($0)", 1, 1), ("x", 1, 1)]] as [[(String, UInt16, UInt16)]] }
    let table = Sample.table(widths: [60, 40], header: [[("h", 1, 1), ("x", 1, 1)]], groups: groups)
    let paged = try Sample.typeset(Sample.document([.table(table)], height: 800))
    #expect(paged.pages.count == 295)
    #expect(paged.texts.joined().filter { $0.hasPrefix("r") }.count == 20_000)
  }
}
