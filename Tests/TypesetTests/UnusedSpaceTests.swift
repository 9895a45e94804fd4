import TestSupport
import Testing

@testable import Typeset

/// The foot of a table's last page: empty rows for writing, the «Z» against adding.
@Suite struct UnusedSpaceTests {
  private let thin = Stroke(.pt(0.25))
  private var rules: TableRules { TableRules(inner: thin, outer: thin, rowHeight: .pt(12)) }

  private func table(_ rows: Int) -> Table {
    Sample.table(
      widths: [60, 40], header: [[("h", 1, 1), ("g", 1, 1)]],
      groups: (0..<rows).map { [[("r\($0)", 1, 1), ("x", 1, 1)]] }, rules: rules)
  }

  private func paged(_ table: Table, _ after: [Block] = []) throws -> PagedDocument {
    try Sample.typeset(Sample.document([.table(table)] + after))
  }

  private func rowLines(_ page: Page) -> [Length] {
    page.frame.allLines.filter { $0.from.y == $0.to.y && $0.stroke == thin }.map(\.from.y)
  }

  private func slanted(_ page: Page) -> [PlacedLine] {
    page.frame.allLines.filter { $0.from.x != $0.to.x && $0.from.y != $0.to.y }
  }

  @Test func emptyRowsFillThePageToItsFoot() throws {
    // Header 11.5 pt, two rows of 12 pt, then 64.5 pt: three rows of 20 pt.
    let paged = try paged(table(2).fillingPage(rowHeight: .pt(20)))
    let places: [Double] = [0, 11.5, 23.5, 35.5, 55.5, 75.5, 95.5]
    #expect(rowLines(paged.pages[0]) == places.map(Length.pt))
    let between = paged.pages[0].frame.allLines.filter { $0.from.x == .pt(60) && $0.to.x == .pt(60) }
    #expect(between.map(\.to.y) == [.pt(95.5)])
    #expect(paged.trace.contains(.filled(rows: 3, height: .pt(60))))
  }

  @Test func formWithoutRowsIsEmptyRowsUnderItsHeader() throws {
    let filled = try paged(table(0).fillingPage(rowHeight: .pt(20)))
    #expect(filled.texts == [["h", "g"]])
    #expect(rowLines(filled.pages[0]).count == 6)
  }

  @Test func onlyTheLastPageIsFilled() throws {
    let filled = try paged(table(9).fillingPage(rowHeight: .pt(12)))
    #expect(filled.pages.count == 2)
    #expect(filled.texts[0].count == 2 + 14)
    #expect(rowLines(filled.pages[1]).count == 1 + 1 + 2 + 5)
  }

  @Test func emptyRowsLeaveRoomForTheSignature() throws {
    let sign = Block.keepWithPrevious([Paragraph("sign", TextStyle(.serif, .pt(10))).block])
    let filled = try paged(table(2).fillingPage(rowHeight: .pt(12)), [.gap(.pt(6)), sign])
    #expect(filled.texts == [["h", "g", "r0", "x", "r1", "x", "sign"]])
    #expect(rowLines(filled.pages[0]).count == 4 + 3)
  }

  @Test func totalStandsUnderTheEmptyRows() throws {
    let column = Column<Int>("n", .fixed(.pt(40)), headed: Sample.style, styled: Sample.style) { "\($0)" }
    let name = Column<Int>("m", .fixed(.pt(40)), headed: Sample.style, styled: Sample.style) { _ in "r" }
    let table = Table([5], rules: rules) {
      name
      column.summed { $0 }
    }
    .subtotals(total: "total", labelled: Sample.style, styled: Sample.style).fillingPage(rowHeight: .pt(20))
    let texts = try paged(table).pages[0].frame.allTexts
    #expect(texts.map(\.run.text) == ["m", "n", "r", "5", "total", "5"])
    // 11.5 header, 12 row, 3 × 20 empty, then the total from 83.5 to 95.5 pt.
    #expect(texts[4].origin.y > .pt(83.5) && texts[4].origin.y < .pt(95.5))
  }

