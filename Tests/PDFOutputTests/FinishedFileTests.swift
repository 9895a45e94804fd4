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
    #expect(
      try Tools.text(of: pdf.bytes) == """
        Сводная ведомость
        Ӧшмӧс, ёж, № 5 — «отлично»
        подпись
        Математика
        Константинопольский Ю. А.
        \u{0C}
        """)
  }
}
