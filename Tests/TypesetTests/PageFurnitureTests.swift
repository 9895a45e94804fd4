import TestSupport
import Testing

@testable import Typeset

/// Heads and feet: which stand on which page, and that the body leaves them room.
@Suite struct PageFurnitureTests {
  private let body = TextStyle(.serif, .pt(10))
  private let clearance = Length.mm(1)

  private func line(_ text: String) -> Block { .paragraph(Paragraph(text, body)) }
  private func lines(_ count: Int) -> [Block] { (1...count).map { line("p\($0)") } }

  /// A document on pages of ten lines less the furniture; a line is 12 pt tall.
  private func pages(
    _ blocks: [Block], firstHead: [String] = [], head: [String] = [], foot: [String] = [],
    lastFoot: [String] = []
  ) throws -> PagedDocument {
    let paper = Paper(slip: Size(width: .pt(200), height: .pt(120) + clearance))
    let document = Document(
      form: "specimen", title: "Specimen", outline: "Specimen",
      page: PageSetup(paper, margins: Insets(top: .zero, left: .zero, bottom: .zero, right: .zero)),
      body: { blocks }, head: { head.map(line) }, firstHead: { firstHead.map(line) },
      foot: { foot.map(line) },
      lastFoot: { lastFoot.map(line) })
    return try Sample.typeset(document)
  }

