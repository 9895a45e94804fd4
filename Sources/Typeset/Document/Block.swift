/// A piece of a document; the whole vocabulary of the body.
public indirect enum Block: Hashable, Sendable {
  /// Running text.
  case paragraph(Paragraph)
  /// A table.
  case table(Table)
  /// Two tables of the same rows on facing pages.
  case spread(TableSpread)
  /// Empty height; dropped at the top of a page.
  case gap(Length)
  /// Blocks that stay on one page, unless they are taller than one.
  case keepTogether([Block])
  /// Blocks that stay together and with the end of the block before them: signatures.
  case keepWithPrevious([Block])
  /// Blocks that stay together and with the beginning of the block after them.
  case keepWithNext([Block])
  /// A title over what follows; never last on a page.
  case heading(Heading)
  /// Blocks in a frame of lines; a rule is a box with nothing in it.
  case boxed(Boxed)
  /// Blocks beside each other, each in a share of the width; not split between pages.
  case sideBySide([SidePart])
  /// A symbol that machines read.
  case drawing(Drawing)
  /// The next block begins a page; two breaks in a row make no empty page.
  case pageBreak
  /// A named place at the block that follows.
  case anchor(Anchor)
}

/// Blocks in a share of the width.
public struct SidePart: Hashable, Sendable {
  /// The share of the width, relative to the other parts.
  public let share: Int
  /// The blocks, one under another.
  public let blocks: [Block]

  /// Blocks in the share.
  public init(share: Int = 1, _ blocks: [Block]) {
    self.share = share
    self.blocks = blocks
  }
}

/// Something that stands for a block in a builder.
public protocol BlockContent {
  /// The block.
  var block: Block { get }
}

extension Block: BlockContent {
  public var block: Block { self }
}

/// Collects blocks from statements; types are erased so that large documents compile fast.
@resultBuilder
public enum BlockBuilder {
  public static func buildExpression(_ content: any BlockContent) -> [Block] { [content.block] }
  public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }
  public static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap(\.self) }
  public static func buildOptional(_ part: [Block]?) -> [Block] { part ?? [] }
  public static func buildEither(first part: [Block]) -> [Block] { part }
  public static func buildEither(second part: [Block]) -> [Block] { part }
  public static func buildArray(_ parts: [[Block]]) -> [Block] { parts.flatMap(\.self) }
}