  @Test func rowsAreAddedUpToACount() throws {
    #expect(table(2).fillingRows(upTo: 5).groups.count == 5)
    #expect(table(7).fillingRows(upTo: 5).groups.count == 7)
    #expect(rowLines(try paged(table(1).fillingRows(upTo: 4)).pages[0]).count == 1 + 1 + 4)
  }

  @Test func unusedRoomIsStruckByAZ() throws {
    let struck = try paged(table(2).strikingUnused(Stroke(.pt(0.5))))
    let lines = struck.pages[0].frame.allLines.filter { $0.stroke == Stroke(.pt(0.5)) }
    let gap = Length.mm(1.5)
    let (left, right, top, bottom) = (gap, .pt(100) - gap, .pt(35.5) + gap, .pt(100) - gap)
    let (a, b) = (Point(x: left, y: top), Point(x: right, y: top))
    let (c, d) = (Point(x: left, y: bottom), Point(x: right, y: bottom))
    #expect(lines.map(\.from) == [a, b, c])
    #expect(lines.map(\.to) == [b, c, d])
    #expect(struck.trace.contains(.unusedStruck(height: .pt(64.5))))
  }

  @Test func theZNeverCrossesText() throws {
    let sign = Block.keepWithPrevious([Paragraph("sign", TextStyle(.serif, .pt(10))).block])
    for rows in 0...20 {
      for fill in [false, true] {
        let table = table(rows).strikingUnused(Stroke(.pt(0.5)))
        let page = try paged(fill ? table.fillingPage(rowHeight: .pt(12)) : table, [sign]).pages
        for page in page {
          let lines = page.frame.allLines.filter { $0.stroke == Stroke(.pt(0.5)) }
          guard let top = lines.map({ min($0.from.y, $0.to.y) }).min(),
            let bottom = lines.map({ max($0.from.y, $0.to.y) }).max()
          else { continue }
          #expect(lines.count == 3)
          for text in page.frame.allTexts {
            #expect(
              text.origin.y <= top || text.origin.y - .pt(8) >= bottom, "\(rows) rows: \(text.run.text)")
          }
        }
      }
    }
  }

  @Test func emptyRowsAreStruckTogether() throws {
    let struck = try paged(table(2).fillingPage(rowHeight: .pt(20)).strikingUnused(Stroke(.pt(0.5))))
    #expect(slanted(struck.pages[0]).count == 1)
    let decided: [LayoutTrace] = [.filled(rows: 3, height: .pt(60)), .unusedStruck(height: .pt(60))]
    #expect(Array(struck.trace.suffix(2)) == decided)
  }

  @Test func roomLowerThanALineIsNotStruck() throws {
    // Seven rows leave 4.5 pt.
    let struck = try paged(table(7).strikingUnused(Stroke(.pt(0.5))))
    #expect(slanted(struck.pages[0]).isEmpty)
    #expect(struck.pages.count == 1)
  }

  @Test func roomThatTheNextPanelTakesIsNotStruck() throws {
    let low = Sample.table(
      widths: [60, 60, 60], frozen: 1, header: [], groups: [[[("a", 1, 1), ("b", 1, 1), ("c", 1, 1)]]],
      rules: rules)
    let wide = low.overflowingColumns(.newPanel).strikingUnused(Stroke(.pt(0.5)))
    let paged = try Sample.typeset(Sample.document([.table(wide)], width: 120))
    #expect(paged.texts == [["a", "b", "a", "c"]])
    #expect(slanted(paged.pages[0]).count == 1)
  }

  @Test func tableInABlockKeptTogetherIsNotFilled() throws {
    let kept = Block.keepTogether([.table(table(1).fillingPage(rowHeight: .pt(12)).strikingUnused(thin))])
    let paged = try Sample.typeset(Sample.document([kept]))
    #expect(rowLines(paged.pages[0]).count == 3)
    #expect(slanted(paged.pages[0]).isEmpty)
  }
}
