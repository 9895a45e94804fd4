// What any object of the file may be.
extension PDFInspector {
  mutating func inspectObjects() {
    for number in 1..<max(1, document.objectLimit) {
      let object = document.object(number)
      if object.isStream {
        inspectStream(object, number)
      } else if object.isDictionary, object["/Type"].isName("/Font") {
        inspectFont(object, number)
      } else if object.isDictionary, object["/Type"].isName("/Action") {
        let kind = object["/S"]
        let isPlain = kind.isName("/GoTo") || kind.isName("/URI") || kind.isName("/Named")
        expect(isPlain, .noActions, "object \(number)")
      }
    }
  }

  private mutating func inspectStream(_ stream: borrowing PDFObject, _ number: Int) {
    let filter = stream["/Filter"]
    var isPlain = PDFInspector.isPlain(filter)
    for index in 0..<filter.count { isPlain = isPlain && PDFInspector.isPlain(filter.item(index)) }
    expect(isPlain, .filters, "object \(number)")
    expect(!stream.has("/F"), .noExternalData, "object \(number)")
    guard stream["/Type"].isName("/XObject") else { return }
    expect(stream["/Interpolate"].boolean != true, .noInterpolation, "object \(number)")
    let isForeign =
      stream["/Subtype"].isName("/PS") || stream["/Subtype2"].isName("/PS") || stream.has("/Ref")
    expect(!isForeign, .noForeignXObjects, "object \(number)")
  }

  private static func isPlain(_ filter: borrowing PDFObject) -> Bool {
    !filter.isName("/LZWDecode") && !filter.isName("/Crypt")
  }

  private mutating func inspectFont(_ font: borrowing PDFObject, _ number: Int) {
    let place = "object \(number)"
    let isDescendant = font["/Subtype"].isName("/CIDFontType2") || font["/Subtype"].isName("/CIDFontType0")
    if font["/Subtype"].isName("/CIDFontType2") { expect(font.has("/CIDToGIDMap"), .cidToGIDMap, place) }
    if !isDescendant {
      let toUnicode = font["/ToUnicode"]
      expect(toUnicode.isStream, .toUnicode, place)
      if toUnicode.isStream {
        expect(PDFInspector.mapsToCharacters(toUnicode.streamData() ?? []), .unicodeValues, place)
      }
    }
    guard !font["/Subtype"].isName("/Type0"), !font["/Subtype"].isName("/Type3") else { return }
    let descriptor = font["/FontDescriptor"]
    let isEmbedded =
      descriptor["/FontFile2"].isStream || descriptor["/FontFile3"].isStream
      || descriptor["/FontFile"].isStream
    expect(isEmbedded, .fontEmbedded, place)
  }

  /// Whether the map has entries, and none of the values that stand for "unknown".
  private static func mapsToCharacters(_ map: [UInt8]) -> Bool {
    let text = map.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    let unknown = ["<fffd>", "<feff>", "<fffe>"]
    return ByteSearch.place(of: "begincmap", in: text) != nil
      && !unknown.contains { ByteSearch.place(of: $0, in: text) != nil }
  }
}
