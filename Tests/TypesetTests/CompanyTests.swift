import TestSupport
import Testing

@testable import Typeset

/// Headings, signatures and other blocks that must not stand alone.
@Suite struct CompanyTests {
  private let body = TextStyle(.serif, .pt(10))

  private func line(_ text: String) -> Block { .paragraph(Paragraph(text, body)) }
  private func filler(_ count: Int) -> [Block] { (1...count).map { line("f\($0)") } }
  private var heading: Block { Heading("title", body).block }

  /// A paragraph of so many lines, each of one long word.
  private func paragraph(_ count: Int, _ letter: String) -> Block {
    line((1...count).map { letter + "\($0)" + String(repeating: "x", count: 30) }.joined(separator: " "))
  }

  /// The first two characters of each text on pages of eight lines.
  private func pages(_ blocks: [Block]) throws -> [[String]] {
    try Sample.typeset(Sample.document(blocks, height: 96)).texts.map { $0.map { String($0.prefix(2)) } }
  }

  @Test(arguments: 1...4) func headingIsNeverLeftAlone(before free: Int) throws {
    let paged = try pages(filler(8 - free) + [heading, .gap(.pt(2)), paragraph(5, "a")])
    let start = ["ti", "a1", "a2"]
    #expect(paged.contains { $0.joined().contains(start.joined()) }, "\(paged)")
    #expect(paged[0].contains("ti") == (free == 4), "two lines and the gap need 26 pt under 12 pt")
  }

  @Test func headingStaysWithTheFirstRowOfATable() throws {
    let table = Sample.table(
      widths: [50], header: [[("hh", 1, 1)]], groups: (1...3).map { [[("r\($0)", 1, 1)]] },
      rules: TableRules(rowHeight: .pt(12)))
    #expect(try pages(filler(6) + [heading, .table(table)])[1] == ["ti", "hh", "r1", "r2", "r3"])
    #expect(try pages(filler(5) + [heading, .table(table)])[0].suffix(3) == ["ti", "hh", "r1"])
  }

  @Test func headingsOfTwoLevelsStayTogetherWithTheText() throws {
    let paged = try pages(filler(6) + [heading, Heading("Sub", body, level: 2).block, line("a")])
    #expect(paged[1] == ["ti", "Su", "a"])
  }

  @Test func headingOverAWholeBlockStaysWithIt() throws {
    let paged = try pages(filler(5) + [heading, .keepTogether(filler(3))])
    #expect(paged[1] == ["ti", "f1", "f2", "f3"])
  }

  @Test func headingAndSignatureHoldAShortTextBetweenThem() throws {
    let paged = try pages(filler(6) + [heading, line("a"), .keepWithPrevious([line("si")])])
    #expect(paged[1] == ["ti", "a", "si"])
  }

  @Test func headingOverABlockAsTallAsThePagePartsAndTheTraceSaysSo() throws {
    let document = Sample.document([heading, .keepTogether(filler(8))], height: 96)
    let paged = try Sample.typeset(document)
    #expect(paged.pages.count == 2)
    #expect(paged.trace.contains(.parted(height: .pt(12), company: .pt(96), available: .pt(96))))
  }

  @Test func headingNamesItsPlaceOnThePageWhereItStands() throws {
    let document = Sample.document(
      filler(8) + [Heading("Title", body, level: 2, name: "there").block, line("a")], height: 96)
    let anchors = try Sample.typeset(document).pages.map { page in page.frame.allAnchors }
    #expect(anchors == [[], [Anchor("Title", level: 2, name: "there")]])
  }

  @Test func headingOutsideTheOutlineWithoutANameHasNoAnchor() {
    #expect(Heading("Title", body, isInOutline: false).anchor == nil)
    #expect(Heading("Title", body, isInOutline: false, name: "n").anchor == Anchor("", name: "n"))
  }

  @Test(arguments: 2...8) func signatureIsNeverAlone(after count: Int) throws {
    let paged = try pages(filler(1) + [paragraph(count, "a"), .keepWithPrevious([line("si"), line("gn")])])
    #expect(paged.joined().filter { $0.hasPrefix("a") }.count == count, "\(paged)")
    let last = try #require(paged.last)
    #expect(last.suffix(2) == ["si", "gn"])
    #expect(last.filter { $0.hasPrefix("a") }.count >= 2, "\(paged)")
    if count > 3 { #expect(paged[0].count != 2, "one line does not stay behind: \(paged)") }
  }

  @Test func signatureStaysWithABlockBesideOthers() throws {
    let beside = Block.sideBySide([SidePart([line("l1"), line("l2")]), SidePart([line("ri")])])
    let paged = try pages(filler(5) + [beside, .gap(.pt(6)), .keepWithPrevious([line("si")])])
    #expect(paged[1] == ["l1", "l2", "ri", "si"])
  }

  @Test func twoSignatureBlocksStayWithTheLastRow() throws {
    let rows = (1...8).map { [[("r\($0)", 1, 1)]] as [[(String, UInt16, UInt16)]] }
    let table = Sample.table(widths: [50], groups: rows, rules: TableRules(rowHeight: .pt(12)))
    let sign = [Block.keepWithPrevious([line("s1")]), .gap(.pt(4)), .keepWithPrevious([line("s2")])]
    #expect(try pages([.table(table)] + sign)[1] == ["r8", "s1", "s2"])
  }

  @Test func keptBlocksTallerThanAPageAreSplitAndTheTraceSaysWhy() throws {
    let paged = try Sample.typeset(Sample.document([.keepTogether(filler(10))], height: 96))
    #expect(paged.texts.map(\.count) == [8, 2])
    #expect(paged.trace.dropFirst().first == .blockSplit(height: .pt(120), available: .pt(96)))
  }

  @Test func anchorAtTheEndIsNotLost() throws {
    let blocks = [line("a"), .pageBreak, .anchor(Anchor("", name: "end"))]
    let paged = try Sample.typeset(Sample.document(blocks))
    #expect(paged.pages.map { $0.frame.allAnchors.count } == [1])
  }
}

/// Empty height above and below paragraphs counts where blocks must stand together.
@Suite struct SpacedCompanyTests {
  private let body = TextStyle(.serif, .pt(10))

  private func pages(_ blocks: [Block]) throws -> [[String]] {
    try Sample.typeset(Sample.document(blocks, height: 96)).texts
  }

  @Test func headingCountsTheSpaceAboveTheText() throws {
    let filler = (1...5).map { Paragraph("f\($0)", body).block }
    let text = Paragraph("text", body).spaced(before: .pt(20), after: .zero).block
    #expect(try pages(filler + [Heading("title", body).block, text])[1] == ["title", "text"])
  }

  @Test func signatureCountsTheSpaceBelowTheText() throws {
    let filler = (1...6).map { Paragraph("f\($0)", body).block }
    let text = Paragraph("text", body).spaced(before: .zero, after: .pt(6)).block
    let sign = Block.keepWithPrevious([Paragraph("sign", body).block])
    #expect(try pages(filler + [text, sign])[1] == ["text", "sign"])
  }
}
