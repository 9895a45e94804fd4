/// A table on its way to frames: the stages run once, and then each panel is cut for the regions it meets.
struct TableLayout {
  /// One panel, measured.
  struct MeasuredPanel {
    let panel: ColumnPanels.Panel
    let header: RowHeights
    var body: RowHeights
  }

  let table: Table
  let grid: TableGrid
  let panels: [MeasuredPanel]
  let shaper: any TextShaper
  /// Whether each cell becomes a frame with its role.
  let isTagged: Bool
  /// What was decided while measuring.
  let notes: [LayoutTrace]

  /// Resolves and measures the table for a width.
  init(_ table: Table, width: Length, shaper: any TextShaper, isTagged: Bool = false) throws(LayoutError) {
    self.isTagged = isTagged
    self.table = table
    self.shaper = shaper
    grid = try TableGrid(table)
    let split = try ColumnPanels(table.columns, available: width, overflow: table.overflow)
    let measurer = CellMeasurer(shaper: shaper, styles: table.styles, padding: table.rules.padding)
    var measured: [MeasuredPanel] = []
    for panel in split.panels {
      let header = try RowHeights(
        grid.header, in: panel, columnCount: grid.columnCount, leastHeight: table.rules.headerRowHeight,
        padding: table.rules.padding, measurer: measurer, isBody: false)
      let body = try RowHeights(
        grid.body, in: panel, columnCount: grid.columnCount, leastHeight: table.rules.rowHeight,
        padding: table.rules.padding, measurer: measurer, isBody: true)
      measured.append(MeasuredPanel(panel: panel, header: header, body: body))
    }
    for index in measured.indices.dropFirst() { measured[0].body.unite(with: measured[index].body) }
    for index in measured.indices.dropFirst() { measured[index].body.unite(with: measured[0].body) }
    panels = measured
    notes = (split.trace.map { [$0] } ?? []) + measurer.notes
  }

  /// Frames of a panel, one a region from the first on; nil for a first region that stays without rows.
  func frames(
    of panel: MeasuredPanel, first: Length, rest: Length, tail: Length, trace: inout [LayoutTrace]
  ) throws(LayoutError) -> [Frame?] {
    let header = panel.header.heights.total
    let panel = preparedForCutting(panel, page: rest - header)
    guard !grid.body.isEmpty else {
      guard header <= rest else { throw LayoutError(.headerTooTall(height: header, available: rest)) }
      let cut = RowBreaker.Cut(rows: 0..<0, height: .zero)
      let frame = try TableAssembly(layout: self, panel: panel, cuts: [cut]).frame(cut, room: rest)
      return header <= first ? [frame] : [nil, frame]
    }
    let body = panel.body
    let (padding, styles) = (table.rules.padding, table.styles)
    var breaker = RowBreaker(
      heights: body.heights, groups: grid.groups, header: header, first: first, rest: rest, tail: tail,
      groupSplitting: table.groupSplitting, rowSplitting: table.rowSplitting)
    breaker.slices = { row, capacity in
      body.slices(of: row, capacity: capacity, padding: padding, styles: styles)
    }
    var frames: [Frame?] = []
    let cuts = try breaker.cuts(trace: &trace)
    let assembly = TableAssembly(layout: self, panel: panel, cuts: cuts)
    for (index, cut) in cuts.enumerated() {
      guard !cut.rows.isEmpty else {
        frames.append(nil)
        continue
      }
      let room = index == 0 ? first : rest
      trace.append(
        .cut(
          first: cut.rows.lowerBound + 1, last: cut.rows.upperBound, height: header + cut.height,
          available: room))
      frames.append(try assembly.frame(cut, room: rest))
    }
    return frames
  }

  /// The panel with the rows of groups taller than a page made ready to be cut.
  private func preparedForCutting(_ panel: MeasuredPanel, page: Length) -> MeasuredPanel {
    var copy = panel
    for group in grid.groups where group.count > 1 && panel.body.heights[group].total > page {
      copy.body.prepareCutting(group, padding: table.rules.padding)
    }
    return copy
  }
}
