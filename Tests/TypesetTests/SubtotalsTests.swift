import TestSupport
import Testing

@testable import Typeset

/// Sums of a page, sums carried forward and totals: exact, in their places, never parted from the rows.
@Suite struct SubtotalsTests {
  private let rules = TableRules(inner: Stroke(.pt(0.25)), outer: Stroke(.pt(1)), rowHeight: .pt(12))

  /// Rows of a name and a number.
  private func table(_ values: [Int], format: SumFormat = .whole) -> Table {
    Table(values.enumerated().map { ($0, $1) }, rules: rules) {
      Column<(Int, Int)>("name", .fixed(.pt(60)), headed: Sample.style, styled: Sample.style) { "r\($0.0)" }
        .frozen()
      Column<(Int, Int)>("n", .fixed(.pt(40)), headed: Sample.style, styled: Sample.style) { "\($0.1)" }
        .summed(as: format) { $0.1 }
    }
  }

  private func full(_ table: Table) -> Table {
    table.subtotals(
      page: "page", carried: "carried", total: "total", labelled: Sample.style, styled: Sample.style)
  }

  @Test func pageSumsAndCarriedSumsStandWhereRowsAre() throws {
    // 100 pt hold the header and seven rows: five of data on the first page, four and the sums on the others.
    let paged = try Sample.typeset(Sample.document([.table(full(table([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])))]))
    let first = "name n r0 1 r1 2 r2 3 r3 4 r4 5 r5 6 page 21"
    let second = "name n carried 21 r6 7 r7 8 r8 9 r9 10 page 34 total 55"
    #expect(paged.texts.map { $0.joined(separator: " ") } == [first, second])
  }

  @Test func tableOnOnePageHasItsTotalAlone() throws {
    #expect(
      try Sample.typeset(Sample.document([.table(full(table([1, 2])))])).texts == [
        ["name", "n", "r0", "1", "r1", "2", "total", "3"]
      ])
    let pageOnly = table([1, 2]).subtotals(page: "page", labelled: Sample.style, styled: Sample.style)
    #expect(try Sample.typeset(Sample.document([.table(pageOnly)])).texts[0].suffix(2) == ["page", "3"])
  }

  @Test func totalIsNeverPartedFromTheLastRow() throws {
    // Seven rows fill the page under the header to 96 of 100 pt: the total takes the last row to the next page.
    let total = table([1, 1, 1, 1, 1, 1, 1]).subtotals(
      total: "total", labelled: Sample.style, styled: Sample.style)
    let paged = try Sample.typeset(Sample.document([.table(total)]))
    #expect(paged.texts[0].last == "1")
    #expect(paged.texts[1] == ["name", "n", "r6", "1", "total", "7"])
  }

  @Test func totalOfNoRowsIsNothing() throws {
    #expect(
      try Sample.typeset(Sample.document([.table(full(table([])))])).texts == [["name", "n", "total", "0"]])
  }

  @Test func sumsArePrintedWithCommaAndTrueMinus() {
    let hundredths = SumFormat(places: 2)
    #expect([1250, 5, -1, 0].map(hundredths.text) == ["12,50", "0,05", "\u{2212}0,01", "0,00"])
    #expect(SumFormat(zero: "—").text(of: 0) == "—")
    #expect(SumFormat.whole.text(of: -3) == "\u{2212}3")
  }

  @Test func heightIsKeptForTheLongestSum() throws {
    // The column holds two digits beside each other; sums of three need two lines, whatever the first page's sum is.
    var narrow = full(table([1, 1, 1, 1, 1, 99]))
    narrow.columns[1].width = .fixed(.pt(10))
    let paged = try Sample.typeset(Sample.document([.table(narrow)]))
    #expect(paged.pages.count == 2)
    #expect(paged.texts.joined().filter { $0.hasPrefix("r") }.count == 6)
    for page in paged.pages { for line in page.frame.allLines { #expect(line.to.y <= .pt(100)) } }
  }

  @Test func rowInSlicesCountsOnceWhereItEnds() throws {
    let long = (0..<30).map { "w\($0)" }.joined(separator: " ")
    var sliced = full(table([4, 5]))
    sliced.groups[1].rows[0].cells[0].text = long
    let texts = try Sample.typeset(Sample.document([.table(sliced)])).texts
    let sums: [String] = texts.flatMap { page in
      page.indices.filter { page[$0] == "page" }.map { page[$0 + 1] }
    }
    #expect(sums.filter { $0 != "0" } == ["4", "5"])
    #expect(sums.last == "5")
    #expect(texts.last?.suffix(2) == ["total", "9"])
  }

  @Test func everyPanelHasTheLabelsAndItsOwnSums() throws {
    let wide = Table([1, 2], rules: rules) {
      Column<Int>("name", .fixed(.pt(40)), headed: Sample.style, styled: Sample.style) { "r\($0)" }.frozen()
      for factor in 1...3 {
        Column<Int>("x\(factor)", .fixed(.pt(30)), headed: Sample.style, styled: Sample.style) {
          "\($0 * factor)"
        }
        .summed { $0 * factor }
      }
    }
    let table = wide.subtotals(total: "total", labelled: Sample.style, styled: Sample.style)
      .overflowingColumns(.newPanel)
    let texts: [String] = Array(
      try Sample.typeset(Sample.document([.table(table)], width: 100)).texts.joined())
    let places = texts.indices.filter { texts[$0] == "total" }
    let sums: [[String]] = places.map { place in texts[(place + 1)...].prefix { $0 != "name" }.map(\.self) }
    #expect(sums == [["3", "6"], ["9"]])
  }

  @Test func frameIsDrawnAboveTheSums() throws {
    let lines = try Sample.typeset(Sample.document([.table(full(table([1])))])).pages[0].frame.allLines
    let heavy = lines.filter { $0.stroke == Stroke(.pt(1)) && $0.from.y == $0.to.y }.map(\.from.y)
    #expect(heavy == [.zero, .pt(11.5), .pt(23.5), .pt(35.5)])
  }

  @Test func commaOfTheTotalStandsUnderThoseOfTheRows() throws {
    let style = CellStyle(TextStyle(.serif, .pt(10)), horizontal: .decimal)
    let hundredths = SumFormat(places: 2)
    let table = Table([125, 99_900], rules: rules) {
      Column<Int>("name", .fixed(.pt(40)), headed: Sample.style, styled: Sample.style) { "r\($0)" }
      Column<Int>("n", .fixed(.pt(80)), headed: Sample.style, styled: style) { Cell(hundredths.text(of: $0)) }
        .summed(as: hundredths) { $0 }
    }.subtotals(total: "total", labelled: Sample.style, styled: style)
    let texts = try Sample.typeset(Sample.document([.table(table)])).pages[0].frame.allTexts
    let numbers = texts.filter { $0.run.text.contains(",") }
    #expect(numbers.map(\.run.text) == ["1,25", "999,00", "1000,25"])
    let commas = numbers.map { text in
      text.origin.x + .pt(5)
        * (text.run.text.firstIndex(of: ",").map {
          text.run.text.distance(from: text.run.text.startIndex, to: $0)
        } ?? 0)
    }
    #expect(Set(commas).count == 1)
  }
}
