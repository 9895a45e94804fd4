/// What is done with the height left under a table's last rows: empty rows for writing, a «Z» against adding.
struct UnusedSpace {
  /// Room lower than this is no place for writing and is not struck.
  static let leastStruck = Length.mm(6)
  /// How far the «Z» stays away from lines and edges.
  static let clearance = Length.mm(1.5)

  /// How many empty rows there are.
  let rows: Int
  /// The height of each.
  let rowHeight: Length
  /// The height struck under the table; zero when empty rows are struck, or nothing.
  let struckBelow: Length
  /// The line of the «Z» through the empty rows or the room below; nil for none.
  let strike: Stroke?

  /// Nothing left, or nothing done with it.
  static let none = UnusedSpace(height: .zero, rowHeight: nil, strike: nil)

  /// What is done with the height.
  init(height: Length, rowHeight: Length?, strike: Stroke?) {
    self.rowHeight = rowHeight ?? .zero
    rows = rowHeight.map { height.units / $0.units } ?? 0
    let struck = rowHeight == nil ? height : self.rowHeight * rows
    let isStruck = strike != nil && struck >= UnusedSpace.leastStruck
    self.strike = isStruck ? strike : nil
    struckBelow = isStruck && rowHeight == nil ? struck : .zero
  }

  /// The decisions, for the trace.
  var notes: [LayoutTrace] {
    let height = struckBelow > .zero ? struckBelow : rowHeight * rows
    return (rows > 0 ? [.filled(rows: rows, height: rowHeight * rows)] : [])
      + (strike == nil ? [] : [.unusedStruck(height: height)])
  }

  /// The lines of the «Z» in a box.
  func lines(in box: Box) -> [PlacedLine] {
    guard let strike else { return [] }
    let gap = UnusedSpace.clearance
    let (left, right) = (box.x + gap, box.right - gap)
    let (top, bottom) = (box.y + gap, box.bottom - gap)
    let corners = [
      Point(x: left, y: top), Point(x: right, y: top), Point(x: left, y: bottom), Point(x: right, y: bottom),
    ]
    return zip(corners, corners.dropFirst()).map { PlacedLine(from: $0, to: $1, stroke: strike) }
  }
}
