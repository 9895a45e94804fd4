import PDFOutput
import TestSupport
import Testing
import Typeset

/// Text with the fonts of the papers, read back from the file.
@Suite struct RealTextTests {
  private func typeset(_ blocks: [Block], width: Length = .mm(80)) throws -> PagedDocument {
    let paper = Paper(.a4, .portrait)
    let margins = Insets(
      top: .mm(20), left: .mm(20), bottom: .mm(20), right: paper.size.width - .mm(20) - width)
    let document = Document(
      form: "specimen", title: "т", outline: "т", page: PageSetup(paper, margins: margins), body: { blocks })
    let hyphenator = try RussianHyphenator(HyphenationDictionary())
    return try Typesetter(shaper: HarfBuzzShaper(Fixture.book()), hyphenator: hyphenator).typeset(document)
  }

  @Test(arguments: Face.allCases) func allDigitsAreOfOneWidth(face: Face) throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let widths = try "0123456789".map { try shaper.shape(String($0), face).advance }
    #expect(Set(widths).count == 1, "\(widths)")
    // Also side by side: digits are not kerned, so that columns of numbers stand.
    #expect(try shaper.shape("1174710", face).advance == widths[0] * 7)
  }

  @Test(arguments: Face.allCases) func noBreakHyphenAndSpaceAreShownAndKept(face: Face) throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let run = try shaper.shape("152\u{2011}ФЗ\u{A0}№", face)
    #expect(run.text == "152\u{2011}ФЗ\u{A0}№")
    #expect(run.glyphs.allSatisfy { $0.index != 0 && $0.advance > 0 })
  }

  @Test func spacesOfJustifiedLinesAreReadBack() throws {
    let words =
      "Все оценки за год стоят в журнале, и он один на весь класс, а его копия лежит в архиве школы и ждёт там своего часа"
    let paged = try typeset([
      Paragraph(words, TextStyle(.serif, .pt(11)), alignment: .justified).block
    ])
    let lines = PageContent(paged.pages[0]).texts
    #expect(lines.count > 2)
    #expect(paged.trace.allSatisfy { if case .ragged = $0 { false } else { true } })
    for line in lines.dropLast() {
      #expect(line.placed.width <= .mm(80) && .mm(80) - line.placed.width < .pt(0.1), "\(line.string)")
    }
    let text = try Tools.text(of: Fixture.archival([paged]).bytes)
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == words)
  }

  @Test func blanksBoxesAndLeadersMakeAnArchivalFile() throws {
    let style = TextStyle(.serif, .pt(11))
    let paged = try typeset([
      Paragraph([.text("Директор "), .blank(Blank(.filling(atLeast: .mm(20)), caption: "(подпись)"))], style)
        .block,
      Paragraph([.tickBox(isTicked: true), .text(" сдано "), .tickBox(isTicked: false)], style).block,
      Paragraph([.text("Итоги"), .leader, .styled("12", TextStyle(.serifBold, .pt(11)))], style).block,
    ])
    let words = try Tools.text(of: Fixture.archival([paged]).bytes).split(whereSeparator: \.isWhitespace)
    #expect(words.contains("Директор") && words.contains("(подпись)") && words.contains("сдано"))
    #expect(words.last?.hasSuffix("12") == true)
  }

  @Test func longParagraphIsShapedInProportionToItsLength() throws {
    /// Counts the characters that are shaped.
    final class Counting: TextShaper {
      let shaper: HarfBuzzShaper
      var characters = 0

      init(_ shaper: HarfBuzzShaper) { self.shaper = shaper }

      func shape(_ text: String, _ face: Face) throws(LayoutError) -> GlyphRun {
        characters += text.utf8.count
        return try shaper.shape(text, face)
      }

      func metrics(of face: Face) -> FaceMetrics { shaper.metrics(of: face) }
    }
    let text = (0..<1000).map { "слово\($0 * 37 % 1000)" }.joined(separator: " ")
    let counting = Counting(HarfBuzzShaper(try Fixture.book()))
    let paper = Paper(.a4, .portrait)
    let margins = Insets(top: .mm(20), left: .mm(20), bottom: .mm(20), right: .mm(10))
    let document = Document(
      form: "specimen", title: "т", outline: "т", page: PageSetup(paper, margins: margins),
      body: { Paragraph(text, TextStyle(.serif, .pt(8))) })
    _ = try Typesetter(shaper: counting).typeset(document)
    // Twice as a whole, once by lines, and a line again where a hair decides.
    #expect(counting.characters < 4 * text.utf8.count, "\(counting.characters) of \(text.utf8.count)")
  }
}
