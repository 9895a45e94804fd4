import Testing
import Typeset

@testable import PDFOutput

@Suite struct NavigationTests {
  @Test func eachDocumentHasAnOutlineEntryWithItsAnchorsBelow() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let documents = try ["7 «А»", "7 «Б»", "7 «В»"].map { try Fixture.sample(shaper, outline: $0) }
    let pdf = try Fixture.archival(documents)
    try QPDFDocument.open(pdf.bytes, .checking) { document throws(PDFError) in
      let outlines = document.root["/Outlines"]
      let anchors = outlines["/First"]["/First"]
      let count = outlines["/Count"].integer
      let names = (titles(outlines["/First"]), titles(anchors["/First"]), anchors["/Title"].text)
      let targets = (outlines["/Last"]["/Dest"].item(0).number, anchors["/Dest"].item(0).number)
      let pages = (document.page(2).number, document.page(0).number)
      let isShown = document.root["/PageMode"].isName("/UseOutlines")
      #expect(count == 3)
      #expect(names.0 == ["7 «А»", "7 «Б»", "7 «В»"])
      #expect(names.1 == ["Глубже", "Рядом"])
      #expect(names.2 == "Итоги")
      #expect(targets == pages)
      #expect(isShown)
    }
  }

  private func titles(_ first: consuming PDFObject) -> [String] {
    var titles: [String] = []
    var entry = first
    while let title = entry["/Title"].text {
      titles.append(title)
      entry = entry["/Next"]
    }
    return titles
  }

  @Test(arguments: [
    (["1", "2", "3"], [PageLabelRun(page: 0, prefix: "", start: 1)]),
    (
      ["i", "i", "1"],
      [PageLabelRun(page: 0, prefix: "i", start: nil), PageLabelRun(page: 2, prefix: "", start: 1)]
    ),
    (
      ["5", "6", "8"],
      [PageLabelRun(page: 0, prefix: "", start: 5), PageLabelRun(page: 2, prefix: "", start: 8)]
    ),
    (["7А-9", "7А-10"], [PageLabelRun(page: 0, prefix: "7А-", start: 9)]),
    (
      ["009", "010"],
      [PageLabelRun(page: 0, prefix: "00", start: 9), PageLabelRun(page: 1, prefix: "0", start: 10)]
    ),
    (
      ["0", ""],
      [PageLabelRun(page: 0, prefix: "0", start: nil), PageLabelRun(page: 1, prefix: "", start: nil)]
    ),
    (["12345678901"], [PageLabelRun(page: 0, prefix: "12", start: 345_678_901)]),
    ([], []),
  ])
  func labelsAreWrittenAsRuns(labels: [String], runs: [PageLabelRun]) {
    #expect(PageLabelRun.runs(labels) == runs)
  }

  @Test func viewersSeeTheLabels() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    try page.text("лист", .serif, 10, x: 20, y: 20)
    let pdf = try Fixture.archival([
      page.document(labels: ["Обложка", "1", "2"]), page.document(labels: ["7А-1", "7А-2"]),
    ])
    let plain = try Tools.run("qpdf", ["--json", "--json-key=pagelabels", "FILE"], on: pdf.bytes).text
    let compact = plain.filter { !$0.isWhitespace }
    #expect(compact.contains("\"index\":0,\"label\":{\"/P\":\"u:Обложка\""))
    #expect(compact.contains("\"index\":1,\"label\":{\"/S\":\"/D\""))
    #expect(compact.contains("\"index\":3,\"label\":{\"/P\":\"u:7А-\",\"/S\":\"/D\""))
    #expect(pdf.pageCount == 5)
  }

  @Test func pagesKeepTheirOwnPaper() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    try page.text("лист", .serif, 10, x: 20, y: 20)
    let papers = [Paper(.a4, .portrait), Paper(.a3, .landscape), Paper(.a5, .portrait)]
    let pdf = try Fixture.archival([
      PagedDocument(title: "д", outline: "д", pages: papers.map { page.page($0) }, trace: [])
    ])
    let info = try Tools.run("pdfinfo", ["-f", "1", "-l", "3", "FILE"], on: pdf.bytes).text
    #expect(info.contains("Page    1 size:  595.28 x 841.89 pts (A4)"))
    #expect(info.contains("Page    2 size:  1190.55 x 841.89 pts (A3)"))
    #expect(info.contains("Page    3 size:  419.53 x 595.28 pts"))
  }
}
