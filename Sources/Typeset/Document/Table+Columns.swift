extension Table {
  /// A table of columns over groups of rows; each group stays on one page.
  ///
  /// Column closures are called once a row, in order; a merged column only for the first row of a group.
  public init<Row>(
    groups rows: [[Row]], rules: TableRules, file: String = #fileID, line: Int = #line,
    @ColumnBuilder<Row> columns build: () -> [ColumnNode<Row>]
  ) {
    let nodes = build()
    let columns = nodes.flatMap(\.columns)
    var palette = StylePalette()
    let columnStyles = columns.map { palette.index(of: $0.style) }
    let header = Table.header(of: nodes, palette: &palette)
    let groups = rows.map { group in
      RowGroup(Table.rows(of: group, columns: columns, columnStyles: columnStyles, palette: &palette))
    }
    self.init(
      columns: columns.map(\.column), header: header, groups: groups.filter { !$0.rows.isEmpty },
      styles: palette.styles, rules: rules, file: file, line: line)
  }

  /// A table of columns over rows that need no company.
  public init<Row>(
    _ rows: [Row], rules: TableRules, file: String = #fileID, line: Int = #line,
    @ColumnBuilder<Row> columns build: () -> [ColumnNode<Row>]
  ) {
    self.init(groups: rows.map { [$0] }, rules: rules, file: file, line: line, columns: build)
  }

  /// The table, cut into panels where it is wider than the page.
  public func overflowingColumns(_ overflow: ColumnOverflow) -> Table {
    var copy = self
    copy.overflow = overflow
    return copy
  }

  /// The table with its rule for groups taller than a page.
  public func splittingGroups(_ policy: SplitPolicy) -> Table {
    var copy = self
    copy.groupSplitting = policy
    return copy
  }

  /// The table with its rule for rows taller than a page.
  public func splittingRows(_ policy: SplitPolicy) -> Table {
    var copy = self
    copy.rowSplitting = policy
    return copy
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
