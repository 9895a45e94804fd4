/// Blocks that are placed in one piece where a page permits.
extension BlockLayout {
  /// Places the blocks in one piece with a role, or flows them when they are taller than a page.
  func appendWhole(
    _ blocks: [Block], role: FrameRole? = nil, tail: Length, to flow: inout Flow
  ) throws(LayoutError) {
    let frame = try measure(blocks, width: flow.regions.width).with(role: role)
    if frame.size.height <= flow.regions.rest {
      return try place(frame, tail: tail, in: &flow)
    }
    trace.append(.blockSplit(height: frame.size.height, available: flow.regions.rest))
    try append(blocks, tail: tail, to: &flow)
  }

  /// Places parts beside each other in shares of the width.
  func append(_ parts: [SidePart], tail: Length, to flow: inout Flow) throws(LayoutError) {
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
    let frame = Frame(size: Size(width: flow.regions.width, height: height), items: items)
    try place(frame, tail: tail, in: &flow)
  }

  /// Places a box whole, or in framed pieces when it is taller than a page.
  func append(_ box: Boxed, tail: Length, to flow: inout Flow) throws(LayoutError) {
    let width = flow.regions.width - box.padding.horizontal
    let whole = box.frame(around: try measure(box.blocks, width: width))
    if whole.size.height <= flow.regions.rest {
      return try place(whole, tail: tail, in: &flow)
    }
    trace.append(.blockSplit(height: whole.size.height, available: flow.regions.rest))
    let rest = flow.regions.rest - box.padding.vertical
    guard rest > .zero else {
      throw LayoutError(.blockTooTall(height: box.padding.vertical, available: flow.regions.rest))
    }
    if flow.left <= box.padding.vertical { flow.close() }
    var inner = Flow(Regions(width: width, first: flow.left - box.padding.vertical, rest: rest))
    try append(box.blocks, tail: tail, to: &inner)
    for (index, content) in inner.finish().enumerated() {
      if index > 0 { flow.close() }
      if content.size.height > .zero { flow.place(box.frame(around: content)) }
    }
  }

  /// Places a frame with room for what belongs to it; on the next page when this one is too full.
  func place(_ frame: Frame, tail: Length, in flow: inout Flow) throws(LayoutError) {
    let (height, page) = (frame.size.height, flow.regions.rest)
    if height + tail > flow.left {
      if flow.mayProgress, height + tail <= page {
        flow.close(height <= flow.left ? .company : .full)
      } else {
        if tail > .zero { trace.append(.parted(height: height, company: tail, available: page)) }
        if height > flow.left {
          guard flow.mayProgress, height <= page else {
            throw LayoutError(.blockTooTall(height: height, available: page))
          }
          flow.close()
        }
      }
    }
    flow.place(frame)
  }

  /// How many lines from the given one on stand in the open region; 0 when it is better to wait for a fresh one.
  ///
  /// Where the paragraph ends but what belongs to its end does not fit below, two lines are held back for it.
  func linesThatStand(of layout: ParagraphLayout, from next: Int, tail: Length, in flow: Flow) -> Int {
    let remaining = layout.lineCount - next
    let count = layout.linesThatStand(from: next, in: flow.left, mayWait: flow.mayProgress)
    guard count == remaining, tail > .zero, layout.height(next..<layout.lineCount) + tail > flow.left else {
      return count
    }
    let held = min(2, remaining)
    let heldHeight = layout.height(layout.lineCount - held..<layout.lineCount)
    let standing = remaining - held >= 2 ? remaining - held : 0
    guard heldHeight + tail <= flow.regions.rest, standing > 0 || flow.mayProgress else {
      trace.append(
        .parted(height: heldHeight, company: tail, available: flow.regions.rest))
      return count
    }
    return standing
  }
}
