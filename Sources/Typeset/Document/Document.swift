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
  public private(set) var page: PageSetup
  /// Large pale words across every page: that it is a draft, incomplete or void; nil for none.
  public let watermark: String?
  /// What stands on each page around the body.
  public let furniture: Furniture
  /// The body.
  public let body: [Block]

  /// A document of the blocks; heads and feet are built like the body.
  ///
  /// Without a last foot the foot stands on the last page too.
  public init(
    form: String, title: String, outline: String, labelPrefix: String = "", page: PageSetup,
    watermark: String? = nil,
    @BlockBuilder body: () -> [Block],
    @BlockBuilder head: () -> [Block] = { [] }, @BlockBuilder firstHead: () -> [Block] = { [] },
    @BlockBuilder foot: () -> [Block] = { [] }, @BlockBuilder lastFoot: () -> [Block] = { [] }
  ) {
    self.form = form
    self.title = title
    self.outline = outline
    self.labelPrefix = labelPrefix
    self.page = page
    self.watermark = watermark
    self.body = body()
    furniture = Furniture(firstHead: firstHead(), head: head(), foot: foot(), lastFoot: lastFoot())
  }

  /// The same document in a volume, where the backs of sheets are bound too.
  var bound: Document {
    var copy = self
    copy.page = page.bound
    return copy
  }
}
