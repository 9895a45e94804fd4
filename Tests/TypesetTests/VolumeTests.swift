import TestSupport
import Testing

@testable import Typeset

/// Volumes: documents of different papers one after another, and the numbers of their sheets.
@Suite struct VolumeTests {
  private let body = TextStyle(.serif, .pt(10))
  private let mark = SheetMark(prefix: "лист ", letters: "абв", style: TextStyle(.serif, .pt(10)))

  /// A document of so many pages.
  private func document(
    _ name: String, pages: Int, paper: Paper = Paper(.a4, .portrait), margins: Margins? = nil,
    foot: Bool = false
  ) -> Document {
    let plain = Margins(binding: .mm(30), outer: .mm(10), top: .mm(20), bottom: .mm(15))
    let blocks = (1...pages).flatMap { page in
      [Block.pageBreak, .paragraph(Paragraph("\(name)\(page)", body))]
    }
    return Document(
      form: name, title: name, outline: name, labelPrefix: name + "-",
      page: PageSetup(paper, margins: margins ?? plain), body: { blocks },
      foot: {
        if foot { Paragraph([.text("стр. "), .pageNumber, .text(" из "), .pageTotal], body) }
      })
  }

  private func bind(
    _ parts: [Volume.Part], _ sides: PrintedSides, firstSheet: Int = 1
  ) throws -> BoundVolume {
    try Typesetter(shaper: GridShaper()).bind(Volume(parts, sides: sides, firstSheet: firstSheet, mark: mark))
  }

  @Test func twoSidedParityInABatch() throws {
    let bound = try bind([1, 2, 3].map { .init(document("d", pages: $0)) }, .duplex)
    #expect(bound.documents.map(\.pages.count) == [2, 2, 4])
    #expect(bound.documents[0].texts == [["d1", "лист 1"], []])
    #expect(bound.documents[1].texts == [["d1", "лист 2"], ["d2"]])
    #expect(bound.documents[2].texts == [["d1", "лист 3"], ["d2"], ["d3", "лист 4"], []])
    #expect(bound.documents[0].pages[1] == .blank(Paper(.a4, .portrait), label: "d-2"))
    #expect(bound.documents[0].trace.last == .blankBack(page: 2))
    #expect(bound.documents[1].trace.contains(.blankBack(page: 3)) == false)
  }

  @Test func everyPageIsASheetWhenOneSideIsPrinted() throws {
    let bound = try bind([1, 2].map { .init(document("d", pages: $0)) }, .single)
    #expect(bound.documents.map(\.texts) == [[["d1", "лист 1"]], [["d1", "лист 2"], ["d2", "лист 3"]]])
    #expect(bound.sheets.map(\.printed) == ["1", "2–3"])
  }

  @Test func papersOfAVolumeMayDiffer() throws {
    let papers = [Paper(.a4, .portrait), Paper(.a3, .landscape), Paper(.a5, .portrait)]
    let bound = try bind(papers.map { .init(document("d", pages: 1, paper: $0)) }, .duplex)
    #expect(bound.documents.map { $0.pages.map(\.paper) } == papers.map { [$0, $0] })
    #expect(bound.sheets.map(\.printed) == ["1", "2", "3"])
  }

  @Test func sheetNumberStandsTopRightInTheMargin() throws {
    let page = try bind([.init(document("d", pages: 1))], .single).documents[0].pages[0]
    let number = try #require(page.frame.allTexts.last)
    #expect(number.run.text == "лист 1")
    #expect(number.origin.x + number.width == .mm(200))
    #expect(number.origin.y == .mm(19) - .pt(2))
  }

  @Test func pageNumbersStayThoseOfTheDocument() throws {
    let bound = try bind([1, 2].map { .init(document("d", pages: $0, foot: true)) }, .duplex)
    #expect(bound.documents[0].texts[0] == ["d1", "стр. 1 из 1", "лист 1"])
    #expect(bound.documents[1].texts[1] == ["d2", "стр. 2 из 2"])
  }

  @Test func letteredOwnAndUnnumberedSheets() throws {
    let numberings: [SheetNumbering] = [.none, .own, .running, .lettered, .lettered, .running, .none]
    let parts = numberings.map { Volume.Part(document("d", pages: 3), numbering: $0) }
    let bound = try bind(
      Array(parts.prefix(3)) + [.init(document("d", pages: 1), numbering: .lettered)] + parts.suffix(3),
      .duplex, firstSheet: 11)
    #expect(bound.sheets.map(\.printed) == ["", "1–2", "11–12", "12а", "12б–12в", "13–14", ""])
    #expect(bound.count(of: .running) == 4)
    #expect(bound.count(of: .lettered) == 3)
  }

  @Test func lettersRunOut() {
    let parts = [Volume.Part(document("d", pages: 1)), .init(document("e", pages: 4), numbering: .lettered)]
    let error = #expect(throws: LayoutError.self) { try bind(parts, .single) }
    #expect(
      error?.description
        == "e › 4 lettered sheets stand behind sheet 1, and 3 letters are there for them. Number them on, or bind them behind another sheet."
    )
    #expect(throws: LayoutError.self) {
      try bind([.init(document("e", pages: 1), numbering: .lettered)], .single)
    }
  }

  @Test func sheetNumberWithoutRoomIsRefused() {
    let margins = Margins(binding: .mm(30), outer: .mm(10), top: .mm(3), bottom: .mm(15))
    let error = #expect(throws: LayoutError.self) {
      try bind([.init(document("d", pages: 1, margins: margins))], .single)
    }
    #expect(error?.reason == .noRoomForSheetNumber(needed: .pt(10) + .mm(1), available: .mm(3)))
  }

  @Test(arguments: [PrintedSides.single, .duplex]) func sheetRangesTileTheVolume(sides: PrintedSides) throws {
    var random = SeededGenerator(seed: 5)
    let parts = (0..<60).map { _ in
      Volume.Part(document("d", pages: Int.random(in: 1...5, using: &random)))
    }
    let bound = try bind(parts, sides, firstSheet: 7)
    let labels = bound.sheets.flatMap(\.labels)
    #expect(labels == (7..<7 + labels.count).map { String($0) })
    for (paged, range) in zip(bound.documents, bound.sheets) {
      #expect(sides.sheets(for: paged.pages.count) == range.count)
    }
  }
}
