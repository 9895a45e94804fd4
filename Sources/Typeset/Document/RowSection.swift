/// Rows of a table under a heading over all its columns.
public struct RowSection<Row> {
  let heading: String
  let continued: String?
  let style: CellStyle
  let rows: [Row]

  /// Rows under the heading; where a page ends among them, the next begins with the text `continued`,
  /// «7 «А» (продолжение)», or with none.
  public init(_ heading: String, continued: String? = nil, styled style: CellStyle, rows: [Row]) {
    self.heading = heading
    self.continued = continued
    self.style = style
    self.rows = rows
  }
}

extension Table {
  /// A table of columns over sections of rows; a section is cut wherever a page ends, but not right under its heading.
  public init<Row>(
    sections: [RowSection<Row>], rules: TableRules, file: String = #fileID, line: Int = #line,
    @ColumnBuilder<Row> columns build: () -> [ColumnNode<Row>]
  ) {
    let nodes = build()
    self.init(
      groups: sections.map(\.rows), rules: rules, file: file, line: line, columns: { nodes },
      heading: { index, palette, columns in
        let section = sections[index]
        func row(_ text: String) -> TableRow {
          TableRow([TableCell(text, style: palette.index(of: section.style), columnSpan: UInt16(columns))])
        }
        return (row(section.heading), section.continued.map(row))
      })
    groupSplitting = .wherePagesEnd
  }
}
