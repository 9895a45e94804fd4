// What the file says of itself: the packet, and its agreement with Info.
extension PDFInspector {
  mutating func inspectMetadata() {
    let stream = document.root["/Metadata"]
    guard stream["/Subtype"].isName("/XML"), let packet = stream.streamData(),
      String(validating: packet, as: UTF8.self) != nil, packet.starts(with: "<?xpacket begin=".utf8)
    else { return report(.metadataStream, "catalogue") }
    let part = XMPPacket.value("pdfaid:part", in: packet)
    let level = XMPPacket.value("pdfaid:conformance", in: packet)
    let isKnown = level == "U" ? part == "2" || part == "3" : level == "A" && part == "3"
    expect(isKnown, .conformanceLevel, "metadata")
    if document.root["/Names"].has("/EmbeddedFiles") || document.root.has("/AF") {
      expect(part == "3", .attachmentsNeedPart3, "metadata")
    }
    let info = document.trailer["/Info"]
    for (key, element) in PDFInspector.texts {
      expect(info[key].text == XMPPacket.value(element, in: packet), .metadataEqualsInfo, "Info \(key)")
    }
    for (key, element) in PDFInspector.dates {
      let date = info[key].text
      let moment = date.flatMap(PDFInspector.iso8601)
      expect(moment != nil, .infoDates, "Info \(key)")
      if moment != nil {
        expect(moment == XMPPacket.value(element, in: packet), .metadataEqualsInfo, "Info \(key)")
      }
    }
  }

  private static let texts = [
    ("/Title", "dc:title"), ("/Author", "dc:creator"), ("/Subject", "dc:description"),
    ("/Keywords", "pdf:Keywords"), ("/Creator", "xmp:CreatorTool"), ("/Producer", "pdf:Producer"),
  ]
  private static let dates = [("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")]

  /// The moment `D:20261121123456+03'00'` in ISO 8601; nil for another form.
  private static func iso8601(_ date: String) -> String? {
    let parts = Array(date.utf8)
    guard parts.count == 23, parts.starts(with: "D:".utf8), parts[19] == 0x27, parts[22] == 0x27,
      parts[16] == 0x2B || parts[16] == 0x2D
    else { return nil }
    func number(_ range: Range<Int>) -> String? {
      guard parts[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return String(decoding: parts[range], as: UTF8.self)
    }
    guard let year = number(2..<6), let month = number(6..<8), let day = number(8..<10),
      let hour = number(10..<12), let minute = number(12..<14), let second = number(14..<16),
      let zoneHour = number(17..<19), let zoneMinute = number(20..<22)
    else { return nil }
    let sign = parts[16] == 0x2B ? "+" : "-"
    return "\(year)-\(month)-\(day)T\(hour):\(minute):\(second)\(sign)\(zoneHour):\(zoneMinute)"
  }
}
