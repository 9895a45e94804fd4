/// The panels of facing pages in pairs, each pair cut at the same rows.
struct SpreadLayout {
  /// Two panels beside each other, or a last one by itself; in the order of the pages.
  let pairs: [[PanelSet.Member]]
  /// What was decided while measuring.
  let notes: [LayoutTrace]

  /// Measures both tables for the width of a page. Throws `spreadRowsDiffer`, or what a table throws.
  init(_ spread: TableSpread, width: Length, shaper: any TextShaper, isTagged: Bool = false)
    throws(LayoutError)
  {
    let left = try TableLayout(spread.left, width: width, shaper: shaper, isTagged: isTagged)
    let right = try TableLayout(spread.right, width: width, shaper: shaper, isTagged: isTagged)
    guard left.grid.groups == right.grid.groups else {
      throw LayoutError(.spreadRowsDiffer(left: left.grid.groups.count, right: right.grid.groups.count))
    }
    let both = min(left.panels.count, right.panels.count)
    let facing = (0..<both).map { place in
      [SpreadLayout.member(left, place), SpreadLayout.member(right, place)]
    }
    let longer = left.panels.count > both ? left : right
    pairs = facing + SpreadLayout.paired(longer, from: both)
    notes = left.notes + right.notes
  }

  /// The panels of one table, two by two.
  init(facing layout: TableLayout) {
    pairs = SpreadLayout.paired(layout, from: 0)
    notes = layout.notes
  }

  private static func paired(_ layout: TableLayout, from start: Int) -> [[PanelSet.Member]] {
    stride(from: start, to: layout.panels.count, by: 2).map { place in
      (place..<min(place + 2, layout.panels.count)).map { member(layout, $0) }
    }
  }

  private static func member(_ layout: TableLayout, _ place: Int) -> PanelSet.Member {
    PanelSet.Member(layout: layout, panel: layout.panels[place])
  }
}
