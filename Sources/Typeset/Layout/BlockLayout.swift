/// Lays blocks out into regions; every block kind has its rule here, tables have a folder of their own.
final class BlockLayout {
  /// The number of a page and of all pages, for furniture.
  struct PageContext {
    let number: Int
    let total: Int
    /// The section that goes on from an earlier page.
    var section: String?
  }

  let shaper: any TextShaper
  private let context: PageContext?
  private let references: (any PageReferences)?
  /// Whether each cell of a table becomes a frame with its role.
  let isTagged: Bool
  /// Whether blocks are measured in an endless region, which has no pages to break.
  private(set) var isMeasuring = false
  /// What was decided, in order.
  var trace: [LayoutTrace] = []

  init(
    shaper: any TextShaper, context: PageContext? = nil, references: (any PageReferences)? = nil,
    isTagged: Bool = false
  ) {
    self.shaper = shaper
    self.context = context
    self.references = references
    self.isTagged = isTagged
  }

  /// One frame a region; below the last frame the reserve stays empty.
  func flow(
    _ blocks: [Block], into regions: Regions, reserve: Length = .zero
  ) throws(LayoutError) -> [Frame] {
    var flow = Flow(regions)
    try append(BlockLayout.withoutLastBreaks(blocks), tail: reserve, to: &flow)
    let isReserveAlone = reserve > flow.free
    if isReserveAlone { flow.close(.lastFoot) }
    let frames = flow.finish(keepsLast: isReserveAlone)
    trace += flow.ends
    return frames
  }

  /// The blocks without page breaks that nothing follows: no page comes after them.
  private static func withoutLastBreaks(_ blocks: [Block]) -> [Block] {
    let end = blocks.lastIndex {
      switch $0 {
      case .gap, .anchor, .pageBreak: false
      default: true
      }
    }
    let standing = blocks[..<(end.map { $0 + 1 } ?? 0)]
    guard standing.count < blocks.count else { return blocks }
    return standing + blocks[standing.endIndex...].filter { $0 != .pageBreak }
  }

  /// The blocks as one frame of the width, as tall as they need.
  func measure(_ blocks: [Block], width: Length) throws(LayoutError) -> Frame {
    let (decided, outer) = (trace, isMeasuring)
    isMeasuring = true
    defer { isMeasuring = outer }
    let frames = try flow(blocks, into: .endless(width: width))
    // Where an endless region breaks is no decision; the blocks are laid out for a page later.
    trace = decided
    guard let frame = frames.first, frames.count == 1 else {
      preconditionFailure("an endless region holds everything")
    }
    return frame
  }

  /// Lays the blocks out; the tail is the height of what must not stand without the last of them.
  func append(_ blocks: [Block], tail: Length, to flow: inout Flow) throws(LayoutError) {
    var company = try BlockCompany(blocks, tail: tail, regions: flow.regions, layout: self)
    for (index, block) in blocks.enumerated() {
      let tail = try company.tail(after: index)
      switch block {
      case .paragraph(let paragraph): try append(paragraph, tail: tail, to: &flow)
      case .gap(let height): flow.skip(height)
      case .anchor(let anchor): flow.name(anchor)
      case .pageBreak: if flow.used > .zero, !isMeasuring { flow.close(.pageBreak) }
      case .keepTogether(let parts), .keepWithPrevious(let parts), .keepWithNext(let parts):
        try appendWhole(parts, tail: tail, to: &flow)
      case .heading(let heading):
        try appendWhole(heading.parts, role: .heading(level: heading.level), tail: tail, to: &flow)
      case .boxed(let box): try append(box, tail: tail, to: &flow)
      case .drawing(let drawing): try place(drawing.frame, tail: tail, in: &flow)
      case .sideBySide(let parts): try append(parts, tail: tail, to: &flow)
      case .table(let table):
        do {
          try append(company.layout(of: table, at: index), tail: tail, to: &flow)
        } catch {
          throw error.at(block: "Table (\(table.place))")
        }
      case .spread(let spread):
        do {
          try append(spread, tail: tail, to: &flow)
        } catch {
          throw error.at(block: "TableSpread (\(spread.left.place))")
        }
      }
    }
  }

  /// A paragraph broken for the width.
  func layout(of paragraph: Paragraph, width: Length) throws(LayoutError) -> ParagraphLayout {
    try ParagraphLayout(
      paragraph, width: width, context: context, shaper: shaper, references: references)
  }

  private func append(_ paragraph: Paragraph, tail: Length, to flow: inout Flow) throws(LayoutError) {
    let layout = try layout(of: paragraph, width: flow.regions.width)
    if layout.report.isWordBroken { trace.append(.brokenWord(row: nil)) }
    if layout.report.raggedLines > 0 { trace.append(.ragged(lines: layout.report.raggedLines, row: nil)) }
    let tail = tail > .zero ? tail + paragraph.spaceAfter : .zero
    flow.skip(paragraph.spaceBefore)
    var next = 0
    while next < layout.lineCount {
      let count = linesThatStand(of: layout, from: next, tail: tail, in: flow)
      if count == 0 {
        guard flow.mayProgress else {
          throw LayoutError(.blockTooTall(height: layout.lineHeight, available: flow.regions.rest))
        }
        flow.close(layout.height(next..<layout.lineCount) <= flow.left ? .company : .full)
        continue
      }
      flow.place(layout.frame(next..<next + count))
      next += count
    }
    flow.skip(paragraph.spaceAfter)
  }
}
