import TestSupport
import Testing

@testable import Typeset

/// Facing pages: the same cuts left and right, the left page an even one.
@Suite struct TableSpreadTests {
  private let rules = TableRules(rowHeight: .pt(12))
  private let lead = Block.paragraph(Paragraph("lead", TextStyle(.serif, .pt(10))))

  private func table(
    _ prefix: String, rows: Int, columns: Int = 1, header: Int = 1, tall: Set<Int> = []
  ) -> Table {
    let head = (0..<header).map { _ in
      (0..<columns).map { ("\(prefix)h\($0)", 1, 1) as (String, UInt16, UInt16) }
    }
    let groups = (0..<rows).map { row in
      [
        (0..<columns).map { column in
          let text = "\(prefix)\(row)" + (tall.contains(row) ? "\nx\nx" : "")
          return (text, 1, 1) as (String, UInt16, UInt16)
        }
      ]
    }
    return Sample.table(
      widths: [Double](repeating: 60, count: columns), header: head, groups: groups, rules: rules)
  }

  private func paged(_ spread: TableSpread, before: [Block], after: [Block] = []) throws -> PagedDocument {
    try Sample.typeset(Sample.document(before + [spread.block] + after))
  }

  @Test func spreadBeginsOnAnEvenPageAndIsCutAlike() throws {
    let spread = TableSpread(left: table("l", rows: 9), right: table("r", rows: 9))
    let paged = try paged(spread, before: [lead])
    #expect(paged.texts.map { $0.first } == ["lead", "lh0", "rh0", "lh0", "rh0"])
    #expect(
      paged.texts[1].dropFirst().map { $0.dropFirst() } == paged.texts[2].dropFirst().map { $0.dropFirst() })
    #expect(paged.texts[3].dropFirst().map { $0.dropFirst() } == ["7", "8"])
  }

  @Test func pageIsLeftEmptyBeforeASpreadThatWouldBeginOnAnOddOne() throws {
    let spread = TableSpread(left: table("l", rows: 1), right: table("r", rows: 1))
    let two = try paged(spread, before: [lead, .pageBreak, lead])
    #expect(two.texts.map { $0.first } == ["lead", "lead", nil, "lh0", "rh0"])
    #expect(two.trace.contains(.leftEmpty(page: 3)))
    let anywhere = TableSpread(left: spread.left, right: spread.right, startsOnEvenPage: false)
    #expect(try paged(anywhere, before: [lead, .pageBreak, lead]).pages.count == 4)
  }

  @Test func documentThatBeginsWithASpreadHasNoLeadingBlankPage() throws {
    let spread = TableSpread(left: table("l", rows: 1), right: table("r", rows: 1))
    let paged = try paged(spread, before: [])
    #expect(paged.texts.map { $0.first } == ["lh0", "rh0"])
    #expect(paged.trace.contains(.spreadNotFacing))
  }

  @Test func rowsAndHeadersAreEquallyTallOnBothPages() throws {
    let spread = TableSpread(
      left: table("l", rows: 4, header: 3, tall: [1]), right: table("r", rows: 4, tall: [2]))
    let pages = try Sample.typeset(Sample.document([lead, spread.block], height: 160)).pages
    func places(_ page: Page, _ prefix: String) -> [Length] {
      let texts = page.frame.allTexts.filter { text in
        text.run.text.hasPrefix(prefix) && !text.run.text.hasPrefix(prefix + "h")
      }
      return texts.map(\.origin.y)
    }
    #expect(pages.count == 3)
    let (left, right) = (places(pages[1], "l"), places(pages[2], "r"))
    #expect(left.first == right.first)
    #expect(left.last == right.last)
  }

  @Test func tablesOfOtherRowsAreRefused() {
    let spread = TableSpread(left: table("l", rows: 2), right: table("r", rows: 3))
    let error = #expect(throws: LayoutError.self) { try paged(spread, before: [lead]) }
    #expect(error?.reason == .spreadRowsDiffer(left: 2, right: 3))
    #expect(error?.block?.hasPrefix("TableSpread (TableSupport.swift:") == true)
  }

  @Test func spreadInsideKeptBlocksIsRefused() {
    let spread = TableSpread(left: table("l", rows: 1), right: table("r", rows: 1))
    let error = #expect(throws: LayoutError.self) {
      try Sample.typeset(Sample.document([.keepTogether([spread.block])]))
    }
    #expect(error?.reason == .spreadNotOnPages)
  }

  @Test func panelsOfBothSidesTakeTurns() throws {
    var left = table("l", rows: 2, columns: 8)
    left.overflow = .newPanel
    left.columns[0].isFrozen = true
    // The left has four panels of 1 + 2 columns beside the frozen one, the right has one.
    let paged = try paged(TableSpread(left: left, right: table("r", rows: 2)), before: [lead])
    let heads = paged.texts.dropFirst().map { page in page.filter { $0.contains("h") } }
    #expect(
      heads == [
        ["lh0", "lh1", "lh2"], ["rh0"], ["lh0", "lh3", "lh4"], ["lh0", "lh5", "lh6"], ["lh0", "lh7"],
      ])
  }

  @Test func panelsOfOneTableLieOpenWhereTheyAreAskedTo() throws {
    let wide = table("l", rows: 9, columns: 5).overflowingColumns(.facingPages)
    let paged = try Sample.typeset(Sample.document([lead, .table(wide)]))
    let heads = paged.texts.map { page in page.filter { $0.contains("h") }.joined(separator: " ") }
    #expect(heads == ["", "lh0 lh1 lh2", "lh3 lh4", "lh0 lh1 lh2", "lh3 lh4"])
    let rows = paged.texts.map { page in Set(page.filter { !$0.contains("h") }) }
    #expect(rows[1] == rows[2])
    #expect(rows[3] == rows[4])
  }

  @Test func signatureStandsUnderTheRightPageWithARow() throws {
    let sign = Block.keepWithPrevious([Paragraph("sign", TextStyle(.serif, .pt(10))).block])
    let spread = TableSpread(left: table("l", rows: 7), right: table("r", rows: 7))
    let texts = try paged(spread, before: [lead], after: [sign]).texts
    #expect(texts.count == 5)
    #expect(texts[3] == ["lh0", "l6"])
    #expect(texts[4] == ["rh0", "r6", "sign"])
  }
}
