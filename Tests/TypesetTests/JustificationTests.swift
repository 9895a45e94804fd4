import TestSupport
import Testing

@testable import Typeset

/// Lines from edge to edge, indents and space around paragraphs; every character is five points wide.
@Suite struct JustificationTests {
  private let body = TextStyle(.serif, .pt(10))

  private func typeset(_ paragraph: Paragraph, width: Double = 60) throws -> PagedDocument {
    try Sample.typeset(Sample.document([paragraph.block], width: width))
  }

  @Test func spacesAreWidenedToTheEdgeAndTheTextStaysWhole() throws {
    let texts = try typeset(Paragraph("aaa bb cc ddddd", body, alignment: .justified)).pages[0].frame.allTexts
    #expect(texts.map(\.run.text) == ["aaa bb cc", "ddddd"])
    // Nine characters are 45 points; both spaces take half of the 15 that are left, letters nothing.
    // Room is kept for the rounding of the run, so the sum is a font unit short.
    #expect(texts[0].width == .pt(59.99))
    #expect(texts[0].run.glyphs.map(\.advance) == [500, 500, 500, 1249, 500, 500, 1250, 500, 500])
    #expect(texts[1].width == .pt(25))
  }

  @Test func lastLineBeforeALineBreakStandsLeft() throws {
    let paged = try typeset(
      Paragraph([.text("aa bb"), .lineBreak, .text("cc")], body, alignment: .justified))
    #expect(paged.pages[0].frame.allTexts[0].width == .pt(25))
  }

  @Test func lineWithTooFewSpacesStaysRaggedAndTheTraceSaysSo() throws {
    let paged = try typeset(Paragraph("aaa bbb cccccccccc", body, alignment: .justified))
    #expect(paged.pages[0].frame.allTexts[0].width == .pt(35))
    #expect(paged.trace.dropFirst() == [.ragged(lines: 1, row: nil)])
    #expect(
      paged.trace[1].description
        == "ragged: 1 line(s) of a justified text have too few spaces to widen")
  }

  @Test func everyLineEndsAtTheEdgeWithinAFontUnitAlsoInSeveralStyles() throws {
    let bold = TextStyle(.serifBold, .pt(7))
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let inlines = (0..<12).map { _ -> Inline in
        let words = (0..<3).map { _ in String(repeating: "a", count: Int.random(in: 1...6, using: &random)) }
        let text = words.joined(separator: " ") + " "
        return Bool.random(using: &random) ? .text(text) : .styled(text, bold)
      }
      let width = Length.pt(Double(Int.random(in: 80...160, using: &random)))
      let layout = try ParagraphLayout(
        Paragraph(inlines, body, alignment: .justified), width: width, context: nil, shaper: GridShaper())
      let frame = layout.frame(0..<layout.lineCount)
      let ends = Dictionary(grouping: frame.allTexts, by: \.origin.y).mapValues { texts in
        texts.map { $0.origin.x + $0.width }.max() ?? .zero
      }
      let full = ends.values.filter { $0 <= width && width - $0 < .pt(0.1) }.count
      #expect(ends.values.allSatisfy { $0 <= width }, "seed \(seed)")
      #expect(full >= layout.lineCount - 1 - layout.report.raggedLines, "seed \(seed)")
    }
  }

  @Test func firstLineAndTheOthersHaveTheirIndents() throws {
    let paragraph = Paragraph("aaaa bbbb cccc dddd", body)
    func texts(_ paragraph: Paragraph) throws -> [String] {
      try typeset(paragraph, width: 50).pages[0].frame.allTexts.map {
        "\($0.run.text)@\($0.origin.x.decimal)"
      }
    }
    #expect(try texts(paragraph.indented(first: .pt(20))) == ["aaaa@20", "bbbb cccc@0", "dddd@0"])
    #expect(try texts(paragraph.indented(hanging: .pt(20))) == ["aaaa bbbb@0", "cccc@20", "dddd@20"])
  }

  @Test func spaceAroundAParagraphIsDroppedAtTheTopOfAPage() throws {
    let paragraph = Paragraph("a", body).spaced(before: .pt(10), after: .pt(20)).block
    let paged = try Sample.typeset(Sample.document([paragraph, paragraph]))
    #expect(paged.pages[0].frame.allTexts.map(\.origin.y) == [.pt(9), .pt(51)])
  }

  @Test func textOfACellIsJustifiedToo() throws {
    let style = CellStyle(body, horizontal: .justified)
    let measurer = CellMeasurer(
      shaper: GridShaper(), styles: [style],
      padding: Insets(top: .zero, left: .zero, bottom: .zero, right: .zero))
    let text = try measurer.measure("aaa bb cc ddddd", style: 0, width: .pt(60), row: 1)
    #expect(text.lines.map { $0.width(at: .pt(10)) } == [.pt(59.99), .pt(25)])
  }
}
