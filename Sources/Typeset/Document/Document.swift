/// A paper as an author writes it: the sheet, what repeats on it, and the blocks in reading order.
public struct Document: Hashable, Sendable {
  /// The form's id and version, named in layout errors.
  public let form: String
  /// The title, for metadata.
  public let title: String
  /// The entry in the outline of the file.
  public let outline: String
  /// What stands before the number in the label of a page: the class, in a volume of many.
  public let labelPrefix: String
  /// The sheet and its margins.
  public let page: PageSetup
  /// What stands on each page around the body.
  public let furniture: Furniture
  /// The body.
  public let body: [Block]

  /// A document of the blocks; head and foot are built like the body.
  public init(
    form: String, title: String, outline: String, labelPrefix: String = "", page: PageSetup,
    @BlockBuilder body: () -> [Block],
    @BlockBuilder head: () -> [Block] = { [] }, @BlockBuilder firstHead: () -> [Block] = { [] },
    @BlockBuilder foot: () -> [Block] = { [] }
  ) {
    self.form = form
    self.title = title
    self.outline = outline
    self.labelPrefix = labelPrefix
    self.page = page
    self.body = body()
    furniture = Furniture(firstHead: firstHead(), head: head(), foot: foot())
  }
}

/// The sheet of a document and the distances that stay empty at its edges.
public struct PageSetup: Hashable, Sendable {
  /// The sheet.
  public let paper: Paper
  /// The empty edges; the binding edge is the widest.
  public let margins: Insets

  /// A sheet with the margins.
  public init(_ paper: Paper, margins: Insets) {
    self.paper = paper
    self.margins = margins
  }

  /// The sheet without its margins.
  public var printable: Size {
    Size(
      width: paper.size.width - margins.horizontal, height: paper.size.height - margins.vertical)
  }
}

/// What repeats on the pages of a document: heads above the body and a foot below it.
public struct Furniture: Hashable, Sendable {
  /// Above the body of the first page.
  public let firstHead: [Block]
  /// Above the body of every other page.
  public let head: [Block]
  /// Below the body of every page.
  public let foot: [Block]

  /// Furniture of the blocks.
  public init(firstHead: [Block], head: [Block], foot: [Block]) {
    self.firstHead = firstHead
    self.head = head
    self.foot = foot
  }
}
