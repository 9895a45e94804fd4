// What each page may hold.
extension PDFInspector {
  mutating func inspectPages() {
    let count = document.pageCount
    expect(count > 0, .pages, "page tree")
    let hasIntent = document.root.has("/OutputIntents")
    for index in 0..<count {
      let page = document.page(index)
      expect(isTagged || !page.has("/StructParents"), .untagged, "page \(index + 1)")
      expect(!page.has("/AA"), .noActions, "page \(index + 1)")
      if !hasIntent, page["/Group"]["/S"].isName("/Transparency") {
        expect(page["/Group"].has("/CS"), .blendingSpace, "page \(index + 1)")
      }
      inspectGraphicsStates(page["/Resources"]["/ExtGState"], "page \(index + 1)")
      inspectAnnotations(page["/Annots"], "page \(index + 1)")
    }
  }

  private mutating func inspectGraphicsStates(_ states: borrowing PDFObject, _ place: String) {
    for key in states.keys {
      let state = states[key]
      let isPlain =
        !state.has("/TR") && !state.has("/HTP") && (!state.has("/TR2") || state["/TR2"].isName("/Default"))
      expect(isPlain, .plainGraphicsState, place)
    }
  }

  private mutating func inspectAnnotations(_ annotations: borrowing PDFObject, _ place: String) {
    for index in 0..<annotations.count {
      let annotation = annotations.item(index)
      expect(annotation["/F"].integer == 4, .annotationPrinted, place)
      expect(annotation["/Contents"].text != nil, .annotationContents, place)
      expect(isTagged || !annotation.has("/StructParent"), .untagged, place)
      let action = annotation["/A"]["/S"]
      let isPlain =
        action.isNull || action.isName("/GoTo") || action.isName("/URI") || action.isName("/Named")
      expect(isPlain && !annotation.has("/AA"), .noActions, place)
    }
  }
}
