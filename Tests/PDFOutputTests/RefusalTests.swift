import Testing
import Typeset

@testable import PDFOutput

@Suite struct RefusalTests {
  private func painted() throws -> [UInt8] {
    let painter = try PDFPainter(fonts: Fixture.book(), metadata: Fixture.metadata())
    try painter.add(Fixture.sample(HarfBuzzShaper(Fixture.book())))
    return try painter.finish()
  }

  @Test func aFileWithoutPagesIsRefused() throws {
    let painter = try PDFPainter(fonts: Fixture.book(), metadata: Fixture.metadata())
    #expect(throws: PDFError.noPages) { try painter.finish() }
    #expect(throws: PDFError.noPages) {
      try painter.add(PagedDocument(title: "", outline: "", pages: [], trace: []))
    }
  }

  @Test func metadataThatCannotBeWrittenIsRefused() throws {
    let error = #expect(throws: PDFError.self) {
      try PDFPainter(fonts: Fixture.book(), metadata: Fixture.metadata(title: "а\u{0}б"))
    }
    #expect(
      error?.description == "PDF › metadata › title: the character U+0000 cannot be written; remove it.")
    #expect(throws: PDFError.self) { try Fixture.metadata(title: "").validate() }
  }

  @Test func attachmentsNeedLevelThree() throws {
    let raw = try painted()
    let error = #expect(throws: PDFError.self) {
      try PDFAFinisher.finish(raw, metadata: Fixture.metadata(), attachments: [Fixture.csv()], level: .a2u)
    }
    #expect(error == .level(.a2u, attachments: 1))
  }

  @Test(arguments: ["", "a/b.csv", "a\u{7}.csv"])
  func attachmentNamesThatCannotBeWrittenAreRefused(name: String) throws {
    let raw = try painted()
    #expect(throws: PDFError.self) {
      try PDFAFinisher.finish(
        raw, metadata: Fixture.metadata(), attachments: [Fixture.csv(name)], level: .a3u)
    }
  }

  @Test func twoAttachmentsOfOneNameAreRefused() throws {
    let raw = try painted()
    let error = #expect(throws: PDFError.self) {
      try PDFAFinisher.finish(
        raw, metadata: Fixture.metadata(), attachments: [Fixture.csv(), Fixture.csv()], level: .a3u)
    }
    #expect(
      error?.description == "PDF › attachment 2: another attachment has the same file name; rename one.")
  }

  @Test func labelsMustBeAsManyAsPages() throws {
    let raw = try painted()
    #expect(throws: PDFError.pageLabels(given: 2, pages: 1)) {
      try PDFAFinisher.finish(
        raw, metadata: Fixture.metadata(), notes: DrawingNotes(pageLabels: ["1", "2"]), level: .a2u)
    }
  }

  @Test func bytesThatAreNoPDFAreRefusedWithTheStep() throws {
    let error = #expect(throws: PDFError.self) {
      try PDFAFinisher.finish(Array("нет".utf8), metadata: Fixture.metadata(), level: .a2u)
    }
    #expect(error?.description.hasPrefix("PDF › reading the drawn file: qpdf says «") == true)
  }

  @Test func aFileThatBreaksARuleIsNotHandedOut() throws {
    let raw = try QPDFDocument.open(painted(), .reading) { document throws(PDFError) in
      document.root.set("/OpenAction", document.parse("<< /S /JavaScript /JS (x) >>"))
      return try document.write()
    }
    let error = #expect(throws: PDFError.self) {
      try PDFAFinisher.finish(raw, metadata: Fixture.metadata(), level: .a2u)
    }
    #expect(error == .notArchival([PDFAViolation(.noActions, at: "catalogue")]))
    #expect(error?.description.contains("catalogue › noActions: Nothing runs") == true)
  }

  @Test func momentsOutsideTheCalendarAreRefused() {
    #expect(
      PDFTimestamp(year: 2026, month: 2, day: 29, hour: 0, minute: 0, second: 0, offsetMinutes: 0) == nil)
    #expect(
      PDFTimestamp(year: 2026, month: 1, day: 1, hour: 24, minute: 0, second: 0, offsetMinutes: 0) == nil)
  }

  @Test func momentsAreWrittenWithTheirOffset() throws {
    let moment = try #require(
      PDFTimestamp(year: 2028, month: 2, day: 29, hour: 3, minute: 4, second: 5, offsetMinutes: -210))
    #expect(moment.pdf == "D:20280229030405-03'30'")
    #expect(moment.iso8601 == "2028-02-29T03:04:05-03:30")
  }
}
