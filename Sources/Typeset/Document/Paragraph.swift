/// Running text, broken into lines.
public struct Paragraph: BlockContent, Hashable, Sendable {
  /// The text.
  public var inlines: [Inline]
  /// Face and size of words without a style of their own.
  public var style: TextStyle
  /// Where lines stand across.
  public var alignment: HorizontalAlignment
  /// The distance between baselines in thousandths of the size.
  public var leading: Int
  /// How far the first line begins from the left edge.
  public var firstLineIndent = Length.zero
  /// How far every other line begins from the left edge.
  public var hangingIndent = Length.zero
  /// Empty height above; none at the top of a page.
  public var spaceBefore = Length.zero
  /// Empty height below.
  public var spaceAfter = Length.zero
  /// Whether words may be divided at the ends of lines; never where names stand (FORMS §23.7).
  public var hyphenates = false

  /// A paragraph of the text.
  public init(
    _ text: String, _ style: TextStyle, alignment: HorizontalAlignment = .left, leading: Int = 1200
  ) {
    self.init([.text(text)], style, alignment: alignment, leading: leading)
  }

  /// A paragraph of words, blanks, boxes and page numbers.
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

extension Paragraph {
  /// The paragraph with other distances of the first and of all other lines from the left edge.
  public func indented(first: Length = .zero, hanging: Length = .zero) -> Paragraph {
    var copy = self
    (copy.firstLineIndent, copy.hangingIndent) = (first, hanging)
    return copy
  }

  /// The paragraph with empty height above and below.
  public func spaced(before: Length = .zero, after: Length = .zero) -> Paragraph {
    var copy = self
    (copy.spaceBefore, copy.spaceAfter) = (before, after)
    return copy
  }

  /// The paragraph with its words divided where lines end; the typesetter needs a hyphenator.
  public func hyphenated() -> Paragraph {
    var copy = self
    copy.hyphenates = true
    return copy
  }

  /// The paragraph with every style in it changed: its own, those of single words and of captions.
  public func restyled(_ change: (TextStyle) -> TextStyle) -> Paragraph {
    var copy = self
    copy.style = change(style)
    copy.inlines = inlines.map { inline in
      switch inline {
      case .styled(let words, let style): .styled(words, change(style))
      case .blank(let blank):
        .blank(
          Blank(blank.width, caption: blank.caption, captionStyle: change(blank.captionStyle(beside: style))))
      case .text, .pageNumber, .pageTotal, .continuedSection, .pageOf, .tickBox, .leader, .lineBreak: inline
      }
    }
    return copy
  }
}

extension Blank {
  /// The style of the caption in a paragraph of the style.
  func captionStyle(beside style: TextStyle) -> TextStyle {
    captionStyle ?? TextStyle(style.face, style.size.scaled(by: 0.7))
  }
}
