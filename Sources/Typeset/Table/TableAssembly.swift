/// Stage 6: the rows of one region become a frame: header again, texts at their places, lines.
struct TableAssembly {
  let layout: TableLayout
  let panel: TableLayout.MeasuredPanel
  /// All cuts of the panel, for cells that are cut with their group.
  let cuts: [RowBreaker.Cut]

  private var rules: TableRules { layout.table.rules }

  /// The frame of a cut; `room` is the height of a whole page, for slices of tall rows.
  func frame(_ cut: RowBreaker.Cut, room: Length) throws(LayoutError) -> Frame {
    let xs = TableAssembly.borders(panel.panel.widths)
    let headerHeights = panel.header.heights
    let bodyHeights = cut.slice == nil ? Array(panel.body.heights[cut.rows]) : [cut.height]
    let ys = TableAssembly.borders(headerHeights + bodyHeights)
    var part = Part(xs: xs, ys: ys, columns: panel.panel.columns.count)
    for row in panel.header.cells {
      for cell in row { try add(cell, top: cell.row, rows: cell.rowSpan, to: &part) }
    }
    let offset = headerHeights.count - cut.rows.lowerBound
    for cell in begunEarlier(cut) {
      let rows = cut.rows.lowerBound..<min(cell.row + cell.rowSpan, cut.rows.upperBound)
      try add(
        cell, top: rows.lowerBound + offset, rows: rows.count,
        lines: cutLines(of: cell, upTo: rows.upperBound),
        to: &part)
    }
    for row in cut.rows {
      for cell in panel.body.cells[row] {
        let rows = min(cell.rowSpan, cut.rows.upperBound - row)
        let sliceRoom = room - headerHeights.total - rules.padding.vertical
        let lines =
          rows < cell.rowSpan
          ? cutLines(of: cell, upTo: cut.rows.upperBound)
          : cut.slice.map { RowHeights.lines(of: cell.text, slice: $0, sliceRoom) }
        try add(cell, top: row + offset, rows: rows, lines: lines, to: &part)
      }
    }
    let borders = TableBorders(
      rules: rules, xs: xs, ys: ys, owners: part.owners, headerRows: headerHeights.count,
      groupEnds: groupEnds(in: cut.rows, offset: offset))
    let size = Size(width: xs[xs.count - 1], height: ys[ys.count - 1])
    return Frame(size: size, items: part.items + (part.rules + borders.lines).map { .line($0) })
  }

  /// Cells that began in an earlier part of a group that had to be cut; they are written again.
  private func begunEarlier(_ cut: RowBreaker.Cut) -> [RowHeights.PanelCell] {
    let start = cut.rows.lowerBound
    guard let group = layout.group(holding: start), group.lowerBound < start else { return [] }
    return panel.body.cells[group.lowerBound..<start].flatMap { row in
      row.filter { $0.row + $0.rowSpan > start }
    }
  }

  /// The lines of a cut cell that stand in the part that ends before a row: each part holds what it has room for.
  private func cutLines(of cell: RowHeights.PanelCell, upTo end: Int) -> Range<Int> {
    let count = cell.text.lines.count
    var first = 0
    for rows in cutRows(cell.row..<cell.row + cell.rowSpan) {
      let isLast = rows.upperBound == cell.row + cell.rowSpan
      let held = RowHeights.linesHeld(cell.text, panel.body.heights[rows].total, rules.padding)
      let next = isLast ? count : min(count, first + held)
      if rows.upperBound >= end { return first..<next }
      first = next
    }
    return first..<count
  }

  /// A range of rows as the regions cut it.
  private func cutRows(_ rows: Range<Int>) -> [Range<Int>] {
    cuts.compactMap { cut in
      let part = rows.clamped(to: cut.rows)
      return part.isEmpty ? nil : part
    }
  }

