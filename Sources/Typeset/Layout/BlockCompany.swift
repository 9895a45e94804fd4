/// Which height must stand beside each block of a list: signatures after it, the beginning of what a heading is over.
struct BlockCompany {
  private let blocks: [Block]
  private let regions: Regions
  private let layout: BlockLayout
  /// For each block the height that must stand under the block before it; the last is that of what follows the list.
  private let tails: [Length]
  private var tables: [Int: TableLayout] = [:]

  /// The company of each block; the tail is the height of what must not stand without the last one.
  init(_ blocks: [Block], tail: Length, regions: Regions, layout: BlockLayout) throws(LayoutError) {
    self.blocks = blocks
    self.regions = regions
    self.layout = layout
    var tails = [tail]
    var isBlockBelow = false
    for block in blocks.reversed() {
      let below = tails[tails.count - 1]
      switch block {
      // Empty height above the foot may be dropped.
      case .gap(let height): tails.append(below > .zero && isBlockBelow ? height + below : below)
      case .anchor: tails.append(below)
      case .keepWithPrevious(let parts) where !layout.isMeasuring:
        isBlockBelow = true
        tails.append(try layout.measure(parts, width: regions.width).size.height + below)
      default:
        isBlockBelow = true
        tails.append(.zero)
      }
    }
    self.tails = tails.reversed()
  }

  /// The height that must stand on the same page below the block with the index.
  mutating func tail(after index: Int) throws(LayoutError) -> Length {
    switch blocks[index] {
    case .heading, .keepWithNext: layout.isMeasuring ? .zero : try opening(at: index + 1)
    default: tails[index + 1]
    }
  }

  /// The table at the index, measured; each table is measured once.
  mutating func layout(of table: Table, at index: Int) throws(LayoutError) -> TableLayout {
    if let known = tables[index] { return known }
    let measured = try TableLayout(
      table, width: regions.width, shaper: layout.shaper, isTagged: layout.isTagged)
    tables[index] = measured
    return measured
  }

  /// The least height that the blocks from the index on begin with, with what must stand beside it.
  private mutating func opening(at index: Int) throws(LayoutError) -> Length {
    guard index < blocks.count else { return tails[index] }
    switch blocks[index] {
    case .gap(let height): return height + (try opening(at: index + 1))
    case .anchor: return try opening(at: index + 1)
    case .pageBreak: return .zero
    case .heading(let heading): return try height(of: heading.parts) + opening(at: index + 1)
    case .keepWithNext(let parts): return try height(of: parts) + opening(at: index + 1)
    case .keepTogether(let parts), .keepWithPrevious(let parts): return try opening(ofWhole: parts, at: index)
    case .sideBySide: return try height(of: [blocks[index]]) + tails[index + 1]
    case .boxed(let box):
      let whole = try height(of: [blocks[index]])
      guard whole > regions.rest else { return whole + tails[index + 1] }
      return box.padding.vertical
        + (try opening(of: box.blocks, width: regions.width - box.padding.horizontal))
    case .drawing(let drawing): return drawing.size.height + tails[index + 1]
    case .paragraph(let paragraph):
      let lines = try layout.layout(of: paragraph, width: regions.width)
      // Up to three lines move whole, because two stand on each side of a break.
      guard lines.lineCount <= 3 else { return paragraph.spaceBefore + lines.height(0..<2) }
      let tail = tails[index + 1] > .zero ? paragraph.spaceAfter + tails[index + 1] : .zero
      return paragraph.spaceBefore + lines.height(0..<lines.lineCount) + tail
    // It begins a page of its own, and nothing stands above it.
    case .spread: return regions.rest
    case .table(let table):
      do {
        return try opening(of: layout(of: table, at: index), tail: tails[index + 1])
      } catch {
        throw error.at(block: "Table (\(table.place))")
      }
    }
  }

  private func height(of blocks: [Block]) throws(LayoutError) -> Length {
    try layout.measure(blocks, width: regions.width).size.height
  }

  private func opening(ofWhole parts: [Block], at index: Int) throws(LayoutError) -> Length {
    let whole = try height(of: parts)
    return whole <= regions.rest ? whole + tails[index + 1] : try opening(of: parts, width: regions.width)
  }

  private func opening(of parts: [Block], width: Length) throws(LayoutError) -> Length {
    let inner = Regions(width: width, first: regions.first, rest: regions.rest)
    var company = try BlockCompany(parts, tail: .zero, regions: inner, layout: layout)
    return try company.opening(at: 0)
  }

  /// The header and what the body begins with: the first group, two rows of a group that may be cut anywhere, or the
  /// first row of a group taller than a page.
  private func opening(of layout: TableLayout, tail: Length) -> Length {
    guard let panel = layout.panels.first else { return .zero }
    if layout.table.overflow == .facingPages, layout.panels.count > 1 { return regions.rest }
    let above = panel.header.heights.total + panel.kept.page
    func withTail(_ height: Length) -> Length {
      layout.panels.count == 1 && height + tail <= regions.rest ? height + tail : height
    }
    guard let group = layout.grid.groups.first else {
      return withTail(above + panel.kept.total + (layout.table.fillRowHeight ?? .zero))
    }
    let heights = panel.body.heights
    func height(_ rows: Range<Int>) -> Length {
      let height = above + heights[rows].total
      return rows.upperBound == heights.count ? withTail(height + panel.kept.total) : height
    }
    if layout.table.groupSplitting == .wherePagesEnd {
      // Of three rows or fewer the last would stand alone, or with what follows, on the next page.
      return height(group.count > 3 ? group.lowerBound..<group.lowerBound + 2 : group)
    }
    let whole = height(group)
    return whole <= regions.rest ? whole : height(group.lowerBound..<group.lowerBound + 1)
  }
}
