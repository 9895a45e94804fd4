/// A drawing of straight lines in place of words: a symbol that machines read. Never split between pages.
public struct Drawing: BlockContent, Hashable, Sendable {
  /// The extent that the drawing takes.
  public let size: Size
  /// The lines, from the drawing's top left corner.
  public let lines: [PlacedLine]

  /// A drawing of the lines.
  public init(size: Size, lines: [PlacedLine]) {
    self.size = size
    self.lines = lines
  }

  /// The drawing as finished layout.
  var frame: Frame { Frame(size: size, items: lines.map { .line($0) }) }

  public var block: Block { .drawing(self) }
}
