/// Turns a document into pages.
///
/// Furniture is measured with the widest numbers first, then the body flows into what is left of each page, and the
/// furniture is laid out again once the number of pages is known; nothing is ever laid out until it settles.
public struct Typesetter {
  /// The empty height between the body and the foot.
  static let clearance = Length.mm(1)

  private let shaper: any TextShaper

  /// A typesetter on the fonts of the shaper; without a hyphenator, what asks for divided words is refused.
  public init(shaper: any TextShaper, hyphenator: (any Hyphenator)? = nil) {
    self.shaper = hyphenator.map { HyphenatingShaper(shaper, $0) } ?? shaper
  }

  /// The pages of the document, at least one.
  ///
  /// Throws a `LayoutError` that names form, block and row when something cannot be laid out; text is never cut.
  public func typeset(_ document: Document) throws(LayoutError) -> PagedDocument {
    do {
      return try pages(of: document)
    } catch {
      throw error.at(form: document.form)
    }
  }

  private func pages(of document: Document) throws(LayoutError) -> PagedDocument {
    let printable = document.page.printable
    let furniture = document.furniture
    let widest = BlockLayout(shaper: shaper, context: .init(number: 8888, total: 8888))
    let firstHead = try widest.measure(furniture.firstHead, width: printable.width).size.height
    let head = try widest.measure(furniture.head, width: printable.width).size.height
    let foot = try widest.measure(furniture.foot, width: printable.width).size.height
    let room = printable.height - foot - (foot > .zero ? Typesetter.clearance : .zero)
    guard firstHead < room, head < room else {
      throw LayoutError(
        .noRoomForBody(furniture: max(firstHead, head) + foot, page: printable.height))
    }
    let layout = BlockLayout(shaper: shaper)
    let frames = try layout.flow(
      document.body,
      into: Regions(width: printable.width, first: room - firstHead, rest: room - head))
    var pages: [Page] = []
    pages.reserveCapacity(frames.count)
    for (index, frame) in frames.enumerated() {
      pages.append(
        try page(index, of: frames.count, body: frame, document: document, heads: (firstHead, head), foot))
    }
    return PagedDocument(
      title: document.title, outline: document.outline, pages: pages, trace: layout.trace)
  }

  private func page(
    _ index: Int, of total: Int, body: Frame, document: Document, heads: (first: Length, rest: Length),
    _ footHeight: Length
  ) throws(LayoutError) -> Page {
    let (margins, paper) = (document.page.margins, document.page.paper)
    let width = document.page.printable.width
    let layout = BlockLayout(shaper: shaper, context: .init(number: index + 1, total: total))
    let furniture = document.furniture
    let head = try layout.measure(index == 0 ? furniture.firstHead : furniture.head, width: width)
    let foot = try layout.measure(furniture.foot, width: width)
    let headHeight = index == 0 ? heads.first : heads.rest
    guard head.size.height <= headHeight, foot.size.height <= footHeight else {
      throw LayoutError(
        .noRoomForBody(furniture: head.size.height + foot.size.height, page: document.page.printable.height))
    }
    var items: [FrameItem] = []
    items.append(.frame(head, at: Point(x: margins.left, y: margins.top)))
    items.append(.frame(body, at: Point(x: margins.left, y: margins.top + headHeight)))
    items.append(
      .frame(foot, at: Point(x: margins.left, y: paper.size.height - margins.bottom - footHeight)))
    return Page(
      paper: paper, frame: Frame(size: paper.size, items: items),
      label: document.labelPrefix + String(index + 1))
  }
}
