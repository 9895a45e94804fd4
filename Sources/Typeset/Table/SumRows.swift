/// The rows of sums of a table, as cells of its grid.
struct SumRows {
  /// What a row sums up.
  enum Kind {
    case page, carried, total
  }

  let subtotals: Subtotals
  let sums: [ColumnSum]
  let columnCount: Int

  /// The rows of the table; nil when it has none.
  init?(_ table: Table) {
    guard let subtotals = table.subtotals else { return nil }
    let rows = table.groups.reduce(0) { $0 + $1.rows.count }
    precondition(
      table.sums.allSatisfy { $0.rowCount == rows }, "each row of the body contributes to each sum")
    self.subtotals = subtotals
    sums = table.sums
    columnCount = table.columns.count
  }

  /// The row with the sums of the rows; nil when the table has no such row.
  func row(_ kind: Kind, of rows: Range<Int>) -> [TableGrid.GridCell]? {
    row(kind) { $0.format.text(of: $0.sum(of: rows)) }
  }

  /// Rows one of which is at least as tall as any of the kind.
  func widestRows(_ kind: Kind) -> [[TableGrid.GridCell]] {
    (0..<2).compactMap { place in row(kind) { $0.widestTexts[place] } }
  }

  private func row(_ kind: Kind, text: (ColumnSum) -> String) -> [TableGrid.GridCell]? {
    let label =
      switch kind {
      case .page: subtotals.page
      case .carried: subtotals.carried
      case .total: subtotals.total
      }
    guard let label else { return nil }
    let labelSpan = sums.map(\.column).min() ?? columnCount
    var texts = [String](repeating: "", count: columnCount)
    for sum in sums { texts[sum.column] = text(sum) }
    let first = SumRows.cell(label, subtotals.labelStyle, 0, span: labelSpan)
    return [first]
      + (labelSpan..<columnCount).map { SumRows.cell(texts[$0], subtotals.numberStyle, $0, span: 1) }
  }

  private static func cell(_ text: String, _ style: UInt16, _ column: Int, span: Int) -> TableGrid.GridCell {
    TableGrid.GridCell(
      text: text, style: style, column: column, columnSpan: span, row: 0, rowSpan: 1, decoration: nil)
  }
}
