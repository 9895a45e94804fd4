import TestSupport
import Testing

@testable import Typeset

/// Heads of columns: nested groups, titles over all columns, the row of column numbers.
@Suite struct TableHeaderTests {
  private typealias Line = [Int]

  private func column(_ name: String) -> Column<Line> {
    Column(name, .fixed(.pt(20)), headed: Sample.style, styled: Sample.style) { Cell(String($0[0])) }
  }

  private func group(
    _ name: String, @ColumnBuilder<Line> _ columns: () -> [ColumnNode<Line>]
  ) -> ColumnGroup<Line> { ColumnGroup(name, headed: Sample.style, columns) }

  private func shape(_ table: Table) -> [[String]] {
    table.header.map { row in row.cells.map { "\($0.text) \($0.columnSpan)×\($0.rowSpan)" } }
  }

  @Test func columnWithoutGroupsReachesToTheBottomOfTheHeader() throws {
    let table = Table([[1]], rules: TableRules()) {
      column("№")
      group("год") {
        column("всего")
        group("четверть") {
          column("1")
          column("2")
        }
      }
    }
    #expect(shape(table) == [["№ 1×3", "год 3×1"], ["всего 1×2", "четверть 2×1"], ["1 1×1", "2 1×1"]])
    #expect(try TableGrid(table).columnCount == 4)
  }

  @Test func groupWithoutColumnsLeavesNoHead() throws {
    let table = Table([[1]], rules: TableRules()) {
      column("№")
      group("год") { group("четверть") { [] } }
    }
    #expect(shape(table) == [["№ 1×1"]])
  }

  @Test func headsStandOverTheColumnsThatTheyCover() throws {
    let rules = TableRules(inner: Stroke(.pt(1)), headerRowHeight: .pt(20))
    let table = Table([[7]], rules: rules) {
      column("a")
      group("b") {
        group("c") { column("d") }
        column("e")
      }
    }
    let texts = try Sample.typeset(Sample.document([.table(table)])).pages[0].frame.allTexts
    let places = texts.map { "\($0.run.text) \($0.origin.x.decimal)" }
    #expect(places == ["a 0", "b 20", "c 20", "e 40", "d 20", "7 0", "7 20", "7 40"])
  }

  @Test func headerOfAnyNestingFillsItsRows() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func nodes(_ depth: Int) -> [ColumnNode<Line>] {
        (0..<Int.random(in: depth == 0 ? 1...5 : 0...3, using: &random)).map { _ in
          guard depth < 4, Bool.random(using: &random) else { return .column(column("x")) }
          let inner = nodes(depth + 1)
          return .group(group("g") { inner })
        }
      }
      let top = nodes(0)
      let table = Table([[1]], rules: TableRules()) { top }
      guard !table.columns.isEmpty else { continue }
      #expect(throws: Never.self, "seed \(seed): \(shape(table))") { try TableGrid(table) }
      let cells = table.header.flatMap(\.cells)
      let places = cells.map { cell in Int(cell.columnSpan) * Int(cell.rowSpan) }.reduce(0, +)
      #expect(places == table.header.count * table.columns.count, "seed \(seed): \(shape(table))")
    }
  }

  @Test func titleSpansAllColumnsAndRepeats() throws {
    let table = Table((0..<12).map { [$0] }, rules: TableRules()) {
      column("a")
      column("b")
    }.titled("title", styled: Sample.style)
    #expect(shape(table) == [["title 2×1"], ["a 1×1", "b 1×1"]])
    let paged = try Sample.typeset(Sample.document([.table(table)]))
    #expect(paged.pages.count == 2)
    #expect(paged.texts.allSatisfy { $0.prefix(3) == ["title", "a", "b"] })
  }

  @Test func columnsAreNumberedUnderTheirHeads() throws {
    let table = Table([[1]], rules: TableRules()) {
      column("a")
      group("g") {
        column("b")
        column("c")
      }
    }
    #expect(
      table.numberingColumns(styled: Sample.upwards).header.last?.cells.map(\.text) == ["1", "2", "3"])
    #expect(
      table.numberingColumns(styled: Sample.style, letters: ["А", "Б"]).header.last?.cells.map(\.text)
        == ["А", "Б", "1"])
    #expect(table.numberingColumns(styled: Sample.style).styles == table.styles)
  }

  @Test func numbersOfColumnsGoOnInPanels() throws {
    let table = Table([[5]], rules: TableRules()) {
      column("a").frozen()
      for name in ["b", "c", "d", "e"] { column(name) }
    }.numberingColumns(styled: Sample.style).overflowingColumns(.newPanel)
    let texts = try Sample.typeset(Sample.document([.table(table)], width: 60)).texts.joined()
    #expect(
      Array(texts) == [
        "a", "b", "c", "1", "2", "3", "5", "5", "5", "a", "d", "e", "1", "4", "5", "5", "5", "5",
      ])
  }
}
