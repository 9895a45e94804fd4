/// A piece of running text ready to be measured: words in a style, or something that is drawn.
enum InlinePiece: Hashable {
  case words(String, TextStyle)
  case object(InlineObject)
}

/// Something in a line that is no word; its width is the least one while it may be filled.
struct InlineObject: Hashable {
  /// What it is.
  enum Content: Hashable {
    case blank(caption: GlyphRun?, captionSize: Length)
    case tickBox(isTicked: Bool)
    case slot(anchor: String, label: GlyphRun?)
    /// The dots of a leader are made of this one.
    case leader(dot: GlyphRun)
  }

  let content: Content
  /// The style of the paragraph it stands in.
  let style: TextStyle
  /// How wide it is, or at least is.
  let width: Length
  /// Whether it takes what is left of its line.
  let isFilling: Bool

  /// Stands for an object in the text between words: unbreakable, and no letter.
  static let placeholder = "\u{FFFC}"
}

/// Turns what an author wrote into pieces: numbers are filled in, objects get their widths, hard lines are parted.
struct InlineResolver {
  let style: TextStyle
  let context: BlockLayout.PageContext?
  let references: (any PageReferences)?
  let shaper: any TextShaper

  /// The hard lines of the inlines, at least one; neighbouring words of one style are one piece.
  ///
  /// Throws `missingGlyph` for captions and numbers.
  func hardLines(of inlines: [Inline]) throws(LayoutError) -> [[InlinePiece]] {
    var lines: [[InlinePiece]] = [[]]
    for inline in inlines {
      switch inline {
      case .text(let words): append(words, style, to: &lines)
      case .styled(let words, let style): append(words, style, to: &lines)
      case .pageNumber: append(context.map { String($0.number) } ?? "", style, to: &lines)
      case .pageTotal: append(context.map { String($0.total) } ?? "", style, to: &lines)
      case .continuedSection(let words):
        append(context?.section.map { $0 + words } ?? "", style, to: &lines)
      case .lineBreak: lines.append([])
      case .pageOf(let anchor): lines[lines.count - 1].append(.object(try slot(anchor)))
      case .blank(let blank): lines[lines.count - 1].append(.object(try object(blank)))
      case .tickBox(let isTicked):
        let side = style.size.scaled(by: InlineResolver.boxSide)
        lines[lines.count - 1].append(
          .object(
            InlineObject(content: .tickBox(isTicked: isTicked), style: style, width: side, isFilling: false)))
      case .leader:
        let dot = try shaper.shape(".", style.face)
        lines[lines.count - 1].append(
          .object(
            InlineObject(content: .leader(dot: dot), style: style, width: style.size * 2, isFilling: true)))
      }
    }
    return lines
  }

  /// The side of a tick box in ems.
  static let boxSide = 0.7

  private func append(_ words: String, _ style: TextStyle, to lines: inout [[InlinePiece]]) {
    for (index, part) in words.hardLines.enumerated() {
      if index > 0 { lines.append([]) }
      guard !part.isEmpty else { continue }
      let line = lines.count - 1
      if case .words(let before, style) = lines[line].last {
        lines[line][lines[line].count - 1] = .words(before + part, style)
      } else {
        lines[line].append(.words(String(part), style))
      }
    }
  }

  private func slot(_ anchor: String) throws(LayoutError) -> InlineObject {
    let widest = try shaper.shape("8888", style.face).width(at: style.size)
    var label: GlyphRun?
    if let words = references?.label(of: anchor) { label = try shaper.shape(words, style.face) }
    let width = max(widest, label?.width(at: style.size) ?? .zero)
    return InlineObject(
      content: .slot(anchor: anchor, label: label), style: style, width: width, isFilling: false)
  }

  private func object(_ blank: Blank) throws(LayoutError) -> InlineObject {
    let captionStyle = blank.captionStyle(beside: style)
    var caption: GlyphRun?
    if let words = blank.caption { caption = try shaper.shape(words, captionStyle.face) }
    let captionWidth = caption?.width(at: captionStyle.size) ?? .zero
    let content = InlineObject.Content.blank(caption: caption, captionSize: captionStyle.size)
    switch blank.width {
    case .fixed(let width):
      return InlineObject(
        content: content, style: style, width: max(width, captionWidth), isFilling: false)
    case .filling(let least):
      return InlineObject(content: content, style: style, width: max(least, captionWidth), isFilling: true)
    }
  }
}
