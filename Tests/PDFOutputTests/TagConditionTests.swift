import Testing
import Typeset

@testable import PDFOutput

/// Shows of every condition of tagged files that it can fail.
@Suite struct TagConditionTests {
  static let conditions: [PDFACondition] = [
    .tagged, .universalAccess, .contentMarked, .contentListed, .tabOrder, .headingOrder, .tableRegular,
    .headerScope, .figureDescribed, .linkDescribed,
  ]

  @Test(arguments: conditions)
  func everyConditionOfTagsCanFail(condition: PDFACondition) throws {
    let sound = try AccessibleFixture.archival().bytes
    #expect(PDFInspector.violations(of: sound) == [])
    let metadata = try Fixture.metadata()
    let damaged = try QPDFDocument.open(sound, .reading) { document throws(PDFError) in
      damage(document, condition, metadata)
      return try document.write()
    }
    #expect(Set(PDFInspector.violations(of: damaged).map(\.condition)) == [condition])
  }

  private func damage(_ document: QPDFDocument, _ condition: PDFACondition, _ metadata: DocumentMetadata) {
    let page = document.page(0)
    switch condition {
    case .tagged: document.root.remove("/MarkInfo")
    case .universalAccess:
      let packet = String(decoding: XMPPacket.bytes(metadata, .a3a), as: UTF8.self)
      document.writeMetadata(Array(packet.replacing("<pdfuaid:part>1<", with: "<pdfuaid:part>2<").utf8))
    case .contentMarked:
      let drawing = page["/Contents"].streamData() ?? []
      page.set("/Contents", document.stream(drawing + Array("0 0 m 9 9 l S\n".utf8)))
    case .contentListed: page.set("/StructParents", document.integer(999))
    case .tabOrder: page.remove("/Tabs")
    case .headingOrder: change("/H2", in: document) { $0.set("/S", document.name("/H3")) }
    case .tableRegular: change("/TH", in: document) { $0["/A"].remove("/ColSpan") }
    case .headerScope: change("/TH", in: document) { $0["/A"].remove("/Scope") }
    case .figureDescribed: change("/Figure", in: document) { $0.remove("/Alt") }
    case .linkDescribed: page["/Annots"].item(0).set("/Contents", document.text(""))
    default: break
    }
  }

  private func change(_ kind: String, in document: QPDFDocument, _ change: (borrowing PDFObject) -> Void) {
    for number in 1..<document.objectLimit {
      let object = document.object(number)
      if object.isElement, object["/S"].isName(kind) { change(object) }
    }
  }
}

@Suite struct ContentStreamTests {
  @Test(arguments: [
    ("q 1 0 0 1 0 0 cm 0 0 m 1 1 l S Q", "q 1 0 0 1 0 0 cm /Artifact BMC\n0 0 m 1 1 l S EMC\nQ"),
    ("/P <</MCID 0>> BDC BT (a) Tj ET EMC", "/P <</MCID 0>> BDC BT (a) Tj ET EMC"),
    (
      "BT (EMC \\) Q) Tj ET /P <</MCID 0>> BDC BT ET EMC /x5 Do",
      "/Artifact BMC\nBT (EMC \\) Q) Tj ET EMC\n/P <</MCID 0>> BDC BT ET EMC /Artifact BMC\n/x5 Do\nEMC\n"
    ),
    ("0 0 1 rg", "0 0 1 rg"),
  ])
  func drawingsOutsideOfMarksBecomeArtifacts(drawn: String, marked: String) {
    let result = ContentStream(Array(drawn.utf8)).markingArtifacts()
    #expect(String(decoding: result, as: UTF8.self) == marked)
    #expect(ContentStream(result).isMarked)
    #expect(ContentStream(Array(drawn.utf8)).isMarked == (drawn == marked))
  }

  @Test func marksAreNumbered() {
    let stream = ContentStream(
      Array("/P << /MCID 3 >> BDC EMC /Artifact BMC EMC /TD <</MCID 12>> BDC EMC".utf8))
    #expect(stream.markNumbers == [3, 12])
    #expect(stream.operations.map(\.name) == ["BDC", "EMC", "BMC", "EMC", "BDC", "EMC"])
  }
}
