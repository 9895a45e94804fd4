import PDFOutput
import Testing
import Typeset

@Suite struct PaintingTests {
  @Test func rotatedTextRunsUpwards() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    try page.text("Математика", .narrow, 10, x: 50, y: 100, direction: .upwards)
    let pdf = try Fixture.archival([page.document()])
    let box = try Tools.run("pdftotext", ["-bbox", "FILE", "-"], on: pdf.bytes).text
    let word = try #require(
      box.firstMatch(of: /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">Математика/))
    let (xMin, yMin, xMax, yMax) = (
      try #require(Double(word.1)), try #require(Double(word.2)), try #require(Double(word.3)),
      try #require(Double(word.4))
    )
    #expect(yMax - yMin > 2 * (xMax - xMin))
    #expect(abs(yMax - Length.mm(100).points) < 1)
    #expect(xMin < Length.mm(50).points && Length.mm(50).points < xMax)
  }

  @Test func narrowedTextIsNarrowerByItsStretch() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    try page.text("Константинопольский", .serif, 10, x: 20, y: 50)
    try page.text("Константинопольский", .serif, 10, x: 20, y: 70, stretch: 800)
    let pdf = try Fixture.archival([page.document()])
    let box = try Tools.run("pdftotext", ["-bbox", "FILE", "-"], on: pdf.bytes).text
    let widths = try box.matches(of: /xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"/).map {
      try #require(Double($0.2)) - #require(Double($0.1))
    }
    try #require(widths.count == 2)
    #expect(abs(widths[1] / widths[0] - 0.8) < 0.01)
  }

  @Test func touchingLinesBecomeOne() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    for row in 0..<5 {
      for column in 0..<10 {
        let (x, y) = (20 + Double(column) * 10, 20 + Double(row) * 10)
        page.line(x, y, x + 10, y, 0.5)
        page.line(x, y + 10, x, y, 0.5)
      }
    }
    page.line(20, 200, 30, 210, 1)
    let plain = try Tools.plain(Fixture.archival([page.document()]).bytes)
    #expect(plain.matches(of: /\sl\b/).count == 5 + 10 + 1)
    #expect(plain.contains("0.5 w"))
    #expect(plain.matches(of: /\bS\n/).count == 2)
  }

  @Test func aGridThatComesAgainIsKeptOnce() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    for row in 0..<30 { page.line(20, 20 + Double(row) * 5, 190, 20 + Double(row) * 5, 0.5) }
    let pdf = try Fixture.archival([page.document(labels: ["1", "2", "3", "4"])])
    let plain = try Tools.plain(pdf.bytes)
    #expect(plain.matches(of: /\sl\b/).count == 60)
    #expect(plain.matches(of: /\bDo\n/).count == 3)
    let first = try Tools.run("pdftoppm", ["-r", "40", "-f", "1", "-l", "1", "FILE"], on: pdf.bytes).bytes
    let third = try Tools.run("pdftoppm", ["-r", "40", "-f", "3", "-l", "3", "FILE"], on: pdf.bytes).bytes
    #expect(first == third)
  }

  @Test func textsOfOneStyleShareAFontSelection() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    for row in 0..<10 { try page.text("шесть", .narrow, 9, x: 20, y: 20 + 10 * Double(row)) }
    let plain = try Tools.plain(Fixture.archival([page.document()]).bytes)
    #expect(plain.matches(of: /\sTf\n/).count == 1)
  }
}
