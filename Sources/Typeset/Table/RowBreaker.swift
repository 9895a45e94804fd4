/// Stage 5: which rows stand in which region; pure arithmetic on heights.
///
/// Every row comes exactly once and in order. A region without rows gets no header. Groups stay whole unless they are
/// taller than a page; what follows the table (`tail`) keeps at least one group beside it where a page permits.
struct RowBreaker {
  /// The rows of one region.
  struct Cut: Hashable {
    /// The rows; empty when the table begins in a later region.
    let rows: Range<Int>
    /// Which slice of the row, when the one row is too tall for a page.
    var slice: Int?
    /// The height each slice of the row may have.
    var sliceRoom = Length.zero
    /// The height of the rows, without what stands above and below them.
    var height: Length
  }

  /// The heights of the rows.
  var heights: [Length]
  /// The groups, in order and without gaps.
  var groups: [Range<Int>]
  /// The height of what is repeated above and below the rows: the header, the sums of a page.
  var header: Length
  /// The room in the first region.
  var first: Length
  /// The room in every other region.
  var rest: Length
  /// The height of what follows and must not stand alone.
  var tail: Length = .zero
  /// When a group may be cut.
  var groupSplitting = GroupSplitting.whenTallerThanPage
  /// When a row may be cut.
  var rowSplitting = SplitPolicy.whenTallerThanPage
  /// The heights of the slices of a row for a capacity; nil when the row cannot be sliced.
  var slices: (Int, Length) -> [Length]? = { _, _ in nil }
  /// The height of what stands above the rows of every region but the first: the sums carried forward.
  var carried = Length.zero
  /// The height of what is never parted from the last row: the total.
  var closing = Length.zero
  /// The height of the row above the rest of a group that was cut, by the group's index.
  var continuation: (Int) -> Length = { _ in .zero }

  /// One cut a region, from the first region on. Throws when something that may not be split does not fit a page.
  func cuts(trace: inout [LayoutTrace]) throws(LayoutError) -> [Cut] {
    let page = rest - header - carried
    guard page > .zero else { throw LayoutError(.headerTooTall(height: header + carried, available: rest)) }
    var run = Run(capacity: first - header, page: page)
    for (number, group) in groups.enumerated() {
      let height = heights[group].total + closing(after: group.upperBound)
      if groupSplitting == .wherePagesEnd, !run.fits(height) {
        begin(group, number, run: &run, trace: &trace)
      }
      if run.fits(height) {
        run.take(height)
      } else if groupSplitting != .wherePagesEnd || group.count == 1, height <= page, run.mayProgress {
        trace.append(.moved(group: number + 1, needed: height, left: max(run.left, .zero)))
        run.close(before: group.lowerBound)
        run.take(height)
      } else {
        try split(group, number: number, height: height, run: &run, trace: &trace)
      }
    }
    run.closeLast(before: heights.count)
    var cuts = withCompany(for: run, trace: &trace)
    if let last = cuts.indices.last, !heights.isEmpty { cuts[last].height -= closing }
    return cuts
  }

  /// The height that must stand with the row before the given one.
  private func closing(after row: Int) -> Length { row == heights.count ? closing : .zero }

  /// Begins a fresh page for a group that may be cut anywhere, unless two of its rows fit what is left of this one.
  private func begin(_ group: Range<Int>, _ number: Int, run: inout Run, trace: inout [LayoutTrace]) {
    let two = group.prefix(2)
    let needed = heights[two].total + closing(after: two.upperBound)
    guard !run.fits(needed), needed <= run.page, run.mayProgress else { return }
    trace.append(.moved(group: number + 1, needed: needed, left: max(run.left, .zero)))
    run.close(before: group.lowerBound)
  }

