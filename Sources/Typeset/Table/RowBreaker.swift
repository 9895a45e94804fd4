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
    /// The height of the rows, without the header.
    let height: Length
  }

  /// The heights of the rows.
  var heights: [Length]
  /// The groups, in order and without gaps.
  var groups: [Range<Int>]
  /// The height of the header repeated above the rows.
  var header: Length
  /// The room in the first region.
  var first: Length
  /// The room in every other region.
  var rest: Length
  /// The height of what follows and must not stand alone.
  var tail: Length = .zero
  /// When a group may be cut.
  var groupSplitting = SplitPolicy.whenTallerThanPage
  /// When a row may be cut.
  var rowSplitting = SplitPolicy.whenTallerThanPage
  /// The heights of the slices of a row for a capacity; nil when the row cannot be sliced.
  var slices: (Int, Length) -> [Length]? = { _, _ in nil }

  /// One cut a region, from the first region on. Throws when something that may not be split does not fit a page.
  func cuts(trace: inout [LayoutTrace]) throws(LayoutError) -> [Cut] {
    let page = rest - header
    guard page > .zero else { throw LayoutError(.headerTooTall(height: header, available: rest)) }
    var run = Run(capacity: first - header, page: page)
    for (number, group) in groups.enumerated() {
      let height = heights[group].total
      if run.fits(height) {
        run.take(height)
      } else if height <= page, run.mayProgress {
        trace.append(.moved(group: number + 1, needed: height, left: max(run.left, .zero)))
        run.close(before: group.lowerBound)
        run.take(height)
      } else {
        try split(group, number: number, height: height, run: &run, trace: &trace)
      }
    }
    run.closeLast(before: heights.count)
    return withCompany(for: run, trace: &trace)
  }

  private func split(
    _ group: Range<Int>, number: Int, height: Length, run: inout Run, trace: inout [LayoutTrace]
  ) throws(LayoutError) {
    if group.count > 1 {
      guard groupSplitting == .whenTallerThanPage else {
        throw LayoutError(.groupTooTall(height: height, available: run.page), row: group.lowerBound + 1)
      }
      trace.append(.groupSplit(group: number + 1, height: height, available: run.page))
    }
    for row in group {
      if run.fits(heights[row]) {
        run.take(heights[row])
      } else if heights[row] <= run.page {
        run.close(before: row)
        run.take(heights[row])
      } else {
        guard rowSplitting == .whenTallerThanPage, let parts = slices(row, run.page) else {
          throw LayoutError(.rowTooTall(height: heights[row], available: run.page), row: row + 1)
        }
        trace.append(.rowSplit(row: row + 1, height: heights[row], available: run.page))
        run.takeSlices(parts, of: row)
      }
    }
  }

  /// Moves the last group to the page of what follows, when that would otherwise stand there alone.
  private func withCompany(for run: Run, trace: inout [LayoutTrace]) -> [Cut] {
    var cuts = run.cuts
    guard tail > .zero, let last = cuts.last, let group = groups.last, run.lastLeft < tail else {
      return cuts
    }
    let height = heights[group].total
    let canMove = last.slice == nil && group.lowerBound >= last.rows.lowerBound && height + tail <= run.page
    let isAlone = group.lowerBound == last.rows.lowerBound
    guard canMove, !isAlone || (cuts.count == 1 && run.firstCapacity < run.page) else {
      trace.append(.leftAlone(height: tail))
      return cuts
    }
    cuts.removeLast()
    cuts.append(
      Cut(rows: last.rows.lowerBound..<group.lowerBound, height: last.height - height))
    cuts.append(Cut(rows: group, height: height))
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

    mutating func close(before row: Int) {
      cuts.append(Cut(rows: start..<row, height: used))
      (start, used, capacity) = (row, .zero, page)
    }

    mutating func takeSlices(_ parts: [Length], of row: Int) {
      if start < row || capacity < page { close(before: row) }
      for (index, height) in parts.enumerated() {
        cuts.append(Cut(rows: row..<row + 1, slice: index, height: height))
        lastLeft = page - height
      }
      (start, used, capacity) = (row + 1, .zero, page)
    }

    mutating func closeLast(before row: Int) {
      guard start < row || cuts.isEmpty else { return }
      lastLeft = left
      cuts.append(Cut(rows: start..<row, height: used))
    }
  }
}
