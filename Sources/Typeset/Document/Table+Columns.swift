extension Table {
  /// A table of columns over groups of rows; each group stays on one page.
  ///
  /// Column closures are called once a row, in order; a merged column only for the first row of a group.
  public init<Row>(
    groups rows: [[Row]], rules: TableRules, file: String = #fileID, line: Int = #line,
    @ColumnBuilder<Row> columns build: () -> [ColumnNode<Row>]
  ) {
    let nodes = build()
    self.init(
      groups: rows, rules: rules, file: file, line: line, columns: { nodes }, heading: { _, _, _ in nil })
  }

  /// A table of columns over rows that need no company.
  public init<Row>(
    _ rows: [Row], rules: TableRules, file: String = #fileID, line: Int = #line,
    @ColumnBuilder<Row> columns build: () -> [ColumnNode<Row>]
  ) {
    self.init(groups: rows.map { [$0] }, rules: rules, file: file, line: line, columns: build)
  }

  /// The heading row of a group and the row on top of the pages where it goes on; asked with the group's index, the
  /// palette and the count of columns.
  typealias GroupHeading = (Int, inout StylePalette, Int) -> (heading: TableRow, continuation: TableRow?)?

  /// A table of groups, each under its heading where it has one.
  init<Row>(
    groups rows: [[Row]], rules: TableRules, file: String, line: Int, columns build: () -> [ColumnNode<Row>],
    heading: GroupHeading
  ) {
    let nodes = build()
    let columns = nodes.flatMap(\.columns)
    var palette = StylePalette()
    let columnStyles = columns.map { palette.index(of: $0.style) }
    let header = Table.header(of: nodes, palette: &palette)
    var groups: [RowGroup] = []
    groups.reserveCapacity(rows.count)
    var values = [[Int]](repeating: [], count: columns.count)
    for (index, group) in rows.enumerated() where !group.isEmpty {
      let own = Table.rows(of: group, columns: columns, columnStyles: columnStyles, palette: &palette)
      let lead = heading(index, &palette, columns.count)
      groups.append(RowGroup((lead.map { [$0.heading] } ?? []) + own, continuation: lead?.continuation))
      for (place, column) in columns.enumerated() {
        guard let sum = column.sum else { continue }
        values[place] += (lead == nil ? [] : [0]) + group.map(sum)
      }
    }
    self.init(
      columns: zip(columns, columnStyles).map { column, style in
        TableColumn(column.column.width, isFrozen: column.column.isFrozen, style: style)
      }, header: header, groups: groups, styles: palette.styles, rules: rules, file: file, line: line)
    sums = columns.indices.filter { columns[$0].sum != nil }.map { place in
      ColumnSum(column: place, values: values[place], format: columns[place].sumFormat)
    }
  }

  private static func rows<Row>(
    of group: [Row], columns: [Column<Row>], columnStyles: [UInt16], palette: inout StylePalette
  ) -> [TableRow] {
    var covered = [Int](repeating: 0, count: columns.count)
    return group.enumerated().map { index, row in
      var cells: [TableCell] = []
      cells.reserveCapacity(columns.count)
      var column = 0
      while column < columns.count {
        guard covered[column] == 0 else {
          covered[column] -= 1
          column += 1
          continue
        }
        let cell = columns[column].cell(row)
        let rowSpan = columns[column].mergesGroup ? group.count : cell.rowSpan
        let columnSpan = min(cell.columnSpan, columns.count - column)
        let style = cell.style.map { palette.index(of: $0) } ?? columnStyles[column]
        cells.append(
          TableCell(
            cell.text, style: style, columnSpan: UInt16(columnSpan),
            rowSpan: UInt16(min(rowSpan, group.count - index)), decoration: cell.decoration))
        for place in column..<column + columnSpan { covered[place] = min(rowSpan, group.count - index) - 1 }
        column += columnSpan
      }
      return TableRow(cells)
    }
  }
}
