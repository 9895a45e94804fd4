import Testing
import Typeset

@testable import PDFOutput

/// Shows of every condition that it can fail: a sound file is damaged in one place and the inspector must say so.
@Suite struct ConditionTests {
  @Test(arguments: PDFACondition.allCases.filter { !TagConditionTests.conditions.contains($0) })
  func everyConditionCanFail(condition: PDFACondition) throws {
    let shaper = HarfBuzzShaper(try Fixture.book())
    let sound = try Fixture.archival([try Fixture.sample(shaper)], attachments: [try Fixture.csv()]).bytes
    #expect(PDFInspector.violations(of: sound) == [])
    let damaged = try damage(sound, condition)
    let found = PDFInspector.violations(of: damaged).map(\.condition)
    #expect(found.contains(condition), "found \(found)")
    #expect(Set(found).subtracting([condition, .outputIntent]).count <= 1, "found \(found)")
  }

  private func damage(_ sound: [UInt8], _ condition: PDFACondition) throws -> [UInt8] {
    switch condition {
    case .readable: return Array(sound.prefix(sound.count / 2))
    case .header: return replacing("%PDF-1.7", "%PDF-1.6", sound)
    case .trailerEnd: return sound + Array("\n%\n".utf8)
    case .fileIdentifier: return replacing("/ID [", "/IX [", sound)
    case .streamEnds: return try Tools.run("qpdf", ["FILE", "-"], on: sound).bytes
    case .noEncryption:
      return try Tools.run(
        "qpdf", ["--newline-before-endstream", "--encrypt", "", "owner", "256", "--", "FILE", "-"], on: sound
      ).bytes
    default:
      let metadata = try Fixture.metadata()
      let profile = try ColourProfile.sRGB()
      return try QPDFDocument.open(sound, .reading) { document throws(PDFError) in
        damageObjects(document, condition)
        damageCatalogue(document, condition, metadata, profile)
        return try document.write()
      }
    }
  }

  private func damageObjects(_ document: QPDFDocument, _ condition: PDFACondition) {
    let page = document.page(0)
    let stray = document.stream([1, 2, 3])
    switch condition {
    case .pages:
      document.root.set("/Pages", document.parse("<< /Type /Pages /Kids [] /Count 0 >>"))
      document.root.remove("/Outlines")
    case .cidToGIDMap: forEachFont(document, "/CIDFontType2") { $0.remove("/CIDToGIDMap") }
    case .fontEmbedded: forEachFont(document, "/CIDFontType2") { $0["/FontDescriptor"].remove("/FontFile2") }
    case .toUnicode: forEachFont(document, "/Type0") { $0.remove("/ToUnicode") }
    case .unicodeValues:
      let map = document.stream(Array("begincmap 1 beginbfchar <0001> <FFFD> endbfchar".utf8))
      forEachFont(document, "/Type0") { $0.set("/ToUnicode", map) }
    case .annotationPrinted:
      page.set(
        "/Annots", document.parse("[<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] /F 6 /Contents () >>]"))
    case .annotationContents:
      page.set("/Annots", document.parse("[<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] /F 4 >>]"))
    case .noActions:
      page.set(
        "/Annots",
        document.parse(
          "[<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] /F 4 /Contents () /A << /S /Launch /F (x) >> >>]"))
    case .untagged: page.set("/StructParents", document.integer(0))
    case .plainGraphicsState:
      page["/Resources"]["/ExtGState"].set("/gx", document.parse("<< /TR /Identity >>"))
    case .blendingSpace:
      page["/Group"].remove("/CS")
      document.root.remove("/OutputIntents")
    case .filters:
      stray.set("/Filter", document.parse("[/LZWDecode /DCTDecode]"))
      document.root.set("/Stray", stray)
    case .noExternalData:
      stray.set("/F", document.text("elsewhere"))
      document.root.set("/Stray", stray)
    case .noInterpolation:
      stray.set("/Type", document.name("/XObject"))
      stray.set("/Interpolate", document.parse("true"))
      document.root.set("/Stray", stray)
    case .noForeignXObjects:
      stray.set("/Type", document.name("/XObject"))
      stray.set("/Subtype", document.name("/PS"))
      document.root.set("/Stray", stray)
    default: break
    }
  }

  private func damageCatalogue(
    _ document: QPDFDocument, _ condition: PDFACondition, _ metadata: DocumentMetadata, _ profile: [UInt8]
  ) {
    let root = document.root
    let specification = root["/Names"]["/EmbeddedFiles"]["/Names"].count > 1
    switch condition {
    case .noForms: root.set("/AcroForm", document.dictionary())
    case .noOptionalContent: root.set("/OCProperties", document.dictionary())
    case .metadataStream: root.remove("/Metadata")
    case .conformanceLevel:
      document.writeMetadata(
        replacing("<pdfaid:conformance>U", "<pdfaid:conformance>B", XMPPacket.bytes(metadata, .a3u)))
    case .metadataEqualsInfo: document.trailer["/Info"].set("/Title", document.text("Другая"))
    case .infoDates: document.trailer["/Info"].set("/ModDate", document.text("20261121123456+03'00"))
    case .outputIntent: root["/OutputIntents"].item0.set("/S", document.name("/GTS_PDFX"))
    case .colourProfile:
      var stamped = profile
      stamped[25] &+= 1
      document.writeOutputIntent(stamped)
    case .language: root.remove("/Lang")
    case .titleShown: root.remove("/ViewerPreferences")
    case .outlineCount: root["/Outlines"].set("/Count", document.integer(-1))
    case .labelsFromFirstPage: root.set("/PageLabels", document.parse("<< /Nums [1 << /S /D >>] >>"))
    case .attachmentDescribed where specification:
      root["/Names"]["/EmbeddedFiles"]["/Names"].item(1).remove("/AFRelationship")
    case .attachmentListed: root.remove("/AF")
    case .attachmentSound where specification:
      root["/Names"]["/EmbeddedFiles"]["/Names"].item(1)["/EF"]["/F"]["/Params"].set(
        "/CheckSum", document.string([1, 2, 3]))
    case .attachmentsNeedPart3: document.writeMetadata(XMPPacket.bytes(metadata, .a2u))
    default: break
    }
  }

  private func forEachFont(
    _ document: QPDFDocument, _ subtype: String, _ change: (borrowing PDFObject) -> Void
  ) {
    for number in 1..<document.objectLimit {
      let object = document.object(number)
      if object.isDictionary, object["/Subtype"].isName(subtype) { change(object) }
    }
  }

  private func replacing(_ old: String, _ new: String, _ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for range in bytes.ranges(of: Array(old.utf8)) { bytes.replaceSubrange(range, with: Array(new.utf8)) }
    return bytes
  }
}
