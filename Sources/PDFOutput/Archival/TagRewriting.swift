import Typeset

/// The steps that make a tagged file accessible (ISO 14289-1): what cairo's tags lack, and marks for what has none.
extension QPDFDocument {
  /// Writes what the tags say, and marks everything outside of tags as an artifact.
  ///
  /// Throws `PDFError.tags` when the file has no tags or the notes are not those of its tags.
  func writeTags(_ notes: [TagNote]) throws(PDFError) {
    guard root["/StructTreeRoot"].isDictionary else {
      throw .tags(reason: "the drawn file has none; draw it with a tagged painter")
    }
    root.set("/MarkInfo", parse("<< /Marked true >>"))
    var left = notes[...]
    try describe(root["/StructTreeRoot"], &left)
    guard left.isEmpty else {
      throw .tags(reason: "\(notes.count) notes are given, the last \(left.count) have no tag")
    }
    let order = name("/S")
    for number in 0..<pageCount {
      let page = page(number)
      page.set("/Tabs", order)
      guard let drawing = page["/Contents"].streamData() else {
        throw .tags(reason: "the drawing of page \(number + 1) cannot be read")
      }
      page.set("/Contents", stream(ContentStream(drawing).markingArtifacts()))
    }
  }

  /// Visits the elements in the order in which they were drawn.
  private func describe(_ element: borrowing PDFObject, _ notes: inout ArraySlice<TagNote>) throws(PDFError) {
    if let kind = element["/S"].name {
      switch (kind, notes.first) {
      case ("/TH", .headerCell(let scope, let span)?):
        let attributes = parse("<< /O /Table /Scope \(scope == .column ? "/Column" : "/Row") >>")
        add(span, to: attributes)
        element.set("/A", attributes)
        notes.removeFirst()
      case ("/TD", .dataCell(let span)?):
        if span != FrameRole.Span() {
          let attributes = parse("<< /O /Table >>")
          add(span, to: attributes)
          element.set("/A", attributes)
        }
        notes.removeFirst()
      case ("/Figure", .figure(let alternative)?):
        element.set("/Alt", text(alternative))
        notes.removeFirst()
      case ("/TH", _), ("/TD", _), ("/Figure", _):
        throw .tags(reason: "a tag \(kind) has no note of the painter")
      default: break
      }
    }
    let kids = element["/K"]
    if kids.isArray {
      for index in 0..<kids.count where kids.item(index).isElement { try describe(kids.item(index), &notes) }
    } else if kids.isElement {
      try describe(kids, &notes)
    }
  }

  private func add(_ span: FrameRole.Span, to attributes: borrowing PDFObject) {
    if span.columns > 1 { attributes.set("/ColSpan", integer(span.columns)) }
    if span.rows > 1 { attributes.set("/RowSpan", integer(span.rows)) }
  }
}

extension PDFObject {
  /// Whether this is an element of the structure tree.
  var isElement: Bool { isDictionary && has("/S") }
}
