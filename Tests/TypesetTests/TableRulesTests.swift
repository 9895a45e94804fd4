import TestSupport
import Testing

@testable import Typeset

/// Lines of a table: thicker rules between rows, and lines through cells.
@Suite struct TableRulesTests {
  private let thin = Stroke(.pt(0.25))
  private let thick = Stroke(.pt(0.5))

  private func lines(_ table: Table) throws -> [PlacedLine] {
    try Sample.typeset(Sample.document([.table(table)])).pages.flatMap(\.frame.allLines)
  }

  private func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ stroke: Stroke) -> PlacedLine {
    PlacedLine(from: Point(x: .pt(x0), y: .pt(y0)), to: Point(x: .pt(x1), y: .pt(y1)), stroke: stroke)
  }

  @Test func everyFifthRowHasAThickerRuleWithoutGroupsOfFive() throws {
    let rules = TableRules(inner: thin, group: thick, groupInterval: 5, rowHeight: .pt(12))
    let column = Column<Int>("", .fixed(.pt(20)), headed: Sample.style, styled: Sample.style) { _ in "x" }
    let table = Table(Array(0..<18), rules: rules) { column }
    // The header takes 0 pt, a page holds eight rows: 1–8, 9–16, 17–18.
    let ys = try lines(table).filter { $0.stroke == thick }.map(\.from.y)
    #expect(ys == [.pt(60), .pt(24), .pt(84)])
    let single = Sample.table(widths: [20], groups: (0..<18).map { _ in [[("x", 1, 1)]] }, rules: rules)
    #expect(try lines(single).filter { $0.stroke == thick }.map(\.from.y) == ys)
  }

  @Test func greyCellsAreGreyAllOver() throws {
    var table = Sample.table(widths: [40, 20], groups: [[[("a", 1, 1), ("b", 1, 1)]], [[("c", 2, 1)]]])
    table.styles.append(Sample.style.shaded(Shade(lightness: 900)))
    table.groups[0].rows[0].cells[1].style = 2
    table.groups[1].rows[0].cells[0].style = 2
    let height = Length.pt(12)
    table.rules.rowHeight = height
    let dump = FrameDump.text(of: try Sample.typeset(Sample.document([.table(table)])))
    let shades = dump.split(separator: "\n").filter { $0.hasPrefix("  shade") }
    #expect(shades == ["  shade 40,0 20 × 12 900", "  shade 0,12 60 × 12 900"])
  }

  @Test func impossibleCellIsStruckByOneDiagonal() throws {
    var table = Sample.table(
      widths: [40, 20], groups: [[[("a", 1, 1), ("", 1, 1)]]],
      rules: TableRules(inner: thin, rowHeight: .pt(15)))
    table.groups[0].rows[0].cells[1].decoration = .diagonal
    #expect(
      try lines(table).filter { $0.from.x != $0.to.x && $0.from.y != $0.to.y } == [line(40, 15, 60, 0, thin)])
    table.groups[0].rows[0].cells[1].decoration = .cross
    #expect(
      try lines(table).filter { $0.from.x != $0.to.x && $0.from.y != $0.to.y }
        == [line(40, 15, 60, 0, thin), line(40, 0, 60, 15, thin)])
  }

  @Test func struckCellComesFromItsColumn() {
    let column = Column<Int>("h", .fixed(.pt(20)), headed: Sample.style, styled: Sample.style) { row in
      row == 0 ? .struck : "x"
    }
    let table = Table([0, 1], rules: TableRules()) { column }
    #expect(table.groups.map { $0.rows[0].cells[0].decoration } == [.diagonal, nil])
  }

  @Test func decorationCostsACellNoSpace() {
    #expect(MemoryLayout<TableCell>.stride == 24)
  }
}
