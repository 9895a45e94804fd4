/// Turns a document into pages.
///
/// Furniture is measured with the widest numbers first, then the body flows into what is left of each page, and the
/// furniture is laid out again once the number of pages is known. A document that refers to pages is laid out a second
/// time with the numbers in their slots, which moves nothing; nothing is ever laid out until it settles.
public struct Typesetter {
  let shaper: any TextShaper
  /// Whether each cell becomes a frame with its role.
  let isTagged: Bool

  /// A typesetter on the fonts of the shaper; without a hyphenator, what asks for divided words is refused.
  ///
  /// When tagged, each cell of a table is a frame with its role, for accessible files.
  public init(shaper: any TextShaper, hyphenator: (any Hyphenator)? = nil, isTagged: Bool = false) {
    self.shaper = hyphenator.map { HyphenatingShaper(shaper, $0) } ?? shaper
    self.isTagged = isTagged
  }

  /// The pages of the document, at least one.
  ///
  /// Mirrored margins change sides on every second page. Throws a `LayoutError` that names form, block and row when
  /// something cannot be laid out; text is never cut.
  public func typeset(_ document: Document) throws(LayoutError) -> PagedDocument {
    let draft = try draft(of: document, on: .duplex)
    guard !draft.asked.isEmpty else { return draft.paged }
    do {
      let index = try AnchorIndex([draft.paged])
      return try filled(draft, from: index, on: .duplex) { String($0.page + 1) }
    } catch {
      throw error.at(form: document.form)
    }
  }

  /// A document laid out without the numbers of the pages that it refers to.
  struct Draft {
    let document: Document
    let paged: PagedDocument
    /// The names of the anchors that it refers to.
    let asked: Set<String>
  }

  /// The document with empty slots for page references; on one printed side no margins are mirrored.
  func draft(of document: Document, on sides: PrintedSides) throws(LayoutError) -> Draft {
    let book = ReferenceBook()
    let paged = try pages(of: document, on: sides, references: book)
    return Draft(document: document, paged: paged, asked: book.asked)
  }

  /// The document with its page references filled in. Throws `unknownAnchor` for a name that stands nowhere.
  func filled(
    _ draft: Draft, from index: AnchorIndex, on sides: PrintedSides,
    label: (AnchorIndex.Place) -> String
  ) throws(LayoutError) -> PagedDocument {
    guard !draft.asked.isEmpty else { return draft.paged }
    var labels: [String: String] = [:]
    for name in draft.asked.sorted() {
      guard let place = index.places[name] else {
        throw LayoutError(.unknownAnchor(name), form: draft.document.form)
      }
      labels[name] = label(place)
    }
    let paged = try pages(of: draft.document, on: sides, references: ReferenceBook(labels))
    guard try AnchorIndex([paged]) == AnchorIndex([draft.paged]) else {
      throw LayoutError(.movingReferences, form: draft.document.form)
    }
    return paged.with(pages: paged.pages, tracing: .referencesFilled(count: labels.count))
  }

  private func pages(
    of document: Document, on sides: PrintedSides, references: ReferenceBook
  ) throws(LayoutError) -> PagedDocument {
    do {
      let paginator = try Paginator(document, shaper: shaper, references: references, isTagged: isTagged)
      let layout = BlockLayout(shaper: shaper, references: references, isTagged: isTagged)
      let regions = paginator.regions
      layout.trace = [.regions(width: regions.width, first: regions.first, rest: regions.rest)]
      let bodies = try layout.flow(document.body, into: regions, reserve: paginator.reserve)
      var pages: [Page] = []
      pages.reserveCapacity(bodies.count)
      var sections = RunningSection(isTold: document.furniture.tellsSection)
      for (index, body) in bodies.enumerated() {
        pages.append(
          try paginator.page(
            index, of: bodies.count, body: body, section: sections.goingOn(to: body),
            isBack: sides.isBack(page: index)))
      }
      return PagedDocument(
        title: document.title, outline: document.outline, pages: pages, trace: layout.trace)
    } catch {
      throw error.at(form: document.form)
    }
  }
}
