/// Lays blocks out into regions; every block kind has its rule here, tables have a folder of their own.
final class BlockLayout {
  /// The number of a page and of all pages, for furniture.
  struct PageContext {
    let number: Int
    let total: Int
  }

  let shaper: any TextShaper
  private let context: PageContext?
  private let references: (any PageReferences)?
  /// Whether blocks are measured in an endless region, which has no pages to break.
  private(set) var isMeasuring = false
  /// What was decided, in order.
  var trace: [LayoutTrace] = []

  init(shaper: any TextShaper, context: PageContext? = nil, references: (any PageReferences)? = nil) {
    self.shaper = shaper
    self.context = context
    self.references = references
  }

  /// One frame a region.
  func flow(_ blocks: [Block], into regions: Regions) throws(LayoutError) -> [Frame] {
    var flow = Flow(regions)
    try append(blocks, to: &flow)
    return flow.finish()
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

  private func append(_ blocks: [Block], to flow: inout Flow) throws(LayoutError) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph): try append(paragraph, to: &flow)
      case .gap(let height): flow.skip(height)
      case .anchor(let anchor): flow.name(anchor)
      case .pageBreak: if flow.used > .zero, !isMeasuring { flow.close() }
      case .keepTogether(let parts), .keepWithPrevious(let parts): try appendWhole(parts, to: &flow)
      case .sideBySide(let parts): try append(parts, to: &flow)
      case .table(let table):
        let tail = try company(of: blocks[(index + 1)...], width: flow.regions.width)
        do {
          try append(table, tail: tail, to: &flow)
        } catch {
          throw error.at(block: "Table (\(table.place))")
        }
      case .spread(let spread):
        let tail = try company(of: blocks[(index + 1)...], width: flow.regions.width)
        do {
          try append(spread, tail: tail, to: &flow)
        } catch {
          throw error.at(block: "TableSpread (\(spread.left.place))")
        }
      }
    }
  }

  /// The height of what must not stand without the table before it: gaps and the block kept with it.
  private func company(of following: ArraySlice<Block>, width: Length) throws(LayoutError) -> Length {
    var gaps = Length.zero
    for block in following {
      switch block {
      case .gap(let height): gaps += height
      case .keepWithPrevious(let parts): return gaps + (try measure(parts, width: width)).size.height
      default: return .zero
      }
    }
    return .zero
  }

  private func appendWhole(_ blocks: [Block], to flow: inout Flow) throws(LayoutError) {
    let frame = try measure(blocks, width: flow.regions.width)
    if frame.size.height <= flow.left {
      flow.place(frame)
    } else if frame.size.height <= flow.regions.rest {
      flow.close()
      flow.place(frame)
    } else {
      try append(blocks, to: &flow)
    }
  }

  private func append(_ parts: [SidePart], to flow: inout Flow) throws(LayoutError) {
    let shares = parts.reduce(0) { $0 + $1.share }
    guard shares > 0 else { return }
    var items: [FrameItem] = []
    var x = Length.zero
    var height = Length.zero
    for part in parts {
      let width = flow.regions.width * part.share / shares
      let frame = try measure(part.blocks, width: width)
      items.append(.frame(frame, at: Point(x: x, y: .zero)))
      x += width
      height = max(height, frame.size.height)
    }
    try place(Frame(size: Size(width: flow.regions.width, height: height), items: items), in: &flow)
  }

  private func append(_ paragraph: Paragraph, to flow: inout Flow) throws(LayoutError) {
    let layout = try ParagraphLayout(
      paragraph, width: flow.regions.width, context: context, shaper: shaper, references: references)
    if layout.report.isWordBroken { trace.append(.brokenWord(row: nil)) }
    if layout.report.raggedLines > 0 { trace.append(.ragged(lines: layout.report.raggedLines, row: nil)) }
    flow.skip(paragraph.spaceBefore)
    var next = 0
    while next < layout.lineCount {
      let count = layout.linesThatStand(from: next, in: flow.left, mayWait: flow.mayProgress)
      if count == 0 {
        guard flow.mayProgress else {
          throw LayoutError(.blockTooTall(height: layout.lineHeight, available: flow.regions.rest))
        }
        flow.close()
        continue
      }
      flow.place(layout.frame(next..<next + count))
      next += count
    }
    flow.skip(paragraph.spaceAfter)
  }

  private func place(_ frame: Frame, in flow: inout Flow) throws(LayoutError) {
    if frame.size.height > flow.left {
      guard flow.mayProgress, frame.size.height <= flow.regions.rest else {
        throw LayoutError(.blockTooTall(height: frame.size.height, available: flow.regions.rest))
      }
      flow.close()
    }
    flow.place(frame)
  }
}
