/// Two tables of the same rows on facing pages: the marks on the left, the topics on the right, say.
///
/// Row for row both are equally tall and are cut at the same rows; each has its own columns and header. A left page is
/// an even page of its document. Columns that do not fit a page make panels, which take turns: the first of the left
/// beside the first of the right, and so on; what is left over of one side fills pairs of pages by itself. When rows and groups may be cut is the left table's word.
public struct TableSpread: BlockContent, Hashable, Sendable {
  /// The table of the left pages.
  public let left: Table
  /// The table of the right pages; of as many rows in the same groups.
  public let right: Table
  /// Whether a page is left empty where the left page would be an odd one. A document never begins with an empty page:
  /// a spread that begins it does not lie open, and the trace says so.
  public let startsOnEvenPage: Bool

  /// A spread of the tables.
  public init(left: Table, right: Table, startsOnEvenPage: Bool = true) {
    self.left = left
    self.right = right
    self.startsOnEvenPage = startsOnEvenPage
  }

  public var block: Block { .spread(self) }
}
