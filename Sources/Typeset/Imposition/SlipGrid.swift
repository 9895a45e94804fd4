/// The places of slips of one size on a sheet, in rows from the top left.
struct SlipGrid {
  private let slip: Size
  private let sheet: Size
  private let origin: Point
  private let columns: Int
  private let rows: Int

  /// As many slips as fit the sheet inside the margin, in its middle.
  init(slip: Size, sheet: Size, margin: Length) {
    func fitting(_ extent: Length, _ room: Length) -> Int { max(0, (room - margin * 2).units / extent.units) }
    self.slip = slip
    self.sheet = sheet
    columns = fitting(slip.width, sheet.width)
    rows = fitting(slip.height, sheet.height)
    origin = Point(x: (sheet.width - slip.width * columns) / 2, y: (sheet.height - slip.height * rows) / 2)
  }

  /// How many slips a sheet holds.
  var capacity: Int { columns * rows }

  /// The top left corners of the slips.
  var places: [Point] {
    (0..<capacity).map { index in
      origin + Point(x: slip.width * (index % columns), y: slip.height * (index / columns))
    }
  }

  /// Dashed lines along the sides of all slips, except where the sheet ends there.
  func cutLines(_ stroke: Stroke) -> [FrameItem] {
    let (right, bottom) = (origin.x + slip.width * columns, origin.y + slip.height * rows)
    var items: [FrameItem] = []
    for column in 0...columns {
      let x = origin.x + slip.width * column
      guard x > .zero, x < sheet.width else { continue }
      items += CutLine.dashes(from: Point(x: x, y: origin.y), to: Point(x: x, y: bottom), stroke: stroke)
    }
    for row in 0...rows {
      let y = origin.y + slip.height * row
      guard y > .zero, y < sheet.height else { continue }
      items += CutLine.dashes(from: Point(x: origin.x, y: y), to: Point(x: right, y: y), stroke: stroke)
    }
    return items
  }
}

/// A line along which paper is cut.
enum CutLine {
  private static let dash = Length.mm(2)

  /// Dashes from one point to another on the same height or the same distance from the left.
  static func dashes(from: Point, to: Point, stroke: Stroke) -> [FrameItem] {
    let isVertical = from.x == to.x
    let length = isVertical ? to.y - from.y : to.x - from.x
    return stride(from: 0, to: length.units, by: 2 * dash.units).map { start in
      let end = min(start + dash.units, length.units)
      func point(_ distance: Int) -> Point {
        let distance = Length(units: distance)
        return from + Point(x: isVertical ? .zero : distance, y: isVertical ? distance : .zero)
      }
      return .line(PlacedLine(from: point(start), to: point(end), stroke: stroke))
    }
  }
}
