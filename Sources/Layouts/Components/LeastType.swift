import Typeset

/// The smallest type that a profile permits; smaller type of the house is raised to it (DECISIONS 17).
struct LeastType {
  private let size: Length

  /// No type below so many points.
  init(points: Double) { size = .pt(points) }

  /// The blocks with no smaller type.
  func raised(_ blocks: [Block]) -> [Block] { blocks.map(raised) }

  private func raised(_ block: Block) -> Block {
    switch block {
    case .paragraph(let paragraph): .paragraph(raised(paragraph))
    case .heading(let heading):
      .heading(
        Heading(
          raised(heading.paragraph), level: heading.level, isInOutline: heading.isInOutline,
          name: heading.name))
    case .boxed(let box):
      .boxed(Boxed(box.stroke, edges: box.edges, padding: box.padding) { raised(box.blocks) })
    case .table(let table): .table(raised(table))
    case .spread(let spread):
      .spread(
        TableSpread(
          left: raised(spread.left), right: raised(spread.right), startsOnEvenPage: spread.startsOnEvenPage))
    case .keepTogether(let blocks): .keepTogether(raised(blocks))
    case .keepWithPrevious(let blocks): .keepWithPrevious(raised(blocks))
    case .keepWithNext(let blocks): .keepWithNext(raised(blocks))
    case .sideBySide(let parts): .sideBySide(parts.map { SidePart(share: $0.share, raised($0.blocks)) })
    case .gap, .drawing, .pageBreak, .anchor: block
    }
  }

  private func raised(_ paragraph: Paragraph) -> Paragraph {
    paragraph.restyled { raised($0) }
  }

  private func raised(_ table: Table) -> Table {
    var copy = table
    for index in copy.styles.indices { copy.styles[index].text = raised(copy.styles[index].text) }
    return copy
  }

  private func raised(_ style: TextStyle) -> TextStyle { TextStyle(style.face, max(style.size, size)) }
}
