/// Stage 1: a table whose cells have their places; every nonsense of spans is refused here.
struct TableGrid {
  /// A cell with its place.
  struct GridCell {
    let text: String
    let style: UInt16
    let column: Int
    let columnSpan: Int
    let row: Int
    let rowSpan: Int
    let decoration: CellDecoration?

    /// The columns the cell takes.
    var columns: Range<Int> { column..<column + columnSpan }
    /// The rows the cell takes.
    var rows: Range<Int> { row..<row + rowSpan }
  }

  /// How many columns the table has.
  let columnCount: Int
  /// The header's rows.
  let header: [[GridCell]]
  /// The body's rows.
  let body: [[GridCell]]
  /// The body's rows that stay together.
  let groups: [Range<Int>]
  /// The rows over the rest of groups that are cut.
  let continuations: [[GridCell]]
  /// The places of groups' rows in `continuations`, by the group's index.
  let continuationPlaces: [Int: Int]

  /// Places the cells. Throws `noColumns`, `badColumnWidth`, `raggedRow`, `badSpan` or `spanLeavesGroup`.
  init(_ table: Table) throws(LayoutError) {
    let count = table.columns.count
    guard count > 0 else { throw LayoutError(.noColumns) }
    if let bad = table.columns.firstIndex(where: { $0.width.minimum <= .zero }) {
      throw LayoutError(.badColumnWidth(column: bad))
    }
    columnCount = count
    var header: [[GridCell]] = []
    try TableGrid.place(table.header, columns: count, into: &header, isBody: false)
    self.header = header
    var body: [[GridCell]] = []
    body.reserveCapacity(table.groups.reduce(0) { $0 + $1.rows.count })
    var groups: [Range<Int>] = []
    groups.reserveCapacity(table.groups.count)
    var continuations: [[GridCell]] = []
    var places: [Int: Int] = [:]
    for group in table.groups where !group.rows.isEmpty {
      let start = body.count
      try TableGrid.place(group.rows, columns: count, into: &body, isBody: true)
      if let row = group.continuation {
        places[groups.count] = continuations.count
        try TableGrid.place([row], columns: count, into: &continuations, isBody: false)
      }
      groups.append(start..<body.count)
    }
    self.body = body
    self.groups = groups
    self.continuations = continuations
    continuationPlaces = places
  }

  private static func place(
    _ rows: [TableRow], columns count: Int, into grid: inout [[GridCell]], isBody: Bool
  ) throws(LayoutError) {
    var covered = [Int](repeating: 0, count: count)
    for (offset, row) in rows.enumerated() {
      let number = grid.count
      let place = isBody ? number + 1 : nil
      var placed: [GridCell] = []
      placed.reserveCapacity(row.cells.count)
      var column = 0
      for cell in row.cells {
        while column < count, covered[column] > 0 { column += 1 }
        let (columnSpan, rowSpan) = (Int(cell.columnSpan), Int(cell.rowSpan))
        guard columnSpan > 0, rowSpan > 0, column + columnSpan <= count,
          covered[column..<column + columnSpan].allSatisfy({ $0 == 0 })
        else {
          throw LayoutError(
            .badSpan(column: min(column, count - 1), columnSpan: columnSpan, rowSpan: rowSpan), row: place)
        }
        guard offset + rowSpan <= rows.count else {
          throw LayoutError(.spanLeavesGroup(column: column), row: place)
        }
        placed.append(
          GridCell(
            text: cell.text, style: cell.style, column: column, columnSpan: columnSpan, row: number,
            rowSpan: rowSpan, decoration: cell.decoration))
        for index in column..<column + columnSpan { covered[index] = rowSpan }
        column += columnSpan
      }
      if let open = covered.firstIndex(of: 0) {
        throw LayoutError(.raggedRow(filled: open, columns: count), row: place)
      }
      for index in covered.indices { covered[index] -= 1 }
      grid.append(placed)
    }
  }
}
