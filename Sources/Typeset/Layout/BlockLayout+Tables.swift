/// Tables: panels one after another, or two by two on facing pages.
extension BlockLayout {
  /// The empty height between panels on one page.
  private static let panelGap = Length.mm(4)

  /// Lays a table out; `tail` is the height of what must not stand without its last rows.
  func append(_ layout: TableLayout, tail: Length, to flow: inout Flow) throws(LayoutError) {
    if layout.table.overflow == .facingPages, layout.panels.count > 1, !isMeasuring {
      return try append(SpreadLayout(facing: layout), startsOnEvenPage: true, tail: tail, to: &flow)
    }
    trace += layout.notes
    let sets = layout.panels.map { PanelSet([.init(layout: layout, panel: $0)], rest: flow.regions.rest) }
    for (index, set) in sets.enumerated() {
      if index > 0, set.height > flow.left { flow.close() }
      guard index + 1 < sets.count else { return try append(set, tail: tail, to: &flow) }
      try append(set, tail: .zero, next: sets[index + 1].height + BlockLayout.panelGap, to: &flow)
      flow.skip(BlockLayout.panelGap)
    }
  }

  /// Lays two tables out on facing pages. Throws `spreadNotOnPages` inside blocks that are kept together.
  func append(_ spread: TableSpread, tail: Length, to flow: inout Flow) throws(LayoutError) {
    guard !isMeasuring else { throw LayoutError(.spreadNotOnPages) }
    let layout = try SpreadLayout(spread, width: flow.regions.width, shaper: shaper, isTagged: isTagged)
    try append(layout, startsOnEvenPage: spread.startsOnEvenPage, tail: tail, to: &flow)
  }

  private func append(
    _ layout: SpreadLayout, startsOnEvenPage: Bool, tail: Length, to flow: inout Flow
  ) throws(LayoutError) {
    trace += layout.notes
    for (index, pair) in layout.pairs.enumerated() {
      openPair(startsOnEvenPage: startsOnEvenPage, in: &flow)
      let set = PanelSet(pair, rest: flow.regions.rest)
      try append(set, tail: index == layout.pairs.count - 1 ? tail : .zero, to: &flow)
    }
  }

  /// Cuts the panels at the same rows, and places the part of each member on a page of its own.
  ///
  /// Room that the next panel will take, `next` tall, is not struck through.
  private func append(
    _ set: PanelSet, tail: Length, next: Length? = nil, to flow: inout Flow
  ) throws(LayoutError) {
    let isPair = set.members.count > 1
    let first = isPair ? min(flow.left, flow.regions.rest) : flow.left
    let cuts = try set.cuts(first: first, tail: tail, trace: &trace)
    var unused = isMeasuring ? .zero : set.unused(cuts: cuts, first: first, tail: tail)
    if !set.isFilled, let next, next <= unused { unused = .zero }
    var frames: [[Frame?]] = []
    for member in set.members.indices {
      frames.append(try set.frames(of: member, cuts: cuts, unused: unused, trace: &trace))
    }
    for index in cuts.indices {
      if index > 0 { flow.close() }
      for (place, parts) in frames.enumerated() {
        guard let part = parts[index] else { continue }
        if place > 0 { flow.close() }
        flow.place(part)
      }
    }
  }

  /// Begins a page, an even one where the left of two facing pages is to lie on the left.
  private func openPair(startsOnEvenPage: Bool, in flow: inout Flow) {
    if flow.used > .zero { flow.close(.spread) }
    let number = flow.closed.count + 1
    guard startsOnEvenPage, !number.isMultiple(of: 2) else { return }
    if flow.closed.isEmpty {
      trace.append(.spreadNotFacing)
    } else {
      trace.append(.leftEmpty(page: number))
      flow.close(.spread)
    }
  }
}
