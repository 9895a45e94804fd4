/// What a table does beyond showing its rows.
extension Table {
  /// The table, cut into panels where it is wider than the page.
  public func overflowingColumns(_ overflow: ColumnOverflow) -> Table {
    var copy = self
    copy.overflow = overflow
    return copy
  }

  /// The table with its rule for cutting groups.
  public func splittingGroups(_ policy: GroupSplitting) -> Table {
    var copy = self
    copy.groupSplitting = policy
    return copy
  }

  /// The table with its rule for rows taller than a page.
  public func splittingRows(_ policy: SplitPolicy) -> Table {
    var copy = self
    copy.rowSplitting = policy
    return copy
  }

  /// The table with empty ruled rows of the height down to the foot of its last page, for writing by hand.
  ///
  /// Room is left for what is kept with the table's end. Blocks kept together are not filled: they have no page.
  public func fillingPage(rowHeight: Length) -> Table {
    precondition(rowHeight > .zero, "empty rows need a height")
    var copy = self
    copy.fillRowHeight = rowHeight
    return copy
  }

  /// The table with empty rows after its own until it has so many, for writing by hand.
  public func fillingRows(upTo count: Int) -> Table {
    var copy = self
    let rows = groups.reduce(0) { $0 + $1.rows.count }
    let empty = TableRow(columns.map { TableCell("", style: $0.style) })
    copy.groups += (rows..<max(rows, count)).map { _ in RowGroup([empty]) }
    copy.sums = sums.map { $0.extended(to: max(rows, count)) }
    return copy
  }

  /// The table with the room that stays empty on its last page struck through by a «Z», so that nothing can be added.
  ///
  /// Empty rows that fill the page are struck through; room lower than a line of writing stays as it is.
  public func strikingUnused(_ stroke: Stroke) -> Table {
    var copy = self
    copy.unusedStrike = stroke
    return copy
  }
}