  private func split(
    _ group: Range<Int>, number: Int, height: Length, run: inout Run, trace: inout [LayoutTrace]
  ) throws(LayoutError) {
    if group.count > 1 {
      guard groupSplitting != .never else {
        throw LayoutError(.groupTooTall(height: height, available: run.page), row: group.lowerBound + 1)
      }
      if groupSplitting == .whenTallerThanPage {
        trace.append(.groupSplit(group: number + 1, height: height, available: run.page))
      }
    }
    let continuation = continuation(number)
    for row in group {
      let needed = heights[row] + closing(after: row + 1)
      let above = row > group.lowerBound ? continuation : .zero
      if run.fits(needed) {
        run.take(needed)
      } else if needed <= run.page - above {
        if above > .zero || groupSplitting == .wherePagesEnd, row > group.lowerBound {
          trace.append(.groupContinued(group: number + 1, row: row + 1))
        }
        run.close(before: row, above: above)
        run.take(needed)
      } else {
        let room = run.page - continuation - closing(after: row + 1)
        guard rowSplitting == .whenTallerThanPage, var parts = slices(row, room), let last = parts.popLast()
        else { throw LayoutError(.rowTooTall(height: needed, available: run.page - above), row: row + 1) }
        parts.append(last + closing(after: row + 1))
        trace.append(.rowSplit(row: row + 1, height: heights[row], available: room))
        run.takeSlices(
          parts, of: row, room: room, above: continuation, isLast: row + 1 == group.upperBound)
      }
    }
  }

  /// Moves the last group to the page of what follows, when that would otherwise stand there alone; of a group that
  /// is cut, the last row.
  private func withCompany(for run: Run, trace: inout [LayoutTrace]) -> [Cut] {
    var cuts = run.cuts
    guard tail > .zero, let last = cuts.last, let group = groups.last, run.lastLeft < tail else {
      return cuts
    }
    let isCut = group.lowerBound < last.rows.lowerBound || groupSplitting == .wherePagesEnd && group.count > 2
    let moved = isCut ? heights.count - 1..<heights.count : group
    let height = heights[moved].total + closing
    let above = isCut ? continuation(groups.count - 1) : .zero
    let isAlone = moved.lowerBound <= last.rows.lowerBound
    guard last.slice == nil, height + above + tail <= run.page,
      !isAlone || (cuts.count == 1 && run.firstCapacity < run.page)
    else {
      trace.append(.leftAlone(height: tail))
      return cuts
    }
    cuts.removeLast()
    cuts.append(Cut(rows: last.rows.lowerBound..<moved.lowerBound, height: last.height - height))
    cuts.append(Cut(rows: moved, height: height))
    trace.append(.keptWithNext(groups: 1, height: tail))
    return cuts
  }
}

extension RowBreaker {
  /// The cuts made so far and the state of the open region.
  fileprivate struct Run {
    let page: Length
    let firstCapacity: Length
    private(set) var cuts: [Cut] = []
    private var capacity: Length
    private var used = Length.zero
    private var start = 0
    private(set) var lastLeft = Length.zero

    init(capacity: Length, page: Length) {
      self.page = page
      self.capacity = capacity
      firstCapacity = capacity
    }

    var left: Length { capacity - used }
    /// Whether a fresh page would hold more than what is left here.
    var mayProgress: Bool { used > .zero || capacity < page }

    func fits(_ height: Length) -> Bool { used + height <= capacity }

    mutating func take(_ height: Length) { used += height }

    mutating func close(before row: Int, above: Length = .zero) {
      cuts.append(Cut(rows: start..<row, height: used))
      (start, used, capacity) = (row, .zero, page - above)
    }

    /// Gives each slice a region of its own; `above` is the height over the rest of a group that is cut.
    mutating func takeSlices(_ parts: [Length], of row: Int, room: Length, above: Length, isLast: Bool) {
      if start < row || capacity < page - above { close(before: row) }
      for (index, height) in parts.enumerated() {
        cuts.append(Cut(rows: row..<row + 1, slice: index, sliceRoom: room, height: height))
        lastLeft = page - above - height
      }
      (start, used, capacity) = (row + 1, .zero, isLast ? page : page - above)
    }

    mutating func closeLast(before row: Int) {
      guard start < row || cuts.isEmpty else { return }
      lastLeft = left
      cuts.append(Cut(rows: start..<row, height: used))
    }
  }
}
