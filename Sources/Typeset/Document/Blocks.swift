/// Empty height between blocks.
public struct Gap: BlockContent {
  private let height: Length

  /// A gap of the height.
  public init(_ height: Length) { self.height = height }

  public var block: Block { .gap(height) }
}

/// Blocks that stay on one page.
public struct KeepTogether: BlockContent {
  private let blocks: [Block]

  /// The blocks, kept together.
  public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }

  public var block: Block { .keepTogether(blocks) }
}

/// Blocks that never stand without the end of what is before them: a group of a table, two lines of a paragraph.
public struct KeepWithPrevious: BlockContent {
  private let blocks: [Block]

  /// The blocks, kept together and with the end of what is before them.
  public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }

  public var block: Block { .keepWithPrevious(blocks) }
}

/// Blocks that never stand without the beginning of what follows: a group of a table, two lines of a paragraph.
public struct KeepWithNext: BlockContent {
  private let blocks: [Block]

  /// The blocks, kept together and with the beginning of what follows.
  public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }

  public var block: Block { .keepWithNext(blocks) }
}

/// Blocks beside each other.
public struct SideBySide: BlockContent {
  private let parts: [SidePart]

  /// The parts from left to right.
  public init(_ parts: SidePart...) { self.parts = parts }

  public var block: Block { .sideBySide(parts) }
}

/// A new page.
public struct PageBreak: BlockContent {
  /// A new page.
  public init() {}

  public var block: Block { .pageBreak }
}

/// A line across the width.
public struct Rule: BlockContent {
  private let stroke: Stroke

  /// A line of the stroke; it takes as much height as it is thick.
  public init(_ stroke: Stroke) { self.stroke = stroke }

  public var block: Block {
    let padding = Insets(top: stroke.width, left: .zero, bottom: .zero, right: .zero)
    return .boxed(Boxed(stroke, edges: .top, padding: padding) {})
  }
}
