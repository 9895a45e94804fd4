import Typeset

/// A head of columns in several storeys: a column's own head is a leaf, a head over columns has those below it.
struct HeadTree {
  let text: String
  let style: CellStyle
  let below: [HeadTree]

  /// The head of one column, or of those below it.
  init(_ text: String, _ style: CellStyle, _ below: [HeadTree] = []) {
    self.text = text
    self.style = style
    self.below = below
  }

  /// How many columns it stands over.
  var width: Int { below.isEmpty ? 1 : below.map(\.width).reduce(0, +) }
  private var height: Int { 1 + (below.map(\.height).max() ?? 0) }

  /// The storeys of the heads of a table; heads without anything below reach down to the body.
  fileprivate static func rows(_ heads: [HeadTree], style: (CellStyle) -> UInt16) -> [TableRow] {
    let height = heads.map(\.height).max() ?? 1
    var rows = [[TableCell]](repeating: [], count: height)
    func place(_ head: HeadTree, _ storey: Int) {
      rows[storey].append(
        TableCell(
          head.text, style: style(head.style), columnSpan: UInt16(head.width),
          rowSpan: UInt16(head.below.isEmpty ? height - storey : 1)))
      for part in head.below { place(part, storey + 1) }
    }
    for head in heads { place(head, 0) }
    return rows.map { TableRow($0) }
  }
}

extension Table {
  /// The table with the heads in place of those of its columns; together they are as wide as the table.
  func headed(_ heads: [HeadTree]) -> Table {
    precondition(heads.map(\.width).reduce(0, +) == columns.count, "each column has one head")
    var copy = self
    copy.header = HeadTree.rows(heads) { style in
      if let known = copy.styles.firstIndex(of: style) { return UInt16(known) }
      copy.styles.append(style)
      return UInt16(copy.styles.count - 1)
    }
    return copy
  }
}
