import Testing
import Typeset

@testable import PDFOutput

@Suite struct TagTests {
  @Test func anAccessibleFileKeepsEveryCondition() throws {
    let pdf = try AccessibleFixture.archival(attachments: [Fixture.csv()])
    #expect(PDFInspector.violations(of: pdf.bytes) == [])
    #expect(pdf.level == .a3a && pdf.level.name == "PDF/A-3a" && pdf.pageCount == 2)
    #expect(try Tools.run("qpdf", ["--check", "FILE"], on: pdf.bytes).code == 0)
    let info = try Tools.run("pdfinfo", ["FILE"], on: pdf.bytes).text
    #expect(info.contains(#/Tagged: +yes/#))
  }

  /// What `pdfinfo` reads is the visual order, with heads, spans of text and links; running feet are not in it.
  @Test func theTreeIsReadInVisualOrder() throws {
    let pdf = try AccessibleFixture.archival()
    let tree = try Tools.run("pdfinfo", ["-struct-text", "FILE"], on: pdf.bytes).text
    #expect(
      TagTests.outline(tree) == """
        Document
        H1 «Заголовок»
        P
        Span «смотри »
        Link «вывод »
        Span «ниже»
        H2 «Вывод»
        Figure «»
        P «Сводная ведомость»
        P «Успеваемость за четверть»
        Table
        TR
        TH «№»
        TH «Имя»
        TH «Предметы»
        TR
        TH «Алгебра»
        TH «Физика»
        """
        + (1...5).map { number in
          "\nTR\nTH «\(number)»\nTH «Ученик \(number)»\nTD «4»\nTD «\(number.isMultiple(of: 2) ? "" : "5")»"
        }.joined() + "\nP «Итого двое»")
  }

  @Test func headsSayWhatTheyNameAndCellsHowFarTheyReach() throws {
    let pdf = try AccessibleFixture.archival()
    let tree = try Tools.plain(pdf.bytes)
    #expect(tree.matches(of: #//Scope \/Column/#).count == 5)
    #expect(tree.matches(of: #//Scope \/Row/#).count == 10)
    #expect(tree.matches(of: #//RowSpan 2/#).count == 2)
    #expect(tree.matches(of: #//ColSpan 2/#).count == 1)
  }

  /// Tags change nothing that is seen, only what is heard.
  @Test func taggedPagesLookLikeOthers() throws {
    let (tagged, plain) = (try AccessibleFixture.archival(), try AccessibleFixture.archival(isTagged: false))
    for page in 1...2 {
      let pair = (try Picture(of: tagged.bytes, page: page), try Picture(of: plain.bytes, page: page))
      #expect(pair.0.pixels == pair.1.pixels, "page \(page)")
    }
    #expect(PDFInspector.violations(of: plain.bytes) == [])
    #expect(!(try Tools.plain(plain.bytes)).contains("StructTreeRoot"))
  }

  @Test func aTableOfTwoPagesIsRegularOnBoth() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let document = try Typesetter(shaper: shaper, isTagged: true)
      .typeset(AccessibleFixture.document(pupils: 60))
    #expect(document.pages.count == 2)
    let pdf = try AccessibleFixture.archival([document], level: .a3a)
    let tree = try Tools.run("pdfinfo", ["-struct-text", "FILE"], on: pdf.bytes).text
    #expect(tree.matches(of: #/Table \(block\)/#).count == 2)
    #expect(!tree.contains("Продолжение") && !tree.contains("Страница"))
  }

  @Test func moreThanTwentyPagesAreRefused() throws {
    let page = try AccessibleFixture.page(HarfBuzzShaper(try Fixture.book()))
    let document = PagedDocument(
      title: "а", outline: "а", pages: [Page](repeating: page, count: 21), trace: [])
    let error = #expect(throws: PDFError.self) { try AccessibleFixture.archival([document], level: .a3a) }
    #expect(
      error?.description
        == "PDF › tags: the file would have 21 pages, an accessible file has at most 20. "
        + "Make it without tags, or in parts.")
  }

  @Test func textWithoutARoleIsRefused() throws {
    let document = try Fixture.sample(HarfBuzzShaper(try Fixture.book()))
    #expect(throws: PDFError.untaggedText(page: 1)) {
      try AccessibleFixture.archival([document], level: .a3a)
    }
  }

  @Test func levelAndDrawingMustAgree() throws {
    let painter = try PDFPainter(fonts: Fixture.book(), metadata: Fixture.metadata(), isTagged: true)
    let page = try AccessibleFixture.page(HarfBuzzShaper(try Fixture.book()))
    try painter.add(PagedDocument(title: "а", outline: "а", pages: [page], trace: []))
    let raw = try painter.finish()
    let error = #expect(throws: PDFError.self) {
      try PDFAFinisher.finish(raw, metadata: Fixture.metadata(), notes: painter.notes, level: .a3u)
    }
    #expect(error == .tags(reason: "the file is drawn with tags, which does not fit PDF/A-3u"))
    var notes = painter.notes
    notes.tags?.removeLast()
    #expect(throws: PDFError.self) {
      try PDFAFinisher.finish(raw, metadata: Fixture.metadata(), notes: notes, level: .a3a)
    }
  }

  /// The kinds of the tree, each with the text in it.
  private static func outline(_ tree: String) -> String {
    var lines: [String] = []
    for line in tree.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
      if line.hasPrefix("\""), let kind = lines.popLast() {
        lines.append("\(kind) «\(line.dropFirst().prefix { $0 != "\"" })»")
      } else if !line.hasPrefix("Object"), !line.hasPrefix("/") {
        lines.append(String(line.prefix { $0 != " " && $0 != ":" }))
      }
    }
    return lines.joined(separator: "\n")
  }
}
