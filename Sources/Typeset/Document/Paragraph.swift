/// A piece of running text.
public enum Inline: Hashable, Sendable {
  /// Words.
  case text(String)
  /// The number of the page in its document; only in furniture.
  case pageNumber
  /// How many pages the document has; only in furniture.
  case pageTotal
}

/// Running text in one style, broken into lines.
public struct Paragraph: BlockContent, Hashable, Sendable {
  /// The text.
  public let inlines: [Inline]
  /// Face and size.
  public let style: TextStyle
  /// Where lines stand across.
  public let alignment: HorizontalAlignment
  /// The distance between baselines in thousandths of the size.
  public let leading: Int

  /// A paragraph of the text.
  public init(
    _ text: String, _ style: TextStyle, alignment: HorizontalAlignment = .left, leading: Int = 1200
  ) {
    self.init([.text(text)], style, alignment: alignment, leading: leading)
  }

  /// A paragraph of words and page numbers.
  public init(
    _ inlines: [Inline], _ style: TextStyle, alignment: HorizontalAlignment = .left, leading: Int = 1200
  ) {
    self.inlines = inlines
    self.style = style
    self.alignment = alignment
    self.leading = leading
  }

  public var block: Block { .paragraph(self) }
}
