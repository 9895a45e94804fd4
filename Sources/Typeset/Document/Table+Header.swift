/// The head of a table, built from its columns and groups of columns.
extension Table {
  /// The table with a row over all its columns on top of the header.
  public func titled(_ title: String, styled style: CellStyle) -> Table {
    var (copy, palette) = (self, StylePalette(styles))
    let cell = TableCell(title, style: palette.index(of: style), columnSpan: UInt16(columns.count))
    copy.header.insert(TableRow([cell]), at: 0)
    copy.styles = palette.styles
    return copy
  }

  /// The table with a last header row that numbers its columns from 1.
  ///
  /// The first columns may be named by `letters` instead («А», «Б», 1, 2, …). In panels the numbers go on, since
  /// each column has one number.
  public func numberingColumns(styled style: CellStyle, letters: [String] = []) -> Table {
    precondition(letters.count <= columns.count, "there are more letters than columns")
    var (copy, palette) = (self, StylePalette(styles))
    let place = palette.index(of: style)
    let labels = columns.indices.map { $0 < letters.count ? letters[$0] : String($0 - letters.count + 1) }
    copy.header.append(TableRow(labels.map { TableCell($0, style: place) }))
    copy.styles = palette.styles
    return copy
  }

  /// The header of columns: a heading stands over what it covers, and a column without groups reaches to the bottom.
  static func header<Row>(of nodes: [ColumnNode<Row>], palette: inout StylePalette) -> [TableRow] {
    let depth = nodes.map(\.depth).max() ?? 1
    var rows = [[TableCell]](repeating: [], count: depth)
    for node in nodes { append(node, level: 0, to: &rows, palette: &palette) }
    return rows.map(TableRow.init)
  }

  private static func append<Row>(
    _ node: ColumnNode<Row>, level: Int, to rows: inout [[TableCell]], palette: inout StylePalette
  ) {
    switch node {
    case .column(let column):
      rows[level].append(
        TableCell(
          column.heading, style: palette.index(of: column.headingStyle), rowSpan: UInt16(rows.count - level)))
    case .group(let group):
      let count = group.columns.count
      guard count > 0 else { return }
      rows[level].append(
        TableCell(group.heading, style: palette.index(of: group.headingStyle), columnSpan: UInt16(count)))
      for child in group.nodes { append(child, level: level + 1, to: &rows, palette: &palette) }
    }
  }
}
