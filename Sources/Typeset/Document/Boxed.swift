/// Blocks in a frame of lines; a box taller than a page is cut, and every piece is framed.
public struct Boxed: BlockContent, Hashable, Sendable {
  /// The blocks, one under another.
  public let blocks: [Block]
  /// The sides that are drawn.
  public let edges: Edges
  /// The lines, on the borders of the box.
  public let stroke: Stroke
  /// The empty distance between the borders and the blocks.
  public let padding: Insets

  /// A box around the blocks.
  public init(
    _ stroke: Stroke, edges: Edges = .all, padding: Insets, @BlockBuilder _ blocks: () -> [Block]
  ) {
    self.stroke = stroke
    self.edges = edges
    self.padding = padding
    self.blocks = blocks()
  }

  /// The piece of the box around a frame of its blocks.
  func frame(around content: Frame) -> Frame {
    let size = Size(
      width: content.size.width + padding.horizontal, height: content.size.height + padding.vertical)
    let corners = (
      Point(x: size.width, y: .zero), Point(x: .zero, y: size.height), Point(x: size.width, y: size.height)
    )
    var items: [FrameItem] = [.frame(content, at: Point(x: padding.left, y: padding.top))]
    func draw(_ edge: Edges, _ from: Point, _ to: Point) {
      if edges.contains(edge) { items.append(.line(PlacedLine(from: from, to: to, stroke: stroke))) }
    }
    draw(.top, .zero, corners.0)
    draw(.left, .zero, corners.1)
    draw(.bottom, corners.1, corners.2)
    draw(.right, corners.0, corners.2)
    return Frame(size: size, items: items)
  }

  public var block: Block { .boxed(self) }
}
