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

/// Blocks that never stand without at least one group of the table before them.
public struct KeepWithPrevious: BlockContent {
  private let blocks: [Block]

  /// The blocks, kept together and with the end of the table before them.
  public init(@BlockBuilder _ blocks: () -> [Block]) { self.blocks = blocks() }

  public var block: Block { .keepWithPrevious(blocks) }
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
