/// Stages 2 and 3: how wide each column is, and which columns stand on which panel.
struct ColumnPanels {
  /// Columns that stand side by side on a page.
  struct Panel: Hashable {
    /// The table's columns from left to right, frozen ones included.
    let columns: [Int]
    /// Their widths.
    let widths: [Length]

    /// The panel's width.
    var width: Length { widths.total }
  }

  /// The panels in reading order; one when everything fits.
  let panels: [Panel]
  /// What was decided, when there was something to decide.
  let trace: LayoutTrace?

  /// Shares the width out, or cuts the columns into as few panels as possible, as equal as possible.
  ///
  /// Throws `tooWide` when panels are not permitted, `frozenTooWide` when a column does not fit beside the frozen ones.
  init(
    _ columns: [TableColumn], available: Length, overflow: ColumnOverflow
  ) throws(LayoutError) {
    let needed = columns.map(\.width.minimum).total
    if needed <= available {
      let all = Array(columns.indices)
      panels = [Panel(columns: all, widths: ColumnPanels.share(available, columns, all))]
      trace = nil
      return
    }
    guard overflow != .refuse else {
      throw LayoutError(.tooWide(needed: needed, available: available))
    }
    let frozen = columns.indices.filter { columns[$0].isFrozen }
    let moving = columns.indices.filter { !columns[$0].isFrozen }
    let frozenWidth = frozen.map { columns[$0].width.minimum }.total
    let room = available - frozenWidth
    let widths = moving.map { columns[$0].width.minimum }
    guard let widest = widths.max(), widest <= room else {
      throw LayoutError(.frozenTooWide(frozen: frozenWidth, available: available))
    }
    let runs = ColumnPanels.balanced(widths, room: room)
    let parts = runs.map { run in (frozen + run.map { moving[$0] }).sorted() }
    let widened = ColumnPanels.widenedFrozen(columns, parts, available)
    panels = parts.map { part in
      Panel(columns: part, widths: ColumnPanels.share(available, widened, part))
    }
    trace = .panels(count: runs.count, needed: needed, available: available)
  }

  /// The columns with the frozen flexible ones at the one width that they have in all panels: their share of what the
  /// fullest panel leaves over.
  private static func widenedFrozen(
    _ columns: [TableColumn], _ parts: [[Int]], _ available: Length
  ) -> [TableColumn] {
    let left = parts.map { part in available - part.map { columns[$0].width.minimum }.total }.min() ?? .zero
    let weights = columns.reduce(0) { $0 + $1.width.weight }
    return columns.map { column in
      guard column.isFrozen, case .flexible(let minimum, let weight) = column.width, weights > 0 else {
        return column
      }
      let width = minimum + Length(units: left.units * weight / weights)
      return TableColumn(.fixed(width), isFrozen: true)
    }
  }

  /// Widths of the columns; what is left over goes to the flexible ones by weight, the last taking the remainder.
  private static func share(
    _ available: Length, _ columns: [TableColumn], _ part: [Int]
  ) -> [Length] {
    var widths = part.map { columns[$0].width.minimum }
    let flexible = part.indices.compactMap { index -> (Int, Int)? in
      guard case .flexible(_, let weight) = columns[part[index]].width, weight > 0 else { return nil }
      return (index, weight)
    }
    let weights = flexible.reduce(0) { $0 + $1.1 }
    guard weights > 0 else { return widths }
    let left = available - widths.total
    var given = Length.zero
    for (place, (index, weight)) in flexible.enumerated() {
      let isLast = place == flexible.count - 1
      let extra = isLast ? left - given : Length(units: left.units * weight / weights)
      widths[index] += extra
      given += extra
    }
    return widths
  }

  /// Cuts a row of widths into the fewest runs that fit the room, and of those the most equal ones.
  private static func balanced(_ widths: [Length], room: Length) -> [Range<Int>] {
    let fewest = runs(widths, cap: room).count
    var low = widths.max()?.units ?? 0
    var high = room.units
    while low < high {
      let middle = (low + high) / 2
      if runs(widths, cap: Length(units: middle)).count <= fewest { high = middle } else { low = middle + 1 }
    }
    return runs(widths, cap: Length(units: low))
  }

  private static func runs(_ widths: [Length], cap: Length) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var used = Length.zero
    for (index, width) in widths.enumerated() {
      if index > start, used + width > cap {
        runs.append(start..<index)
        (start, used) = (index, .zero)
      }
      used += width
    }
    runs.append(start..<widths.count)
    return runs
  }
}
