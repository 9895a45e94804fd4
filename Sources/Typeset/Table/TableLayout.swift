/// A table on its way to frames: the stages run once, and then each panel is cut for the regions it meets.
struct TableLayout {
  /// One panel, measured.
  struct MeasuredPanel {
    let panel: ColumnPanels.Panel
    var header: RowHeights
    var body: RowHeights
    /// The heights kept free for rows of sums.
    var kept: KeptHeights
    /// The rows over the rest of cut groups.
    let continuations: RowHeights
  }

  /// The heights kept free for rows whose numbers are known only when the cuts are; zero where there is no such row.
  struct KeptHeights {
    var carried = Length.zero
    var page = Length.zero
    var total = Length.zero

    /// Takes the greater of the heights of two panels.
    mutating func unite(with other: KeptHeights) {
      carried = max(carried, other.carried)
      page = max(page, other.page)
      total = max(total, other.total)
    }
  }

  let table: Table
  let grid: TableGrid
  /// The rows of sums; nil for none.
  let sums: SumRows?
  let panels: [MeasuredPanel]
  let shaper: any TextShaper
  /// Whether each cell becomes a frame with its role.
  let isTagged: Bool
  /// Where the decimal commas of the columns stand.
  let decimals: DecimalColumns
  private let measurer: CellMeasurer
  /// What was decided while measuring.
  let notes: [LayoutTrace]

  /// Resolves and measures the table for a width.
  init(_ table: Table, width: Length, shaper: any TextShaper, isTagged: Bool = false) throws(LayoutError) {
    self.isTagged = isTagged
    self.table = table
    self.shaper = shaper
    grid = try TableGrid(table)
    let sums = SumRows(table)
    self.sums = sums
    let totals = sums?.row(.total, of: 0..<grid.body.count).map { [$0] } ?? []
    decimals = try DecimalColumns(grid.body + totals, styles: table.styles, shaper: shaper)
    let split = try ColumnPanels(table.columns, available: width, overflow: table.overflow)
    measurer = CellMeasurer(shaper: shaper, styles: table.styles, padding: table.rules.padding)
    var measured: [MeasuredPanel] = []
    for panel in split.panels {
      measured.append(
        try TableLayout.measure(panel, grid: grid, sums: sums, rules: table.rules, measurer: measurer))
    }
    for index in measured.indices.dropFirst() { measured[0].body.unite(with: measured[index].body) }
    for index in measured.indices.dropFirst() { measured[index].body.unite(with: measured[0].body) }
    panels = measured
    notes = (split.trace.map { [$0] } ?? []) + measurer.notes
  }

  /// A row that layout adds, measured for a panel.
  func measured(_ row: [TableGrid.GridCell], in panel: MeasuredPanel) throws(LayoutError) -> RowHeights {
    try RowHeights(
      [row], in: panel.panel, columnCount: grid.columnCount, leastHeight: table.rules.rowHeight,
      padding: table.rules.padding, measurer: measurer, isBody: false)
  }

  private static func measure(
    _ panel: ColumnPanels.Panel, grid: TableGrid, sums: SumRows?, rules: TableRules, measurer: CellMeasurer
  ) throws(LayoutError) -> MeasuredPanel {
    func heights(
      _ rows: [[TableGrid.GridCell]], least: Length, isBody: Bool = false
    ) throws(LayoutError) -> RowHeights {
      try RowHeights(
        rows, in: panel, columnCount: grid.columnCount, leastHeight: least, padding: rules.padding,
        measurer: measurer, isBody: isBody)
    }
    func kept(_ kind: SumRows.Kind) throws(LayoutError) -> Length {
      guard let sums else { return .zero }
      return try heights(sums.widestRows(kind), least: rules.rowHeight).heights.max() ?? .zero
    }
    return MeasuredPanel(
      panel: panel, header: try heights(grid.header, least: rules.headerRowHeight),
      body: try heights(grid.body, least: rules.rowHeight, isBody: true),
      kept: KeptHeights(carried: try kept(.carried), page: try kept(.page), total: try kept(.total)),
      continuations: try heights(grid.continuations, least: rules.rowHeight))
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
