/// The cells of a part of a table as frames with roles, a row frame a row: only for accessible files, because each cell
/// becomes an object.
struct CellFrames {
  private struct Cell {
    let column: Int
    let frame: Frame
    let origin: Length
  }

  private let ys: [Length]
  private let width: Length
  /// Whether the table has a head: without one its cells stand beside each other for looks only.
  private let isHeaded: Bool
  private var rows: [[Cell]]

  init(xs: [Length], ys: [Length], isHeaded: Bool) {
    self.ys = ys
    self.isHeaded = isHeaded
    width = xs[xs.count - 1]
    rows = [[Cell]](repeating: [], count: ys.count - 1)
  }

  /// The role of the part.
  var role: FrameRole? { isHeaded ? .table : nil }

  /// Adds a cell with what stands in it, placed relative to the part.
  mutating func add(
    _ items: [FrameItem], role: FrameRole, in box: Box, row: Int, column: Int
  ) {
    guard isHeaded || !items.isEmpty else { return }
    let origin = Point(x: box.x, y: ys[row])
    let size = Size(width: box.right - box.x, height: box.bottom - box.y)
    let moved = Frame(size: size, items: items)
    let frame = Frame(
      size: size,
      items: items.isEmpty ? [] : [.frame(moved, at: Point(x: .zero - origin.x, y: .zero - origin.y))],
      role: isHeaded ? role : .paragraph)
    rows[row].append(Cell(column: column, frame: frame, origin: box.x))
  }

  /// The rows from top to bottom, their cells from left to right.
  var items: [FrameItem] {
    rows.enumerated().map { index, cells in
      let row = Frame(
        size: Size(width: width, height: ys[index + 1] - ys[index]),
        items: cells.sorted { $0.column < $1.column }.map {
          .frame($0.frame, at: Point(x: $0.origin, y: .zero))
        }, role: isHeaded ? .row : nil)
      return .frame(row, at: Point(x: .zero, y: ys[index]))
    }
  }
}
