import TestSupport
import Testing

@testable import Typeset

/// References to the pages and sheets of named places, filled in after layout.
@Suite struct PageReferenceTests {
  private let body = TextStyle(.serif, .pt(10))

  private func entry(_ name: String) -> Block {
    .paragraph(Paragraph([.text("see \(name)"), .leader, .pageOf(name)], body))
  }

  private func chapter(_ name: String) -> [Block] {
    [.pageBreak, Heading(name, body, name: name).block, .paragraph(Paragraph("text of \(name)", body))]
  }

  /// The last text of each line of the first page: the number in its slot.
  private func numbers(_ paged: PagedDocument) -> [String] {
    paged.pages[0].frame.allTexts.filter { $0.run.text.allSatisfy { $0.isNumber || "абв".contains($0) } }
      .map(\.run.text)
  }

  private func links(_ frame: Frame) -> [PlacedLink] {
    frame.items.flatMap { item -> [PlacedLink] in
      switch item {
      case .link(let link): [link]
      case .frame(let child, _): links(child)
      case .text, .line, .shade, .anchor, .watermark: []
      }
    }
  }

  @Test func tableOfContentsTellsPagesBeforeAndAfterIt() throws {
    let contents = [Block.anchor(Anchor("", name: "here")), entry("one"), entry("two"), entry("here")]
    let paged = try Sample.typeset(Sample.document(contents + chapter("one") + chapter("two")))
    #expect(numbers(paged) == ["2", "3", "1"])
    #expect(links(paged.pages[0].frame).map(\.target) == ["one", "two", "here"])
    #expect(paged.trace.last == .referencesFilled(count: 3))
  }

  @Test func filledNumbersMoveNothing() throws {
    // The table of contents ends exactly at the foot of its page.
    let names = (1...8).map { "c\($0)" }
    let document = Sample.document(names.map(entry) + names.flatMap(chapter), height: 96)
    let typesetter = Typesetter(shaper: GridShaper())
    let (draft, filled) = (
      try typesetter.draft(of: document, on: .duplex).paged, try typesetter.typeset(document)
    )
    #expect(numbers(filled) == (2...9).map { String($0) })
    func lines(_ paged: PagedDocument) -> [[PlacedText]] {
      paged.pages.map { $0.frame.allTexts.filter { $0.run.text.first?.isNumber != true } }
    }
    #expect(lines(draft) == lines(filled))
  }

  @Test func numbersStandAtTheRightEnd() throws {
    let paged = try Sample.typeset(Sample.document([entry("one")] + chapter("one")))
    let number = try #require(paged.pages[0].frame.allTexts.last)
    #expect(number.origin.x + number.width == .pt(200))
  }

  @Test func furnitureMayReferToPages() throws {
    let foot = Block.paragraph(Paragraph([.text("end: "), .pageOf("two")], body))
    let paged = try Sample.typeset(Sample.document(chapter("one") + chapter("two"), foot: [foot]))
    #expect(paged.texts.map { $0.last } == ["2", "2"])
  }

  @Test func documentWithoutReferencesIsLaidOutOnce() throws {
    let paged = try Sample.typeset(Sample.document(chapter("one")))
    #expect(paged.trace.allSatisfy { if case .referencesFilled = $0 { false } else { true } })
  }

  @Test func unknownNameIsRefused() {
    let error = #expect(throws: LayoutError.self) {
      try Sample.typeset(Sample.document([entry("nowhere")] + chapter("one")))
    }
    #expect(
      error?.description
        == "specimen › a reference leads to the anchor «nowhere», which stands nowhere. Name an anchor so or drop the reference."
    )
  }

  @Test func doubledNameIsRefused() {
    let error = #expect(throws: LayoutError.self) {
      try Sample.typeset(Sample.document([entry("one")] + chapter("one") + chapter("one")))
    }
    #expect(error?.reason == .doubledAnchor("one"))
    #expect(error?.form == "specimen")
  }

  @Test func referencesToOtherDocumentsTellSheets() throws {
    let margins = Insets(top: .mm(20), left: .mm(20), bottom: .mm(20), right: .mm(20))
    func document(_ blocks: [Block]) -> Document {
      Document(
        form: "part", title: "", outline: "", page: PageSetup(Paper(.a4, .portrait), margins: margins),
        body: { blocks })
    }
    let contents = document([entry("own"), entry("a"), entry("b"), entry("c"), entry("d")] + chapter("own"))
    let parts: [Volume.Part] = [
      .init(contents, numbering: .none), .init(document(chapter("a") + chapter("b") + chapter("c"))),
      .init(document(chapter("d")), numbering: .lettered),
    ]
    let mark = SheetMark(letters: "абв", style: body)
    let volume = Volume(parts, sides: .duplex, firstSheet: 5, mark: mark)
    let bound = try Typesetter(shaper: GridShaper()).bind(volume)
    // A and b stand on the two sides of sheet 5, c on sheet 6; the own chapter is told by its page.
    #expect(numbers(bound.documents[0]) == ["2", "5", "5", "6", "6а"])
    #expect(bound.sheets.map(\.printed) == ["", "5–6", "6а"])
  }

  @Test func labelWiderThanItsSlotThatMovesWhatItLeadsToIsRefused() throws {
    // Without the number the words fill the line; with six digits the slot takes a line of its own.
    let words = Block.paragraph(Paragraph([.text(String(repeating: "a", count: 35)), .pageOf("one")], body))
    let blocks = [words] + (1...7).map { Block.paragraph(Paragraph("\($0)", body)) }
    let end = Block.paragraph(Paragraph("end", body))
    let document = Sample.document(blocks + [.anchor(Anchor("", name: "one")), end], height: 108)
    let typesetter = Typesetter(shaper: GridShaper())
    let draft = try typesetter.draft(of: document, on: .single)
    let index = try AnchorIndex([draft.paged])
    let error = #expect(throws: LayoutError.self) {
      try typesetter.filled(draft, from: index, on: .single) { _ in "123456" }
    }
    #expect(error?.reason == .movingReferences)
  }
}
