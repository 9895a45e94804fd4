import TestSupport
import Testing

@testable import Typeset

/// Sections: a heading over all columns, repeated with other words where a page ends among its rows.
@Suite struct RowSectionTests {
  private func table(_ counts: [Int], continued: Bool = true) -> Table {
    let sections = counts.enumerated().map { number, count in
      RowSection(
        "S\(number)", continued: continued ? "S\(number) (go on)" : nil, styled: Sample.style,
        rows: (0..<count).map { "\(number).\($0)" })
    }
    return Table(sections: sections, rules: TableRules(headerRowHeight: .pt(12))) {
      Column<String>("h", .fixed(.pt(100)), headed: Sample.style, styled: Sample.style) { Cell($0) }
      Column<String>("g", .fixed(.pt(40)), headed: Sample.style, styled: Sample.style) { _ in "" }
    }
  }

  private func paged(_ table: Table, _ after: [Block] = []) throws -> PagedDocument {
    try Sample.typeset(Sample.document([.table(table)] + after))
  }

  @Test func headingSpansAllColumns() {
    let cells = table([1]).groups[0].rows[0].cells
    #expect(cells.map(\.text) == ["S0"])
    #expect(cells.map(\.columnSpan) == [2])
  }

  @Test func sectionGoesOnUnderItsHeadingWithOtherWords() throws {
    // A page holds the header and seven rows of 11.5 pt.
    let paged = try paged(table([9]))
    #expect(
      paged.texts == [
        ["h", "g", "S0", "0.0", "0.1", "0.2", "0.3", "0.4", "0.5"],
        ["h", "g", "S0 (go on)", "0.6", "0.7", "0.8"],
      ])
    #expect(paged.trace.contains(.groupContinued(group: 1, row: 8)))
    let silent = try self.paged(table([9], continued: false))
    #expect(silent.texts[1] == ["h", "g", "0.6", "0.7", "0.8"])
  }

  @Test func headingIsNeverTheLastRowOfAPage() throws {
    let paged = try paged(table([5, 3]))
    #expect(paged.texts[0].suffix(2) == ["0.3", "0.4"])
    #expect(paged.texts[1] == ["h", "g", "S1", "1.0", "1.1", "1.2"])
    #expect(paged.trace.contains(.moved(group: 2, needed: .pt(23), left: .pt(19))))
  }

  @Test func longSectionIsContinuedOnEveryPage() throws {
    let texts = try paged(table([30])).texts
    #expect(texts.dropFirst().allSatisfy { $0.prefix(3) == ["h", "g", "S0 (go on)"] })
    #expect(texts.joined().filter { $0.hasPrefix("0.") } == (0..<30).map { "0.\($0)" })
  }

  @Test func signatureTakesTheLastRowOfASectionUnderTheContinuation() throws {
    let sign = Block.keepWithPrevious([Paragraph("sign", TextStyle(.serif, .pt(10))).block])
    let texts = try paged(table([6]), [sign]).texts
    #expect(texts[1] == ["h", "g", "S0 (go on)", "0.5", "sign"])
  }

  @Test func emptySectionHasNoHeading() {
    #expect(table([0, 1]).groups.count == 1)
  }

  @Test func sumsOfSectionsCountTheirRowsOnly() throws {
    let sections = [RowSection("S", styled: Sample.style, rows: [2, 3])]
    let table = Table(sections: sections, rules: TableRules()) {
      Column<Int>("h", .fixed(.pt(50)), headed: Sample.style, styled: Sample.style) { "r\($0)" }
      Column<Int>("n", .fixed(.pt(50)), headed: Sample.style, styled: Sample.style) { "\($0)" }.summed { $0 }
    }.subtotals(total: "total", labelled: Sample.style, styled: Sample.style)
    #expect(try paged(table).texts[0].suffix(2) == ["total", "5"])
  }
}
