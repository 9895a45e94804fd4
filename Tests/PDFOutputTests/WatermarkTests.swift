import Testing
import Typeset

@testable import PDFOutput

@Suite struct WatermarkTests {
  private func page() throws -> PageBuilder {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    try page.watermark("ПРЕДВАРИТЕЛЬНЫЙ", size: 70)
    for row in 0..<40 {
      try page.text("строка \(row) с обычным текстом на ней", .serif, 10, x: 30, y: 30 + 6 * Double(row))
    }
    for row in 0..<20 { page.line(20, 20 + Double(row) * 10, 190, 20 + Double(row) * 10, 0.5) }
    return page
  }

  @Test func wordsStandAfterTheTextOfThePage() throws {
    let pdf = try Fixture.archival([try page().document()])
    #expect(PDFInspector.violations(of: pdf.bytes) == [])
    let lines = try Tools.text(of: pdf.bytes).split(whereSeparator: { $0.isNewline || $0 == "\u{C}" })
    #expect(lines.prefix(40) == ArraySlice((0..<40).map { "строка \($0) с обычным текстом на ней" }))
    #expect(lines.dropFirst(40).joined().withoutAnySpace == "ПРЕДВАРИТЕЛЬНЫЙ")
  }

  /// Where ink is black without the words, it is black with them.
  @Test func wordsNeverPaleTheText() throws {
    var bare = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    for row in 0..<40 {
      try bare.text("строка \(row) с обычным текстом на ней", .serif, 10, x: 30, y: 30 + 6 * Double(row))
    }
    for row in 0..<20 { bare.line(20, 20 + Double(row) * 10, 190, 20 + Double(row) * 10, 0.5) }
    let marked = try Picture(of: Fixture.archival([page().document()]).bytes, page: 1)
    let plain = try Picture(of: Fixture.archival([bare.document()]).bytes, page: 1)
    #expect(marked.pixels.count == plain.pixels.count)
    #expect(zip(marked.pixels, plain.pixels).allSatisfy { $0 <= $1 })
    let darkened = zip(marked.pixels, plain.pixels).count { $0 < $1 }
    #expect(darkened > 2_000, "\(darkened) pixels are pale")
    let pale = marked.pixels.count { (205...225).contains($0) }
    #expect(pale > 1_000, "\(pale) pixels are of the words' grey")
  }

  @Test func wordsAreCentred() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    try page.watermark("ННН", size: 70)
    let picture = try Picture(of: Fixture.archival([page.document()]).bytes, page: 1)
    let dark = picture.pixels.indices.filter { picture.pixels[$0] < 250 }
    let (columns, rows) = (dark.map { $0 % picture.width }, dark.map { $0 / picture.width })
    let x = Double(columns.reduce(0, +)) / Double(dark.count) / Double(picture.width)
    let y = Double(rows.reduce(0, +)) / Double(dark.count) / Double(picture.height)
    #expect(abs(x - 0.5) < 0.01 && abs(y - 0.5) < 0.01, "\(x) \(y)")
  }
}

extension String {
  fileprivate var withoutAnySpace: String { filter { !$0.isWhitespace } }
}
