/// A piece of running text.
public enum Inline: Hashable, Sendable {
  /// Words in the paragraph's style.
  case text(String)
  /// Words in a style of their own, on the paragraph's baseline.
  case styled(String, TextStyle)
  /// The number of the page in its document; only in furniture.
  case pageNumber
  /// How many pages the document has; only in furniture.
  case pageTotal
  /// The title of the section of level 1 that goes on from an earlier page, and the words after it; nothing on pages where a heading
  /// stands; only in furniture.
  case continuedSection(String)
  /// The label of the page on which the anchor of the name stands, in a slot as wide as «8888».
  case pageOf(String)
  /// An underlined place to be filled in by hand.
  case blank(Blank)
  /// A square, with a tick in it or not, drawn as lines.
  case tickBox(isTicked: Bool)
  /// Dots that fill the line between what stands before and after them, as in a table of contents.
  case leader
  /// The end of a line; the paragraph goes on with the next.
  case lineBreak
}

/// An underlined place to be filled in by hand, with small words under the line.
public struct Blank: Hashable, Sendable {
  /// How long the underline is; never shorter than the caption.
  public enum Width: Hashable, Sendable {
    /// So long.
    case fixed(Length)
    /// What is left of the line, at least so long; the blanks of a line that fill it share it equally.
    case filling(atLeast: Length)
  }

  /// How long the underline is.
  public let width: Width
  /// The words centred under the line: «(подпись)»; nil for none.
  public let caption: String?
  /// Face and size of the caption; nil for the paragraph's face at seven tenths of its size.
  public let captionStyle: TextStyle?

  /// A blank of the width.
  public init(_ width: Width, caption: String? = nil, captionStyle: TextStyle? = nil) {
    self.width = width
    self.caption = caption
    self.captionStyle = captionStyle
  }

  /// A blank of a fixed length without a caption.
  public static func fixed(_ length: Length) -> Blank { Blank(.fixed(length)) }

  /// A blank that fills its line, at least a centimetre long.
  public static let filling = Blank(.filling(atLeast: .mm(10)))
}
