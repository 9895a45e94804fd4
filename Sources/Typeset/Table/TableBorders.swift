/// The lines of a part of a table: drawn between cells, not through them, each as long as possible.
struct TableBorders {
  /// Lines of one thickness.
  private(set) var lines: [PlacedLine] = []

  private let rules: TableRules
  private let xs: [Length]
  private let ys: [Length]

  /// Lines of a part with column borders `xs` and row borders `ys`.
  ///
  /// `owners[row][column]` numbers the cell that covers the place. `framed` are the borders between rows
  /// that are drawn like the frame; `groupEnds` are the rows (counted in the part) under which a group line is drawn.
  init(
    rules: TableRules, xs: [Length], ys: [Length], owners: [[Int]], framed: Set<Int>, groupEnds: Set<Int>
  ) {
    self.rules = rules
    self.xs = xs
    self.ys = ys
    guard ys.count > 1 else { return }
    for border in 0..<ys.count { addHorizontal(border, owners, framed: framed, groupEnds: groupEnds) }
    for border in 0..<xs.count { addVertical(border, owners) }
  }

  private mutating func addHorizontal(
    _ border: Int, _ owners: [[Int]], framed: Set<Int>, groupEnds: Set<Int>
  ) {
    let isFrame = border == 0 || border == ys.count - 1 || framed.contains(border)
    let stroke =
      isFrame ? rules.outer : groupEnds.contains(border - 1) ? rules.group ?? rules.inner : rules.inner
    guard let stroke else { return }
    var start: Int?
    for column in 0..<xs.count - 1 {
      let isCut = isFrame || owners[border - 1][column] != owners[border][column]
      if isCut {
        start = start ?? column
      } else if let from = start {
        addLine(Point(x: xs[from], y: ys[border]), Point(x: xs[column], y: ys[border]), stroke)
        start = nil
      }
    }
    if let from = start {
      addLine(Point(x: xs[from], y: ys[border]), Point(x: xs[xs.count - 1], y: ys[border]), stroke)
    }
  }

  private mutating func addVertical(_ border: Int, _ owners: [[Int]]) {
    let isFrame = border == 0 || border == xs.count - 1
    guard let stroke = isFrame ? rules.outer : rules.inner else { return }
    var start: Int?
    for row in 0..<ys.count - 1 {
      let isCut = isFrame || owners[row][border - 1] != owners[row][border]
      if isCut {
        start = start ?? row
      } else if let from = start {
        addLine(Point(x: xs[border], y: ys[from]), Point(x: xs[border], y: ys[row]), stroke)
        start = nil
      }
    }
    if let from = start {
      addLine(Point(x: xs[border], y: ys[from]), Point(x: xs[border], y: ys[ys.count - 1]), stroke)
    }
  }

  private mutating func addLine(_ from: Point, _ to: Point, _ stroke: Stroke) {
    lines.append(PlacedLine(from: from, to: to, stroke: stroke))
  }
}
