/// A title over the blocks that follow; it never stands last on a page.
public struct Heading: BlockContent, Hashable, Sendable {
  /// The words and how they look.
  public let paragraph: Paragraph
  /// The rank, from 1, for the outline and for readers that speak.
  public let level: Int
  /// Whether the outline of the file names it.
  public let isInOutline: Bool
  /// What references call its place; nil when none lead here.
  public let name: String?

  /// A heading of one text.
  public init(
    _ text: String, _ style: TextStyle, level: Int = 1, alignment: HorizontalAlignment = .left,
    isInOutline: Bool = true, name: String? = nil
  ) {
    self.init(
      Paragraph(text, style, alignment: alignment), level: level, isInOutline: isInOutline, name: name)
  }

  /// A heading of a paragraph.
  public init(_ paragraph: Paragraph, level: Int = 1, isInOutline: Bool = true, name: String? = nil) {
    precondition(level >= 1, "the level of a heading counts from 1")
    self.paragraph = paragraph
    self.level = level
    self.isInOutline = isInOutline
    self.name = name
  }

  /// The place that the outline and references lead to; nil when neither does.
  var anchor: Anchor? {
    guard isInOutline || name != nil else { return nil }
    let words = paragraph.inlines.map { inline in
      switch inline {
      case .text(let words), .styled(let words, _): words
      case .lineBreak: " "
      case .pageNumber, .pageTotal, .continuedSection, .pageOf, .blank, .tickBox, .leader: ""
      }
    }
    return Anchor(isInOutline ? words.joined() : "", level: level, name: name)
  }

  /// The blocks that show it.
  var parts: [Block] { (anchor.map { [.anchor($0)] } ?? []) + [.paragraph(paragraph)] }

  public var block: Block { .heading(self) }
}
