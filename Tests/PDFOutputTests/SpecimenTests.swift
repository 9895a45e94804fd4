import Specimen
import Testing

@testable import PDFOutput

@Suite struct SpecimenTests {
  private func archival(_ level: PDFALevel) throws -> ArchivalPDF {
    try SpecimenFile.archival(
      level, fonts: FontFiles(SpecimenFonts.specs), metadata: Fixture.metadata(), attachments: [Fixture.csv()]
    )
  }

  @Test(arguments: [PDFALevel.a2u, .a3u, .a3a])
  func everyConditionHolds(level: PDFALevel) throws {
    let pdf = try archival(level)
    #expect(PDFInspector.violations(of: pdf.bytes) == [])
    #expect(try Tools.run("qpdf", ["--check", "FILE"], on: pdf.bytes).code == 0)
    #expect(try Tools.run("pdffonts", ["FILE"], on: pdf.bytes).text.matches(of: #/yes yes yes/#).count >= 4)
  }

  /// A line's end is heard as a space; running feet, sheet numbers and watermarks are not heard.
  @Test func whatIsHeardIsWholeText() throws {
    let tree = try Tools.run("pdfinfo", ["-struct-text", "FILE"], on: archival(.a3a).bytes).text
    #expect(tree.contains("с объединёнными ячейками"))
    #expect(tree.contains("\"Основы безопасности и защиты Родины\""))
    for silent in ["стр. 1", "лист", "ДАННЫЕ", "АННУЛИРОВАН", "продолжение, "] {
      #expect(!tree.replacing("номера листов", with: "").contains(silent), "\(silent)")
    }
  }

  @Test func pagesLookAsTheyDid() throws {
    let pdf = try archival(.a3u)
    for page in 1...pdf.pageCount { try expectPicture(of: pdf.bytes, page: page, named: "specimen-\(page)") }
  }

  /// The comparison is worth something only if a moved table, a lost line of text or a shifted page is seen.
  @Test func picturesSeeWhatIsMoved() throws {
    let pdf = try archival(.a3u)
    let picture = try Picture(of: pdf.bytes, page: 1)
    let map = PictureMap(picture)
    #expect(map.difference(from: PictureMap(text: map.text)) == nil)
    let moved = Picture(
      width: picture.width, height: picture.height,
      pixels: Array(picture.pixels.dropFirst(6)) + [UInt8](repeating: 255, count: 6))
    #expect(map.difference(from: PictureMap(moved)) != nil)
    let other = PictureMap(try Picture(of: pdf.bytes, page: 2))
    #expect(map.difference(from: other) != nil)
  }

  @Test func taggedAndPlainPagesLookAlike() throws {
    let (tagged, plain) = (try archival(.a3a), try archival(.a3u))
    #expect(tagged.pageCount < plain.pageCount)
    for page in 1...tagged.pageCount {
      let maps = try [tagged, plain].map { PictureMap(try Picture(of: $0.bytes, page: page)) }
      #expect(maps[0].difference(from: maps[1]) == nil, "page \(page)")
    }
  }
}
