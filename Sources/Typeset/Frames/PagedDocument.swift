/// One finished page.
public struct Page: Hashable, Sendable {
  /// The sheet.
  public let paper: Paper
  /// Everything on it, in sheet coordinates.
  public let frame: Frame
  /// What a viewer shows as the page's number.
  public let label: String

  /// A page of the paper with the frame.
  public init(paper: Paper, frame: Frame, label: String) {
    self.paper = paper
    self.frame = frame
    self.label = label
  }

  /// A page with nothing on it.
  public static func blank(_ paper: Paper, label: String) -> Page {
    Page(paper: paper, frame: .empty(paper.size), label: label)
  }

  /// The page with one thing more, last in reading order.
  func adding(_ item: FrameItem) -> Page {
    Page(paper: paper, frame: Frame(size: frame.size, items: frame.items + [item]), label: label)
  }
}

/// A document after layout: pages of frames, and what was decided on the way.
public struct PagedDocument: Hashable, Sendable {
  /// The title, for metadata.
  public let title: String
  /// The outline entry of the whole document.
  public let outline: String
  /// The pages in order; never empty.
  public let pages: [Page]
  /// Why pages break where they break, for `--explain`.
  public let trace: [LayoutTrace]

  /// A document of the pages.
  public init(title: String, outline: String, pages: [Page], trace: [LayoutTrace]) {
    self.title = title
    self.outline = outline
    self.pages = pages
    self.trace = trace
  }

  /// The same document on other pages, such as those that an imposition made of its own.
  public func with(pages: [Page]) -> PagedDocument {
    PagedDocument(title: title, outline: outline, pages: pages, trace: trace)
  }

  /// The same document on other pages, with one decision more.
  func with(pages: [Page], tracing decision: LayoutTrace) -> PagedDocument {
    PagedDocument(title: title, outline: outline, pages: pages, trace: trace + [decision])
  }
}
