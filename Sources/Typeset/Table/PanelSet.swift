/// Panels that are cut at the same rows: one by itself, or the two of facing pages.
struct PanelSet {
  /// A panel and the table it belongs to.
  struct Member {
    let layout: TableLayout
    var panel: TableLayout.MeasuredPanel
  }

  private(set) var members: [Member]
  /// The height of a region but the first.
  private let rest: Length
  /// The heights of the rows over the rest of cut groups, by the group's index.
  private let continuations: [Int: Length]

  /// Panels of as many rows and the same groups; rows, headers and kept heights become equal in all of them.
  init(_ members: [Member], rest: Length) {
    self.members = members
    self.rest = rest
    continuations = members.reduce(into: [:]) { heights, member in
      for (group, place) in member.layout.grid.continuationPlaces {
        heights[group] = max(heights[group] ?? .zero, member.panel.continuations.heights[place])
      }
    }
    if members.count > 1 { equalise() }
    prepareCutting()
    if members.count > 1 { equalise() }
  }

  /// The height of all rows on one endless page.
  var height: Length {
    above + first.panel.kept.page + first.panel.body.heights.total + closing
  }

  /// Whether empty rows fill the last page.
  var isFilled: Bool { fillRowHeight != nil }

  private var first: Member { members[0] }
  private var above: Length { first.panel.header.heights.total }
  private var closing: Length { first.panel.kept.total }
  private var page: Length { rest - above - first.panel.kept.page - first.panel.kept.carried }
  private var fillRowHeight: Length? { members.compactMap(\.layout.table.fillRowHeight).max() }

  /// The height over the rest of a group that is cut.
  func continuation(of group: Int) -> Length { continuations[group] ?? .zero }

  /// One cut a region, from the first region on; a cut without rows leaves its region free, unless it is the last.
  func cuts(
    first room: Length, tail: Length, trace: inout [LayoutTrace]
  ) throws(LayoutError) -> [RowBreaker.Cut] {
    let (body, table) = (first.panel.body, first.layout.table)
    let header = above + first.panel.kept.page
    guard !body.heights.isEmpty else {
      let needed = header + closing + (fillRowHeight ?? .zero)
      guard needed <= rest else { throw LayoutError(.headerTooTall(height: needed, available: rest)) }
      let cut = RowBreaker.Cut(rows: 0..<0, height: .zero)
      return needed <= room ? [cut] : [cut, cut]
    }
    var breaker = RowBreaker(
      heights: body.heights, groups: first.layout.grid.groups, header: header, first: room, rest: rest,
      tail: tail, groupSplitting: table.groupSplitting, rowSplitting: table.rowSplitting)
    breaker.carried = first.panel.kept.carried
    breaker.closing = closing
    breaker.continuation = { continuation(of: $0) }
    breaker.slices = { slices(of: $0, capacity: $1) }
    let cuts = try breaker.cuts(trace: &trace)
    for (index, cut) in cuts.enumerated() where !cut.rows.isEmpty {
      trace.append(
        .cut(
          first: cut.rows.lowerBound + 1, last: cut.rows.upperBound, height: header + cut.height,
          available: index == 0 ? room : rest))
    }
    return cuts
  }

  /// Frames of a member, one a region from the first on; nil for a region that stays free.
  ///
  /// `unused` is the height left under the last rows that may be filled or struck.
  func frames(
    of member: Int, cuts: [RowBreaker.Cut], unused: Length, trace: inout [LayoutTrace]
  ) throws(LayoutError) -> [Frame?] {
    let assembly = TableAssembly(member: members[member], cuts: cuts) { continuation(of: $0) }
    let space = UnusedSpace(
      height: unused, rowHeight: fillRowHeight, strike: members[member].layout.table.unusedStrike)
    if member == 0 { trace += space.notes }
    var frames: [Frame?] = []
    for (index, cut) in cuts.enumerated() {
      let isLast = index == cuts.count - 1
      frames.append(
        cut.rows.isEmpty && !isLast ? nil : try assembly.frame(index, unused: isLast ? space : .none))
    }
    return frames
  }

  /// The height that is left of the last region when the rows, and what must follow them there, have taken theirs.
  func unused(cuts: [RowBreaker.Cut], first room: Length, tail: Length) -> Length {
    guard let cut = cuts.last else { return .zero }
    let taken = TableAssembly(member: first, cuts: cuts) { continuation(of: $0) }.height(cuts.count - 1)
    let left = (cuts.count == 1 ? room : rest) - taken - tail
    return cut.rows.isEmpty && !first.panel.body.heights.isEmpty ? .zero : max(left, .zero)
  }

  /// The heights of a row's slices in all members; nil when one of them cannot be sliced.
  private func slices(of row: Int, capacity: Length) -> [Length]? {
    var heights: [Length] = []
    for member in members {
      let table = member.layout.table
      guard
        let own = member.panel.body.slices(
          of: row, capacity: capacity, padding: table.rules.padding)
      else { return nil }
      heights = (0..<max(own.count, heights.count)).map { place in
        max(
          own.indices.contains(place) ? own[place] : .zero,
          heights.indices.contains(place) ? heights[place] : .zero)
      }
    }
    return heights
  }

  /// Makes the rows of groups that will be cut ready for it.
  private mutating func prepareCutting() {
    let (page, closing) = (page, closing)
    for index in members.indices {
      let table = members[index].layout.table
      guard !members[index].panel.body.spanning.isEmpty else { continue }
      let groups = members[index].layout.grid.groups
      for (number, group) in groups.enumerated() where group.count > 1 {
        let height =
          members[index].panel.body.heights[group].total + (number == groups.count - 1 ? closing : .zero)
        guard height > page || table.groupSplitting == .wherePagesEnd else { continue }
        members[index].panel.body.prepareCutting(group, padding: table.rules.padding)
      }
    }
  }

  private mutating func equalise() {
    for index in members.indices.dropFirst() {
      members[0].panel.body.unite(with: members[index].panel.body)
      members[0].panel.kept.unite(with: members[index].panel.kept)
    }
    let header = members.map { $0.panel.header.heights.total }.max() ?? .zero
    for index in members.indices {
      members[index].panel.body.unite(with: members[0].panel.body)
      members[index].panel.kept = members[0].panel.kept
      members[index].panel.header.stretch(to: header)
    }
  }
}
