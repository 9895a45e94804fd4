import TestSupport
import Testing

@testable import Typeset

/// What peers get wrong, each under its own name.
@Suite struct BlockLayoutTests {
  private let body = TextStyle(.serif, .pt(10))

  private func paragraph(_ text: String) -> Block { .paragraph(Paragraph(text, body)) }

  @Test func oneParagraphMakesOnePage() throws {
    #expect(try Sample.typeset(Sample.document([paragraph("abc")])).texts == [["abc"]])
  }

  @Test func emptyDocumentHasOnePageWithItsHead() throws {
    let paged = try Sample.typeset(Sample.document([], head: [paragraph("head")]))
    #expect(paged.texts == [["head"]])
  }

  @Test func leadingAndDoubledPageBreaksMakeNoEmptyPage() throws {
    let paged = try Sample.typeset(
      Sample.document([.pageBreak, paragraph("a"), .pageBreak, .pageBreak, paragraph("b")]))
    #expect(paged.texts == [["a"], ["b"]])
  }

  @Test func gapAtTheTopOfAPageIsDropped() throws {
    let paged = try Sample.typeset(
      Sample.document([paragraph("a"), .pageBreak, .gap(.pt(50)), paragraph("b")]))
    #expect(paged.pages[1].frame.allTexts[0].origin.y < .pt(12))
  }

  @Test func textIsBrokenAtSpacesAndNothingIsLost() throws {
    let text = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let paged = try Sample.typeset(Sample.document([paragraph(text)]))
    #expect(paged.texts.joined().joined(separator: " ") == text)
    #expect(paged.pages.count == 2)
  }

  @Test func noBreakSpaceHoldsInitialsToTheSurname() throws {
    let paged = try Sample.typeset(
      Sample.document([paragraph("aaaaaaaaaaaa И.И.\u{00A0}Иванов")], width: 100))
    #expect(paged.texts[0] == ["aaaaaaaaaaaa", "И.И.\u{00A0}Иванов"])
  }

  @Test func shortHyphenatedWordsStayWhole() throws {
    let paged = try Sample.typeset(Sample.document([paragraph("aaaaaaaaaaaaaaaa 152-ФЗ")], width: 100))
    #expect(paged.texts[0] == ["aaaaaaaaaaaaaaaa", "152-ФЗ"])
  }

  @Test func doubleSurnameMayBreakAfterItsHyphen() throws {
    let paged = try Sample.typeset(Sample.document([paragraph("aaaaaaa Римский-Корсаков")], width: 80))
    #expect(paged.texts[0] == ["aaaaaaa Римский-", "Корсаков"])
  }

  @Test func wordWiderThanItsLineIsBrokenBetweenLettersAndTheTraceSaysSo() throws {
    let paged = try Sample.typeset(
      Sample.document([paragraph(String(repeating: "a", count: 30))], width: 100))
    #expect(paged.texts[0].joined().count == 30)
    #expect(Array(paged.trace.dropFirst()) == [.brokenWord(row: nil)])
  }

  @Test func paragraphNeverLeavesOneLineAlone() throws {
    let lines = (0..<4).map { "line\($0)xxxxxxxxxxxx" }.joined(separator: " ")
    let paged = try Sample.typeset(Sample.document([paragraph(lines)], width: 100, height: 40))
    #expect(paged.texts.map(\.count) == [2, 2])
  }

  @Test func keptBlocksMoveToTheNextPageTogether() throws {
    let filler = (0..<6).map { paragraph("f\($0)") }
    let paged = try Sample.typeset(
      Sample.document(filler + [.keepTogether([paragraph("a"), paragraph("b"), paragraph("c")])]))
    #expect(paged.texts[1] == ["a", "b", "c"])
  }

  @Test func signatureNeverStandsWithoutARow() throws {
    let rows = (0..<8).map { [[("r\($0)", 1, 1)]] as [[(String, UInt16, UInt16)]] }
    let table = Sample.table(widths: [50], groups: rows, rules: TableRules(rowHeight: .pt(12)))
    let paged = try Sample.typeset(
      Sample.document([.table(table), .gap(.pt(6)), .keepWithPrevious([paragraph("sign")])]))
    #expect(paged.texts == [["r0", "r1", "r2", "r3", "r4", "r5", "r6"], ["r7", "sign"]])
  }

  @Test func footStandsOnEveryPageTheLastIncluded() throws {
    let foot = Block.paragraph(Paragraph([.text("лист "), .pageNumber, .text(" из "), .pageTotal], body))
    let blocks = (0..<20).map { paragraph("p\($0)") }
    let paged = try Sample.typeset(Sample.document(blocks, foot: [foot]))
    #expect(paged.texts.map { $0.last } == ["лист 1 из 3", "лист 2 из 3", "лист 3 из 3"])
  }

  @Test func furnitureThatLeavesNoRoomIsRefused() throws {
    let head = (0..<9).map { paragraph("h\($0)") }
    let error = #expect(throws: LayoutError.self) {
      try Sample.typeset(Sample.document([paragraph("a")], head: head))
    }
    #expect(
      error?.description
        == "specimen › running head and foot take 108 pt of the 100 pt of the page. Shorten them or reduce the margins."
    )
  }

  @Test func missingGlyphIsRefusedByCodePointWithoutTheText() throws {
    let shaper = GridShaper()
    shaper.missing = ["☑"]
    let error = #expect(throws: LayoutError.self) {
      try Typesetter(shaper: shaper).typeset(Sample.document([paragraph("тайна ☑")]))
    }
    #expect(
      error?.description
        == "specimen › the face «serif» has no glyph for U+2611, and a box must not be printed. Correct the text, or bind the face to a font that has the character in fonts/fonts.yaml."
    )
  }

  @Test func errorsNameFormTableAndRow() throws {
    let table = Sample.table(widths: [10, 10], groups: [[[("a", 1, 1), ("b", 1, 1)]], [[("c", 1, 1)]]])
    let error = #expect(throws: LayoutError.self) { try Sample.typeset(Sample.document([.table(table)])) }
    #expect(error?.form == "specimen")
    #expect(error?.block?.hasPrefix("Table (TableSupport.swift:") == true)
    #expect(error?.row == 2)
  }
}
