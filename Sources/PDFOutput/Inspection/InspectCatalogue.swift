// What the catalogue and the trailer must say.
extension PDFInspector {
  mutating func inspectCatalogue() {
    let root = document.root
    let identifier = document.trailer["/ID"]
    expect(
      identifier.count == 2 && (0..<2).allSatisfy { identifier.item($0).bytes?.isEmpty == false },
      .fileIdentifier, "trailer")
    expect(!document.trailer.has("/Encrypt"), .noEncryption, "trailer")
    expect(root["/Lang"].text?.isEmpty == false, .language, "catalogue")
    expect(root["/ViewerPreferences"]["/DisplayDocTitle"].boolean == true, .titleShown, "catalogue")
    let hasTags = root.has("/StructTreeRoot") || root.has("/MarkInfo")
    expect(isTagged || !hasTags, .untagged, "catalogue")
    expect(!root.has("/AcroForm"), .noForms, "catalogue")
    expect(!root.has("/OCProperties"), .noOptionalContent, "catalogue")
    let isQuiet = !root.has("/OpenAction") && !root.has("/AA") && !root["/Names"].has("/JavaScript")
    expect(isQuiet, .noActions, "catalogue")
    inspectOutputIntent()
    inspectOutline()
    inspectLabels()
  }

  private mutating func inspectOutputIntent() {
    let intents = document.root["/OutputIntents"]
    let profile = intents.item0["/DestOutputProfile"]
    let isIntent = intents.count == 1 && intents.item0["/S"].isName("/GTS_PDFA1")
    let isNamed = intents.item0["/OutputConditionIdentifier"].text?.isEmpty == false
    expect(isIntent && isNamed && profile["/N"].integer == 3, .outputIntent, "catalogue")
    guard profile.isStream else { return }
    expect(ColourProfile.isSound(profile.streamData() ?? []), .colourProfile, "object \(profile.number)")
  }

  private mutating func inspectOutline() {
    let outlines = document.root["/Outlines"]
    guard !outlines.isNull else { return }
    expect((outlines["/Count"].integer ?? 0) > 0, .outlineCount, "object \(outlines.number)")
  }

  private mutating func inspectLabels() {
    let labels = document.root["/PageLabels"]
    guard !labels.isNull else { return }
    let numbers = labels["/Nums"]
    var previous = -1
    var isRising = numbers.item0.integer == 0
    for index in stride(from: 0, to: numbers.count, by: 2) {
      let page = numbers.item(index).integer ?? -1
      isRising = isRising && page > previous
      previous = page
    }
    expect(isRising, .labelsFromFirstPage, "page labels")
  }
}

extension PDFObject {
  /// The first item of an array, null when there is none.
  var item0: PDFObject { count > 0 ? item(0) : self["/"] }
}
