import Foundation
import PDFOutput
import Testing
import Typeset

@Suite struct FinishedFileTests {
  @Test func everyConditionHoldsOnAProducedFile() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let document = try Fixture.sample(shaper)
    for attachments in [[], [try Fixture.csv()]] as [[PDFOutput.Attachment]] {
      let pdf = try Fixture.archival([document, document], attachments: attachments)
      #expect(PDFInspector.violations(of: pdf.bytes) == [])
      #expect(pdf.pageCount == 2)
      #expect(pdf.level == (attachments.isEmpty ? PDFALevel.a2u : PDFALevel.a3u))
      #expect(pdf.sha256 == Digest.sha256(pdf.bytes))
    }
  }

  @Test func qpdfFindsNoFault() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let pdf = try Fixture.archival([try Fixture.sample(shaper)], attachments: [try Fixture.csv()])
    let check = try Tools.run("qpdf", ["--check", "FILE"], on: pdf.bytes)
    #expect(check.code == 0)
    #expect(check.text.contains("No syntax or stream encoding errors found"))
  }

  @Test func textIsReadBackInReadingOrder() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let pdf = try Fixture.archival([try Fixture.sample(shaper)])
    let lines = try Tools.text(of: pdf.bytes).split(whereSeparator: \.isNewline).map(String.init)
    #expect(
      lines == [
        "Сводная ведомость", "Ӧшмӧс, ёж, № 5 — «отлично»", "подпись", "Математика",
        "Константинопольский Юрий",
      ])
  }

  @Test func everyRequiredCharacterIsReadBackInEveryFace() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let characters = RequiredCharacters.all.filter { $0 != " " && $0 != "\u{A0}" }
    for face in Face.allCases {
      var page = PageBuilder(shaper)
      for (row, start) in stride(from: 0, to: characters.count, by: 20).enumerated() {
        let text = characters[start..<min(start + 20, characters.count)]
        try page.text(String(String.UnicodeScalarView(text)), face, 10, x: 20, y: 20 + 10 * Double(row))
      }
      let pdf = try Fixture.archival([page.document()])
      let read = try Tools.text(of: pdf.bytes).unicodeScalars.filter { !$0.properties.isWhitespace }
      #expect(Array(read) == characters, "\(face)")
    }
  }

  @Test func ligaturesAreReadBackAsLetters() throws {
    var page = PageBuilder(HarfBuzzShaper(try Fixture.book()))
    try page.text("office fluffy fjord", .serif, 12, x: 20, y: 20)
    let pdf = try Fixture.archival([page.document()])
    #expect(try Tools.text(of: pdf.bytes).hasPrefix("office fluffy fjord"))
  }

  @Test func fontsAreEmbeddedSubsetsWithUnicode() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let pdf = try Fixture.archival([try Fixture.sample(shaper)])
    let rows = try Tools.run("pdffonts", ["FILE"], on: pdf.bytes).text.split(separator: "\n").dropFirst(2)
    #expect(rows.count >= 5)
    for row in rows {
      #expect(row.contains("yes yes yes"), "\(row)")
    }
  }

  @Test func attachmentComesOutByteForByte() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let bytes = (0...255).map { UInt8($0) } + Array("Ӧ;№\r\n".utf8)
    let attachments = [
      PDFOutput.Attachment(
        fileName: "сводка.csv", description: "Сводка", bytes: bytes, modified: try Fixture.moment()),
      try Fixture.csv("b.csv"), try Fixture.csv("a.csv"),
    ]
    let pdf = try Fixture.archival([try Fixture.sample(shaper)], attachments: attachments)
    for attachment in attachments {
      let shown = try Tools.run("qpdf", ["--show-attachment=\(attachment.fileName)", "FILE"], on: pdf.bytes)
      #expect(shown.bytes == attachment.bytes)
    }
    let list = try Tools.run("qpdf", ["--list-attachments", "FILE"], on: pdf.bytes).text
    #expect(list.split(separator: "\n").map { $0.prefix { $0 != " " } } == ["a.csv", "b.csv", "сводка.csv"])
  }

  @Test func metadataIsReadBack() throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let pdf = try Fixture.archival([try Fixture.sample(shaper)])
    let info = try Tools.run("pdfinfo", ["-rawdates", "FILE"], on: pdf.bytes).text
    for line in [
      "Title:           Сводная ведомость", "Subject:         Итоги <четверти>",
      "Keywords:        ведомость, 7 «А»", "Author:          МБОУ «СОШ № 1» & Ко",
      "Creator:         ReportGen 1.0",
      "CreationDate:    D:20261121123456+03'00'", "ModDate:         D:20261121123456+03'00'",
    ] {
      #expect(info.contains(line + "\n"), "\(line)")
    }
    #expect(info.contains("Producer:        \(LibraryVersions.cairo)") == false)
    #expect(info.contains("cairo \(LibraryVersions.cairo), HarfBuzz"))
  }
}
