/// Stage 6: the rows of one region become a frame: header again, rows of sums, texts at their places, lines.
struct TableAssembly {
  let member: PanelSet.Member
  /// All cuts of the panel, for cells that are cut with their group.
  let cuts: [RowBreaker.Cut]
  /// The height of the row over the rest of a cut group, by the group's index.
  let continuation: (Int) -> Length

  private var layout: TableLayout { member.layout }
  private var panel: TableLayout.MeasuredPanel { member.panel }
  private var rules: TableRules { layout.table.rules }

  /// The height of the part with the index, without empty rows.
  func height(_ index: Int) -> Length {
    let added = added(to: index)
    return panel.header.heights.total + added.leadHeights.total + cuts[index].height + added.sumHeights.total
  }

  /// The frame of the cut with the index; `unused` says what is done with the height left under it.
  func frame(_ index: Int, unused: UnusedSpace) throws(LayoutError) -> Frame {
    let (cut, added) = (cuts[index], added(to: index))
    let (lead, sums) = (try added.lead(), try added.sums())
    let empty = (0..<unused.rows).map { _ in added.empty(unused.rowHeight) }
    let header = panel.header
    let bodyHeights = cut.slice == nil ? Array(panel.body.heights[cut.rows]) : [cut.height]
    let first = header.heights.count + lead.count
    let end = first + bodyHeights.count
    let xs = TableAssembly.borders(panel.panel.widths)
    let ys = TableAssembly.borders(
      header.heights + lead.map(\.height) + bodyHeights + (empty + sums).map(\.height))
    var part = Part(xs: xs, ys: ys, columns: panel.panel.columns.count)
    if layout.isTagged { part.cells = CellFrames(xs: xs, ys: ys, isHeaded: !header.heights.isEmpty) }
    for row in header.cells {
      for cell in row { try add(cell, top: cell.row, rows: cell.rowSpan, to: &part) }
    }
    try add(lead, from: header.heights.count, to: &part)
    try add(cut, offset: first - cut.rows.lowerBound, to: &part)
    try add(empty + sums, from: end, to: &part)
    let borders = TableBorders(
      rules: rules, xs: xs, ys: ys, owners: part.owners,
      framed: Set(
        (header.heights.isEmpty ? [] : [header.heights.count]) + (sums.isEmpty ? [] : [end + empty.count])),
      groupEnds: groupEnds(in: cut.rows, empty: empty.count, offset: first - cut.rows.lowerBound))
    let right = xs[xs.count - 1]
    let bottom = ys[ys.count - 1] + unused.struckBelow
    let struck =
      empty.isEmpty
      ? Box(x: .zero, y: ys[ys.count - 1], right: right, bottom: bottom)
      : Box(x: .zero, y: ys[end], right: right, bottom: ys[end + empty.count])
    let lines = part.rules + borders.lines + unused.lines(in: struck)
    return Frame(
      size: Size(width: right, height: bottom), items: part.content + part.shades + lines.map { .line($0) },
      role: part.cells?.role)
  }

  private func added(to index: Int) -> AddedRows {
    AddedRows(to: index, of: cuts, member: member, continuation: continuation)
  }

  /// Puts the author's rows of a cut into the part.
  private func add(_ cut: RowBreaker.Cut, offset: Int, to part: inout Part) throws(LayoutError) {
    for cell in begunEarlier(cut) {
      let rows = cut.rows.lowerBound..<min(cell.row + cell.rowSpan, cut.rows.upperBound)
      try add(
        cell, top: rows.lowerBound + offset, rows: rows.count,
        lines: try cutLines(of: cell, upTo: rows.upperBound),
        to: &part)
    }
    let sliceRoom = cut.sliceRoom - rules.padding.vertical
    for row in cut.rows {
      for cell in panel.body.cells[row] {
        let rows = min(cell.rowSpan, cut.rows.upperBound - row)
        let lines =
          rows < cell.rowSpan
          ? try cutLines(of: cell, upTo: cut.rows.upperBound)
          : cut.slice.map { RowHeights.lines(of: cell, slice: $0, sliceRoom) }
        try add(cell, top: row + offset, rows: rows, lines: lines, to: &part)
      }
    }
  }

  private func add(_ rows: [AddedRows.Row], from top: Int, to part: inout Part) throws(LayoutError) {
    for (offset, row) in rows.enumerated() {
      for cell in row.cells { try add(cell, top: top + offset, rows: 1, isAuthors: false, to: &part) }
    }
  }

  /// Cells that began in an earlier part of a group that had to be cut; they are written again.
  private func begunEarlier(_ cut: RowBreaker.Cut) -> [RowHeights.PanelCell] {
    let start = cut.rows.lowerBound
    guard let group = layout.group(holding: start), group.lowerBound < start else { return [] }
    return panel.body.spanning(in: group.lowerBound..<start).filter { $0.row + $0.rowSpan > start }
  }

