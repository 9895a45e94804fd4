/// Stage 4: the text of every cell of a panel, and how tall that makes the rows.
struct RowHeights {
  /// A cell of the panel: its text, and the panel's columns that it takes.
  struct PanelCell {
    let text: CellText
    let style: UInt16
    let columns: Range<Int>
    let row: Int
    let rowSpan: Int
    let decoration: CellDecoration?
    /// Whether the text runs upwards.
    let isUpwards: Bool

    /// The height that the cell's text needs, with the padding turned as the text is.
    func height(padding: Insets) -> Length {
      text.height + (isUpwards ? padding.horizontal : padding.vertical)
    }
  }

  /// The cells of each row.
  let cells: [[PanelCell]]
  /// The height of each row.
  private(set) var heights: [Length]
  /// The cells of more than one row, in order of their first row.
  let spanning: [PanelCell]
  /// The rows that a cell of more than one row covers.
  private let spannedRows: Set<Int>

  /// Measures the rows' cells that stand in the panel; `leastHeight` is the least height of a row.
  init(
    _ rows: [[TableGrid.GridCell]], in panel: ColumnPanels.Panel, columnCount: Int, leastHeight: Length,
    padding: Insets, measurer: CellMeasurer, isBody: Bool
  ) throws(LayoutError) {
    var places = [Int?](repeating: nil, count: columnCount)
    for (place, column) in panel.columns.enumerated() { places[column] = place }
    let isWhole = panel.columns.count == columnCount
    var heights = [Length](repeating: leastHeight, count: rows.count)
    var cells: [[PanelCell]] = []
    cells.reserveCapacity(rows.count)
    var spanning: [PanelCell] = []
    for (index, row) in rows.enumerated() {
      var placed: [PanelCell] = []
      placed.reserveCapacity(row.count)
      for cell in row {
        guard let columns = isWhole ? cell.columns : RowHeights.clip(cell.columns, places) else { continue }
        let width =
          columns.count == 1 ? panel.widths[columns.lowerBound] : columns.map { panel.widths[$0] }.total
        let text = try measurer.measure(
          cell.text, style: cell.style, width: width, row: isBody ? index + 1 : nil)
        let one = PanelCell(
          text: text, style: cell.style, columns: columns, row: cell.row, rowSpan: cell.rowSpan,
          decoration: cell.decoration, isUpwards: measurer.isUpwards(cell.style))
        placed.append(one)
        if cell.rowSpan > 1 {
          spanning.append(one)
        } else if !text.lines.isEmpty {
          heights[index] = max(heights[index], one.height(padding: padding))
        }
      }
      cells.append(placed)
    }
    self.cells = cells
    self.heights = heights
    self.spanning = spanning
    spannedRows = Set(spanning.flatMap { $0.row..<$0.row + $0.rowSpan })
    for cell in spanning { stretch(for: cell, padding: padding) }
  }

  /// Makes the rows together so tall, by the tallest of them.
  mutating func stretch(to height: Length) {
    let missing = height - heights.total
    guard missing > .zero, let tallest = heights.max(), let row = heights.firstIndex(of: tallest) else {
      return
    }
    heights[row] += missing
  }

  /// Takes the greater of the heights of two panels, so that both are cut at the same rows.
  mutating func unite(with other: RowHeights) {
    for index in heights.indices { heights[index] = max(heights[index], other.heights[index]) }
  }

  /// The heights of the slices of a row too tall for a page, each at most `capacity`; nil when it cannot be sliced.
  func slices(of row: Int, capacity: Length, padding: Insets) -> [Length]? {
    let room = capacity - padding.vertical
    guard !spannedRows.contains(row) else { return nil }
    var count = 0
    for cell in cells[row] {
      guard cell.rowSpan == 1, cell.text.lineHeight <= room,
        !cell.isUpwards || cell.height(padding: padding) <= capacity
      else { return nil }
      guard !cell.isUpwards else { continue }
      count = max(count, RowHeights.sliceCount(cell.text, room))
    }
    return (0..<max(count, 1)).map { slice in
      let heights = cells[row].map { cell -> Length in
        let lines = RowHeights.lines(of: cell, slice: slice, room)
        guard !lines.isEmpty else { return padding.vertical }
        return cell.isUpwards
          ? cell.height(padding: padding) : cell.text.lineHeight * lines.count + padding.vertical
      }
      return heights.max() ?? padding.vertical
    }
  }

  /// The lines of a cell that stand in a slice; text that runs upwards stands whole in the first.
  static func lines(of cell: PanelCell, slice: Int, _ room: Length) -> Range<Int> {
    let count = cell.text.lines.count
    guard !cell.isUpwards else { return slice == 0 ? 0..<count : 0..<0 }
    let each = max(1, room.units / max(1, cell.text.lineHeight.units))
    let first = min(slice * each, count)
    return first..<min(first + each, count)
  }

  private static func sliceCount(_ text: CellText, _ room: Length) -> Int {
    let each = max(1, room.units / max(1, text.lineHeight.units))
    return (text.lines.count + each - 1) / each
  }

  /// Rows under a cell that is taller than all of them together share what is missing.
  private mutating func stretch(for cell: PanelCell, padding: Insets) {
    let rows = cell.row..<cell.row + cell.rowSpan
    let missing = cell.height(padding: padding) - rows.map { heights[$0] }.total
    guard !cell.text.lines.isEmpty, missing > .zero else { return }
    let share = missing / rows.count
    for row in rows { heights[row] += share }
    heights[rows.upperBound - 1] += missing - share * rows.count
  }

  /// Makes rows of a group that will be cut tall enough for the lines of the cells that span them, wherever it is cut.
  ///
  /// Each row holds a whole number of a spanning cell's lines, so the parts together hold them all.
  mutating func prepareCutting(_ group: Range<Int>, padding: Insets) {
    for cell in spanning(in: group) where !cell.text.lines.isEmpty && !cell.isUpwards {
      let rows = cell.row..<cell.row + cell.rowSpan
      var held = rows.reduce(0) { $0 + RowHeights.linesHeld(cell.text, heights[$1], padding) }
      var row = rows.lowerBound
      while held < cell.text.lines.count {
        let lines = RowHeights.linesHeld(cell.text, heights[row], padding) + 1
        heights[row] = cell.text.lineHeight * lines + padding.vertical
        held += 1
        row = row + 1 < rows.upperBound ? row + 1 : rows.lowerBound
      }
    }
  }

  /// The cells of more than one row that begin in the rows; found by halving.
  func spanning(in rows: Range<Int>) -> ArraySlice<PanelCell> {
    func first(from row: Int) -> Int {
      var (low, high) = (0, spanning.count)
      while low < high {
        let middle = (low + high) / 2
        if spanning[middle].row < row { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return spanning[first(from: rows.lowerBound)..<first(from: rows.upperBound)]
  }

  /// How many lines of a text stand in a height.
  static func linesHeld(_ text: CellText, _ height: Length, _ padding: Insets) -> Int {
    max(0, (height - padding.vertical).units / max(1, text.lineHeight.units))
  }

  /// The panel's columns among a cell's columns; they are neighbours because panels keep the order.
  private static func clip(_ columns: Range<Int>, _ places: [Int?]) -> Range<Int>? {
    let present = columns.compactMap { places[$0] }
    guard let first = present.first, let last = present.last else { return nil }
    return first..<last + 1
  }
}
