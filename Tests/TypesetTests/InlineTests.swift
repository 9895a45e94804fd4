import TestSupport
import Testing

@testable import Typeset

/// What stands in a paragraph besides words; every character is half its size wide.
@Suite struct InlineTests {
  private let body = TextStyle(.serif, .pt(10))

  private func page(_ paragraph: Paragraph, width: Double = 200) throws -> Frame {
    try Sample.typeset(Sample.document([paragraph.block], width: width)).pages[0].frame
  }

  private func placed(_ frame: Frame) -> [String] {
    frame.allTexts.map { "\($0.run.text)@\($0.origin.x.decimal)" }
  }

  @Test func styledWordsFlowWithTheOthersOnOneBaseline() throws {
    let bold = TextStyle(.serifBold, .pt(20))
    let frame = try page(Paragraph([.text("aa "), .styled("bb", bold), .text(" cc dddd")], body), width: 60)
    #expect(placed(frame) == ["aa @0", "bb@15", " cc@35", "dddd@0"])
    let texts = frame.allTexts
    #expect(Set(texts[..<3].map(\.origin.y)).count == 1)
    // The line of the large word is 24 points tall, the next 12.
    #expect(texts[0].origin.y == .pt(18))
    #expect(texts[3].origin.y == .pt(33))
  }

  @Test func wordIsNotBrokenWhereItsStyleChanges() throws {
    let frame = try page(
      Paragraph([.text("aaaa bb"), .styled("cc", TextStyle(.serifBold, .pt(10)))], body), width: 40)
    #expect(placed(frame) == ["aaaa@0", "bb@0", "cc@10"])
  }

  @Test func blankOfFixedWidthIsUnderlined() throws {
    let frame = try page(Paragraph([.text("a "), .blank(.fixed(.pt(50))), .text(" b")], body))
    #expect(placed(frame) == ["a @0", " b@60"])
    let line = try #require(frame.allLines.first)
    #expect(line.from.x == .pt(10) && line.to.x == .pt(60))
    #expect(line.from.y == frame.allTexts[0].origin.y + .pt(1.2))
  }

  @Test func blanksThatFillTheLineShareItEqually() throws {
    let frame = try page(Paragraph([.text("a "), .blank(.filling), .text(" b "), .blank(.filling)], body))
    #expect(frame.allLines.map(\.from.x) == [.pt(10), .pt(112.5)])
    #expect(frame.allLines.map(\.to.x) == [.pt(97.5), .pt(200)])
  }

  @Test func captionStandsUnderTheMiddleOfItsBlankAndMakesTheLineTaller() throws {
    let blank = Blank(.fixed(.pt(60)), caption: "abcd", captionStyle: TextStyle(.serif, .pt(5)))
    let frame = try page(Paragraph([.blank(blank), .lineBreak, .text("next")], body))
    #expect(placed(frame) == ["abcd@25", "next@0"])
    // 9 above the baseline, 1.2 down to the underline, 5 for the caption; the next baseline is 9 below that.
    #expect(frame.allTexts[0].origin.y == .pt(14.2))
    #expect(frame.allTexts[1].origin.y == .pt(24.2))
  }

  @Test func blankIsNeverShorterThanItsCaption() throws {
    let frame = try page(Paragraph([.blank(Blank(.fixed(.pt(1)), caption: "abcd"))], body))
    #expect(frame.allLines[0].to.x == .pt(14))
  }

  @Test func blankWiderThanItsLineIsRefused() throws {
    let error = #expect(throws: LayoutError.self) { try page(Paragraph([.blank(.fixed(.pt(300)))], body)) }
    #expect(error?.reason == .wordTooWide(width: .pt(300), available: .pt(200)))
  }

  @Test(arguments: [(false, 4), (true, 6)]) func tickBoxIsDrawnAsLines(isTicked: Bool, lines: Int) throws {
    let frame = try page(Paragraph([.tickBox(isTicked: isTicked), .text(" сдано")], body))
    #expect(placed(frame) == [" сдано@7"])
    #expect(frame.allLines.count == lines)
    #expect(frame.allLines.allSatisfy { $0.to.x <= .pt(7) && $0.from.x >= .zero })
  }

  @Test func leaderFillsTheLineWithDotsThatEndTogether() throws {
    let ends = try ["a", "aaa"].map { words in
      let texts = try page(Paragraph([.text(words), .leader, .text("12")], body), width: 100).allTexts
      #expect(texts.map(\.run.text)[1].allSatisfy { $0 == "." })
      #expect(texts[2].origin.x == .pt(90))
      #expect(texts[1].origin.x >= texts[0].width + .pt(5))
      return texts[1].origin.x + texts[1].width
    }
    #expect(ends == [.pt(85), .pt(85)])
  }

  @Test func headingNumberAndTheirLeaderStayOnOneLine() throws {
    let frame = try page(Paragraph([.text("aaaa bbbb"), .leader, .text("12")], body), width: 60)
    #expect(Array(placed(frame).prefix(2)) == ["aaaa@0", "bbbb@0"])
    #expect(frame.allTexts.last?.run.text == "12")
  }

  @Test func lineBreakEndsALine() throws {
    #expect(
      placed(try page(Paragraph([.text("a"), .lineBreak, .text("b\nc")], body))) == ["a@0", "b@0", "c@0"])
  }

  @Test func slotOfAPageNumberIsReservedAndFilledAtTheRight() throws {
    struct Known: PageReferences {
      func label(of anchor: String) -> String? { anchor == "sums" ? "12" : nil }
    }
    let paragraph = Paragraph([.text("см. с. "), .pageOf("sums"), .text("!")], body)
    func items(_ references: (any PageReferences)?) throws -> Frame {
      try ParagraphLayout(
        paragraph, width: .pt(200), context: nil, shaper: GridShaper(), references: references
      ).frame(0..<1)
    }
    #expect(placed(try items(nil)) == ["см. с. @0", "!@55"])
    let known = try items(Known())
    #expect(placed(known) == ["см. с. @0", "12@45", "!@55"])
    let link = known.items.compactMap { if case .link(let link) = $0 { link } else { nil } }
    #expect(
      link == [
        PlacedLink(
          to: "sums", title: "12", at: Point(x: .pt(35), y: .zero),
          size: Size(width: .pt(20), height: .pt(12)))
      ])
  }

  @Test func everyStyleOfAParagraphCanBeChanged() {
    let paragraph = Paragraph(
      [.text("a"), .styled("b", body), .blank(Blank(.fixed(.mm(1)), caption: "c"))], body)
    let changed = paragraph.restyled { TextStyle($0.face, max($0.size, .pt(12))) }
    let large = TextStyle(.serif, .pt(12))
    #expect(changed.style == large)
    #expect(
      changed.inlines == [
        .text("a"), .styled("b", large), .blank(Blank(.fixed(.mm(1)), caption: "c", captionStyle: large)),
      ])
  }
}