  private func groupEnds(in rows: Range<Int>, offset: Int) -> Set<Int> {
    guard rules.group != nil, let from = layout.groupIndex(holding: rows.lowerBound) else { return [] }
    var ends: Set<Int> = []
    var index = from
    while index < layout.grid.groups.count, layout.grid.groups[index].upperBound <= rows.upperBound {
      if (index + 1) % rules.groupInterval == 0 {
        ends.insert(layout.grid.groups[index].upperBound - 1 + offset)
      }
      index += 1
    }
    return ends
  }

  private func add(
    _ cell: RowHeights.PanelCell, top: Int, rows: Int, lines: Range<Int>? = nil, to part: inout Part
  ) throws(LayoutError) {
    part.own(cell.columns, top..<top + rows)
    let style = layout.table.styles[Int(cell.style)]
    let box = Box(
      x: part.xs[cell.columns.lowerBound], y: part.ys[top], right: part.xs[cell.columns.upperBound],
      bottom: part.ys[top + rows])
    if let edges = style.edges { part.rules += box.lines(edges, rules.inner ?? Stroke(.pt(0.5))) }
    if let decoration = cell.decoration {
      part.rules += box.lines(decoration, rules.inner ?? Stroke(.pt(0.5)))
    }
    guard !cell.text.lines.isEmpty else { return }
    let needed = cell.text.height + rules.padding.vertical
    if lines == nil, needed > box.bottom - box.y {
      throw LayoutError(.groupTooTall(height: needed, available: box.bottom - box.y), row: cell.row + 1)
    }
    let placement = TextPlacement(
      text: cell.text, style: style, padding: rules.padding,
      metrics: layout.shaper.metrics(of: style.text.face),
      decimals: top < panel.header.heights.count ? nil : decimals(of: cell))
    placement.append(to: &part.items, in: box, lines: lines ?? 0..<cell.text.lines.count)
  }

  /// The place of the commas in the one column that the cell takes.
  private func decimals(of cell: RowHeights.PanelCell) -> DecimalColumns.Extent? {
    guard cell.columns.count == 1 else { return nil }
    return layout.decimals.extents[panel.panel.columns[cell.columns.lowerBound]]
  }

  /// Distances of the borders of rows or columns from the first one.
  private static func borders(_ sizes: [Length]) -> [Length] {
    sizes.reduce(into: [.zero]) { $0.append($0[$0.count - 1] + $1) }
  }
}

extension TableAssembly {
  /// What gathers while a part is put together.
  struct Part {
    let xs: [Length]
    let ys: [Length]
    var owners: [[Int]]
    var items: [FrameItem] = []
    var rules: [PlacedLine] = []
    private var count = 0

    init(xs: [Length], ys: [Length], columns: Int) {
      self.xs = xs
      self.ys = ys
      owners = [[Int]](repeating: [Int](repeating: 0, count: columns), count: ys.count - 1)
    }

    mutating func own(_ columns: Range<Int>, _ rows: Range<Int>) {
      count += 1
      for row in rows { for column in columns { owners[row][column] = count } }
    }
  }
}

extension TableLayout {
  /// The group that holds the row.
  func group(holding row: Int) -> Range<Int>? { groupIndex(holding: row).map { grid.groups[$0] } }

  /// The number of the group that holds the row, found by halving.
  func groupIndex(holding row: Int) -> Int? {
    var (low, high) = (0, grid.groups.count)
    while low < high {
      let middle = (low + high) / 2
      if grid.groups[middle].upperBound <= row { low = middle + 1 } else { high = middle }
    }
    return grid.groups.indices.contains(low) && grid.groups[low].contains(row) ? low : nil
  }
}

extension Box {
  /// The lines of a decoration, from corner to corner.
  fileprivate func lines(_ decoration: CellDecoration, _ stroke: Stroke) -> [PlacedLine] {
    let rising = PlacedLine(from: Point(x: x, y: bottom), to: Point(x: right, y: y), stroke: stroke)
    let falling = PlacedLine(from: Point(x: x, y: y), to: Point(x: right, y: bottom), stroke: stroke)
    return decoration == .diagonal ? [rising] : [rising, falling]
  }
}
