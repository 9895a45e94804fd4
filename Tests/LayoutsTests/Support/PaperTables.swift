import Layouts
import Typeset

/// The tables of a paper in reading order, also those inside of other blocks.
func tables(of paper: some Form) -> [Table] { tables(in: paper.document.body) }

private func tables(in blocks: [Block]) -> [Table] {
  blocks.flatMap { block -> [Table] in
    switch block {
    case .table(let table): [table]
    case .keepTogether(let inner), .keepWithPrevious(let inner): tables(in: inner)
    case .sideBySide(let parts): parts.flatMap { tables(in: $0.blocks) }
    default: []
    }
  }
}

/// The paragraphs of a paper's body in reading order.
func paragraphs(of paper: some Form) -> [String] { paragraphs(in: paper.document.body) }

private func paragraphs(in blocks: [Block]) -> [String] {
  blocks.flatMap { block -> [String] in
    switch block {
    case .paragraph(let paragraph):
      [paragraph.inlines.map { if case .text(let text) = $0 { text } else { "" } }.joined()]
    case .keepTogether(let inner), .keepWithPrevious(let inner): paragraphs(in: inner)
    case .sideBySide(let parts): parts.flatMap { paragraphs(in: $0.blocks) }
    default: []
    }
  }
}

extension Table {
  /// The texts of the body, row by row.
  var texts: [[String]] { groups.flatMap(\.rows).map { $0.cells.map(\.text) } }
}
