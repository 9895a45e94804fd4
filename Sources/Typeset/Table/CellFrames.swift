/// The cells of a part of a table as frames with roles, a row frame a row: only for accessible files, because each cell
/// becomes an object.
struct CellFrames {
  private struct Cell {
    let columns: Range<Int>
    let rows: Range<Int>
    let items: [FrameItem]
    let role: FrameRole
  }

  private let xs: [Length]
  private let ys: [Length]
  /// Whether the table has a head: without one its cells stand beside each other for looks only.
  private let isHeaded: Bool
  /// The cells by the row in which they begin.
  private var rows: [[Cell]]

  init(xs: [Length], ys: [Length], isHeaded: Bool) {
    self.xs = xs
    self.ys = ys
    self.isHeaded = isHeaded
    rows = [[Cell]](repeating: [], count: ys.count - 1)
  }

  /// The role of the part.
  var role: FrameRole? { isHeaded ? .table : nil }

  /// Adds a cell with what stands in it, placed relative to the part.
  mutating func add(_ items: [FrameItem], role: FrameRole, columns: Range<Int>, rows: Range<Int>) {
    guard isHeaded || !items.isEmpty else { return }
    let role = isHeaded ? role : .paragraph
    self.rows[rows.lowerBound].append(Cell(columns: columns, rows: rows, items: items, role: role))
  }

  /// The rows from top to bottom, their cells from left to right; places without a cell are filled with empty ones.
  var items: [FrameItem] {
    var covered = [Int](repeating: 0, count: xs.count - 1)
    return rows.indices.map { row in
      var cells: [FrameItem] = []
      var column = 0
      let begun = rows[row].sorted { $0.columns.lowerBound < $1.columns.lowerBound }
      for cell in begun {
        fill(from: column, to: cell.columns.lowerBound, of: row, covered, into: &cells)
        cells.append(.frame(frame(cell), at: Point(x: xs[cell.columns.lowerBound], y: .zero)))
        for place in cell.columns { covered[place] = cell.rows.upperBound }
        column = cell.columns.upperBound
      }
      fill(from: column, to: xs.count - 1, of: row, covered, into: &cells)
      let size = Size(width: xs[xs.count - 1], height: ys[row + 1] - ys[row])
      return .frame(
        Frame(size: size, items: cells, role: isHeaded ? .row : nil), at: Point(x: .zero, y: ys[row]))
    }
  }

  private func frame(_ cell: Cell) -> Frame {
    let (x, y) = (xs[cell.columns.lowerBound], ys[cell.rows.lowerBound])
    let size = Size(width: xs[cell.columns.upperBound] - x, height: ys[cell.rows.upperBound] - y)
    let content = Frame(size: size, items: cell.items)
    return Frame(
      size: size, items: cell.items.isEmpty ? [] : [.frame(content, at: Point(x: -x, y: -y))], role: cell.role
    )
  }

  /// Adds an empty cell for each place of a row that neither this row's cells nor those above take.
  private func fill(
    from start: Int, to end: Int, of row: Int, _ covered: [Int], into cells: inout [FrameItem]
  ) {
    guard isHeaded, start < end else { return }
    for column in start..<end where covered[column] <= row {
      let size = Size(width: xs[column + 1] - xs[column], height: ys[row + 1] - ys[row])
      cells.append(
        .frame(
          Frame(size: size, items: [], role: .dataCell(FrameRole.Span())), at: Point(x: xs[column], y: .zero))
      )
    }
  }
}