  /// The lines of a cut cell that stand in the part that ends before a row: each part holds what it has room for.
  ///
  /// Text that runs upwards stands whole in the first part that is tall enough; throws `groupTooTall` when none is.
  private func cutLines(of cell: RowHeights.PanelCell, upTo end: Int) throws(LayoutError) -> Range<Int> {
    let count = cell.text.lines.count
    guard !cell.isUpwards || count == 0 else {
      let parts = cutRows(cell.row..<cell.row + cell.rowSpan)
      let heights = parts.map { panel.body.heights[$0].total }
      let needed = cell.height(padding: rules.padding)
      guard let place = heights.firstIndex(where: { needed <= $0 }) else {
        throw LayoutError(
          .groupTooTall(height: needed, available: heights.max() ?? .zero), row: cell.row + 1)
      }
      return parts[place].upperBound == end ? 0..<count : 0..<0
    }
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

  /// The rows of a part, empty ones at its end included, under which a group line is drawn.
  private func groupEnds(in rows: Range<Int>, empty: Int, offset: Int) -> Set<Int> {
    guard rules.group != nil else { return [] }
    let groups = layout.grid.groups
    var ends: Set<Int> = []
    var index = layout.groupIndex(holding: rows.lowerBound) ?? groups.count
    while index < groups.count, groups[index].upperBound <= rows.upperBound {
      if (index + 1) % rules.groupInterval == 0 { ends.insert(groups[index].upperBound - 1 + offset) }
      index += 1
    }
    for row in 0..<empty where (groups.count + row + 1) % rules.groupInterval == 0 {
      ends.insert(rows.upperBound + row + offset)
    }
    return ends
  }

  private func add(
    _ cell: RowHeights.PanelCell, top: Int, rows: Int, lines: Range<Int>? = nil, isAuthors: Bool = true,
    to part: inout Part
  ) throws(LayoutError) {
    part.own(cell.columns, top..<top + rows)
    let style = layout.table.styles[Int(cell.style)]
    let box = Box(
      x: part.xs[cell.columns.lowerBound], y: part.ys[top], right: part.xs[cell.columns.upperBound],
      bottom: part.ys[top + rows])
    if let shade = style.shade { part.shades.append(.shade(box.filled(with: shade))) }
    if let edges = style.edges { part.rules += box.lines(edges, rules.inner ?? Stroke(.pt(0.5))) }
    if let decoration = cell.decoration {
      part.rules += box.lines(decoration, rules.inner ?? Stroke(.pt(0.5)))
    }
    let first = part.items.count
    defer {
      part.cells?.add(
        Array(part.items[first...]), role: role(of: cell, top: top, rows: rows), columns: cell.columns,
        rows: top..<top + rows)
    }
    guard !cell.text.lines.isEmpty else { return }
    let needed = cell.height(padding: rules.padding)
    if lines == nil, needed > box.bottom - box.y {
      throw LayoutError(
        .groupTooTall(height: needed, available: box.bottom - box.y), row: isAuthors ? cell.row + 1 : nil)
    }
    let placement = TextPlacement(
      text: cell.text, style: style, padding: rules.padding,
      metrics: layout.shaper.metrics(of: style.text.face),
      decimals: top < panel.header.heights.count ? nil : decimals(of: cell))
    placement.append(to: &part.items, in: box, lines: lines ?? 0..<cell.text.lines.count)
  }

  /// Cells of the head name the columns, cells of frozen columns the rows.
  private func role(of cell: RowHeights.PanelCell, top: Int, rows: Int) -> FrameRole {
    let span = FrameRole.Span(columns: cell.columns.count, rows: rows)
    if top < panel.header.heights.count { return .headerCell(.column, span) }
    let isFrozen = cell.columns.allSatisfy { layout.table.columns[panel.panel.columns[$0]].isFrozen }
    return isFrozen ? .headerCell(.row, span) : .dataCell(span)
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
    var shades: [FrameItem] = []
    /// The cells as frames, when asked for.
    var cells: CellFrames?
    /// What stands in the cells.
    var content: [FrameItem] { cells?.items ?? items }
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

extension Box {
  /// The whole box in a grey.
  fileprivate func filled(with shade: Shade) -> PlacedShade {
    PlacedShade(shade, at: Point(x: x, y: y), size: Size(width: right - x, height: bottom - y))
  }

  /// The lines of a decoration, from corner to corner.
  fileprivate func lines(_ decoration: CellDecoration, _ stroke: Stroke) -> [PlacedLine] {
    let rising = PlacedLine(from: Point(x: x, y: bottom), to: Point(x: right, y: y), stroke: stroke)
    let falling = PlacedLine(from: Point(x: x, y: y), to: Point(x: right, y: bottom), stroke: stroke)
    return decoration == .diagonal ? [rising] : [rising, falling]
  }
}