  @Test func headTellsTheSectionThatGoesOnAndKeepsItsHeightElsewhere() throws {
    func heading(_ text: String, level: Int) -> Block { .heading(Heading(text, body, level: level)) }
    let paper = Paper(slip: Size(width: .pt(200), height: .pt(60)))
    let document = Document(
      form: "specimen", title: "Specimen", outline: "Specimen",
      page: PageSetup(paper, margins: Insets(top: .zero, left: .zero, bottom: .zero, right: .zero)),
      body: {
        heading("A", level: 1)
        lines(5)
        PageBreak()
        heading("B", level: 2)
        lines(5)
      },
      head: { Paragraph([.continuedSection(" goes on")], body) }, firstHead: {}, foot: {})
    #expect(
      try Sample.typeset(document).texts == [
        ["A", "p1", "p2", "p3", "p4"], ["A goes on", "p5"], ["B", "p1", "p2", "p3"], ["p4", "p5"],
      ])
  }

  @Test func headHasRoomForALongTitleThatGoesOn() throws {
    let title = (1...9).map { "t\($0)" + String(repeating: "x", count: 9) }.joined(separator: " ")
    let paper = Paper(slip: Size(width: .pt(200), height: .pt(120)))
    let document = Document(
      form: "specimen", title: "Specimen", outline: "Specimen",
      page: PageSetup(paper, margins: Insets(top: .zero, left: .zero, bottom: .zero, right: .zero)),
      body: {
        Heading(title, body)
        lines(12)
      },
      head: { Paragraph([.continuedSection(" goes on")], body) }, firstHead: {}, foot: {})
    let pages = try Sample.typeset(document).texts
    #expect(pages.count > 1 && pages[1].filter { $0.hasPrefix("t") }.count > 1)
    #expect(pages[1].joined(separator: " ").contains(" goes on ") && pages.last?.last == "p12")
  }

  @Test func footOnTheLastPage() throws {
    let paged = try pages(lines(11), foot: ["foot"], lastFoot: ["last", "of", "all"])
    #expect(
      paged.texts == [
        (1...9).map { "p\($0)" } + ["foot"], ["p10", "p11", "last", "of", "all"],
      ])
  }

  @Test func lastFootThatDoesNotFitBelowTheBodyTakesItsLastBlockToAnotherPage() throws {
    let paged = try pages(lines(9), foot: ["foot"], lastFoot: ["last", "of", "all"])
    #expect(paged.texts == [(1...8).map { "p\($0)" } + ["foot"], ["p9", "last", "of", "all"]])
    #expect(
      paged.trace == [
        .regions(width: .pt(200), first: .pt(108), rest: .pt(108)),
        .pageEnd(page: 1, used: .pt(96), available: .pt(108), end: .company),
      ])
  }

  @Test func lastFootThatFitsExactlyStaysOnThePage() throws {
    let paged = try pages(lines(7), foot: ["foot"], lastFoot: ["last", "of", "all"])
    #expect(paged.texts == [(1...7).map { "p\($0)" } + ["last", "of", "all"]])
  }

  @Test func gapAboveTheLastFootIsDropped() throws {
    let paged = try pages(lines(7) + [.gap(.pt(40))], foot: ["foot"], lastFoot: ["last", "of", "all"])
    #expect(paged.pages.count == 1)
  }

  @Test func lastFootTakesTwoLinesOfALongParagraph() throws {
    let words = (1...9).map { "l\($0)" + String(repeating: "x", count: 35) }.joined(separator: " ")
    let paged = try pages([line(words)], foot: ["foot"], lastFoot: ["last", "of", "all"])
    #expect(paged.texts.map { $0.map { $0.prefix(2) } }[1] == ["l8", "l9", "la", "of", "al"])
  }

  @Test func lastFootTakesTheLastGroupOfATable() throws {
    let table = Sample.table(
      widths: [50], header: [[("h", 1, 1)]],
      groups: (1...8).map { [[("r\($0)", 1, 1)]] }, rules: TableRules(rowHeight: .pt(12)))
    let paged = try pages([.table(table)], foot: ["foot"], lastFoot: ["last", "of", "all"])
    #expect(paged.texts[1] == ["h", "r8", "last", "of", "all"])
  }

  @Test func blockThatFillsThePageLeavesTheLastFootAloneAndTheTraceSaysSo() throws {
    let paged = try pages([.keepTogether(lines(9))], foot: ["foot"], lastFoot: ["last", "of"])
    #expect(paged.texts == [(1...9).map { "p\($0)" } + ["foot"], ["last", "of"]])
    #expect(paged.trace.last == .pageEnd(page: 1, used: .pt(108), available: .pt(108), end: .lastFoot))
  }

  @Test func headOfAOnePageDocument() throws {
    let paged = try pages(
      [line("a")], firstHead: ["first"], head: ["other"], foot: ["foot"], lastFoot: ["last"])
    #expect(paged.texts == [["first", "a", "last"]])
  }

  @Test func headOfTheFirstPageStandsThereOnly() throws {
    let paged = try pages(lines(12), firstHead: ["first", "title"], head: ["other"], foot: ["foot"])
    #expect(
      paged.texts == [
        ["first", "title"] + (1...7).map { "p\($0)" } + ["foot"],
        ["other"] + (8...12).map { "p\($0)" } + ["foot"],
      ])
  }

  @Test func noLeadingBlankPage() throws {
    let tall = Block.keepTogether(lines(9))
    let paged = try pages([.pageBreak, .gap(.pt(30)), tall], firstHead: ["first"])
    #expect(paged.texts == [["first"] + (1...9).map { "p\($0)" }])
  }

  @Test func lastFootWithoutRoomForABodyIsRefused() throws {
    let error = #expect(throws: LayoutError.self) {
      try pages([line("a")], head: ["h"], lastFoot: (1...9).map { "f\($0)" })
    }
    #expect(
      error?.description
        == "specimen › running head and foot take 120 pt of the 122.83 pt of the page. Shorten them or reduce the margins."
    )
  }

  @Test func watermarkStandsAcrossEveryPage() throws {
    let setup = PageSetup(
      Paper(.a4, .portrait), margins: Insets(top: .zero, left: .zero, bottom: .zero, right: .zero))
    let document = Document(
      form: "specimen", title: "", outline: "", page: setup, watermark: "АННУЛИРОВАН",
      body: {
        line("a")
        PageBreak()
        line("b")
      })
    let marks = try Sample.typeset(document).pages.map { page in
      page.frame.items.compactMap { item -> PlacedWatermark? in
        if case .watermark(let mark) = item { mark } else { nil }
      }
    }
    #expect(marks.map(\.count) == [1, 1])
    let mark = try #require(marks[0].first)
    #expect(mark.angle == 55)
    #expect(mark.lightness == 850)
    // Eleven letters of half an em over seven tenths of the 363.74 mm from corner to corner.
    #expect(abs(mark.run.width(at: mark.size).millimetres - 0.7 * 363.74) < 0.1)
    #expect(mark.center == Point(x: .mm(105), y: .mm(148.5)))
  }

  @Test func shortWatermarkStaysInItsCorners() throws {
    let mark = try PlacedWatermark.across(Paper(.a5, .landscape), "А", shaper: GridShaper())
    #expect(mark.angle == 35)
    #expect(mark.size < .mm(43))
  }
}
