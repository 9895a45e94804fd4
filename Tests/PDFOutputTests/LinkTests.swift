import Testing
import Typeset

@testable import PDFOutput

@Suite struct LinkTests {
  /// A table of contents on the middle one of three pages, with links to the page before and the page after.
  private func contents() throws -> [PagedDocument] {
    let shaper = HarfBuzzShaper(try Fixture.book())
    var (first, middle, last) = (PageBuilder(shaper), PageBuilder(shaper), PageBuilder(shaper))
    try first.text("Введение", .serifBold, 12, x: 20, y: 40)
    first.anchor("Введение", level: 1, name: "введение", x: 20, y: 30)
    try middle.text("Введение 1", .serif, 10, x: 20, y: 20)
    try middle.text("Итоги 3", .serif, 10, x: 20, y: 30)
    middle.link(to: "введение", title: "К странице 1: Введение", x: 20, y: 15)
    middle.link(to: "it's_all\\", title: "К странице 3: Итоги", x: 20, y: 25)
    try last.text("Итоги", .serifBold, 12, x: 20, y: 40)
    last.anchor("Итоги", level: 1, name: "it's_all\\", x: 20, y: 30)
    return [first, middle, last].map { $0.document() }
  }

  @Test func linksLeadToEarlierAndLaterPages() throws {
    let pdf = try Fixture.archival(try contents())
    #expect(PDFInspector.violations(of: pdf.bytes) == [])
    let check = try Tools.run("qpdf", ["--check", "FILE"], on: pdf.bytes)
    #expect(check.code == 0)
    try QPDFDocument.open(pdf.bytes, .checking) { document throws(PDFError) in
      let links = document.page(1)["/Annots"]
      let places = document.root["/Names"]["/Dests"]["/Names"]
      var targets: [String: Int] = [:]
      for index in stride(from: 0, to: places.count, by: 2) {
        targets[places.item(index).text ?? ""] = places.item(index + 1).item(0).number
      }
      let found = (0..<links.count).map { targets[links.item($0)["/Dest"].text ?? "none"] }
      let titles = (0..<links.count).map { links.item($0)["/Contents"].text }
      let pages = [document.page(0).number, document.page(2).number]
      #expect(found == pages)
      #expect(titles == ["К странице 1: Введение", "К странице 3: Итоги"])
      #expect(targets.count == 2)
    }
  }

  @Test func linksDoNotDisturbTheText() throws {
    let pdf = try Fixture.archival(try contents())
    let lines = try Tools.text(of: pdf.bytes).split(whereSeparator: { $0.isNewline || $0 == "\u{C}" })
    #expect(lines == ["Введение", "Введение 1", "Итоги 3", "Итоги"])
  }

  @Test func aLinkThatLeadsNowhereIsRefused() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    page.link(to: "нигде", title: "?", x: 20, y: 20)
    let document = page.document()
    let error = #expect(throws: PDFError.self) { try Fixture.archival([document]) }
    #expect(
      error?.description
        == "PDF › page 1 › destination нигде: a link leads to it and it is nowhere in the file.")
  }

  @Test func aPlaceNamedTwiceIsRefused() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    page.anchor("А", level: 1, name: "a", x: 20, y: 20)
    let document = page.document()
    let error = #expect(throws: PDFError.self) { try Fixture.archival([document, document]) }
    #expect(
      error
        == .destination(name: "a", page: 2, reason: "the file has two places of the name; rename one"))
  }

  @Test func titlesMustBeAsManyAsLinks() throws {
    let painter = try PDFPainter(fonts: Fixture.book(), metadata: Fixture.metadata())
    for document in try contents() { try painter.add(document) }
    let raw = try painter.finish()
    #expect(throws: PDFError.linkTitles(given: 0, links: 2)) {
      try PDFAFinisher.finish(raw, metadata: Fixture.metadata(), level: .a2u)
    }
  }

  @Test(arguments: [("раздел", "_d1_80_d0_b0_d0_b7_d0_b4_d0_b5_d0_bb"), ("a.b-1", "a.b-1"), ("a_b", "a_5fb")])
  func namesBecomeKeysThatDiffer(name: String, key: String) { #expect(Destinations.key(name) == key) }
}
