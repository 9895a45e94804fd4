/// Turns a document into pages.
///
/// Furniture is measured with the widest numbers first, then the body flows into what is left of each page, and the
/// furniture is laid out again once the number of pages is known; nothing is ever laid out until it settles.
public struct Typesetter {
  let shaper: any TextShaper

  /// A typesetter on the fonts of the shaper.
  public init(shaper: any TextShaper) { self.shaper = shaper }

  /// The pages of the document, at least one.
  ///
  /// Mirrored margins change sides on every second page. Throws a `LayoutError` that names form, block and row when
  /// something cannot be laid out; text is never cut.
  public func typeset(_ document: Document) throws(LayoutError) -> PagedDocument {
    try typeset(document, on: .duplex)
  }

  /// The pages of a document printed on one or both sides of its sheets; on one side no margins are mirrored.
  func typeset(_ document: Document, on sides: PrintedSides) throws(LayoutError) -> PagedDocument {
    do {
      return try pages(of: document, on: sides)
    } catch {
      throw error.at(form: document.form)
    }
  }

  private func pages(of document: Document, on sides: PrintedSides) throws(LayoutError) -> PagedDocument {
    let paginator = try Paginator(document, shaper: shaper)
    let layout = BlockLayout(shaper: shaper)
    let bodies = try layout.flow(document.body, into: paginator.regions, reserve: paginator.reserve)
    var pages: [Page] = []
    pages.reserveCapacity(bodies.count)
    for (index, body) in bodies.enumerated() {
      pages.append(
        try paginator.page(index, of: bodies.count, body: body, isBack: sides.isBack(page: index)))
    }
    return PagedDocument(
      title: document.title, outline: document.outline, pages: pages, trace: layout.trace)
  }
}
