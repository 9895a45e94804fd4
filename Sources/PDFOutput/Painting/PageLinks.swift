import Typeset

/// The links of a page, in sheet coordinates.
struct PageLinks {
  /// A rectangle that leads somewhere.
  struct Area {
    let target: String
    let title: String
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    /// Whether the file has it already.
    var isWritten = false
  }

  private(set) var areas: [Area] = []

  /// Adds a link whose frame lies at the origin.
  mutating func append(_ link: PlacedLink, x: Int, y: Int) {
    areas.append(
      Area(
        target: link.target, title: link.title, x: x + link.origin.x.units, y: y + link.origin.y.units,
        width: link.size.width.units, height: link.size.height.units))
  }

  /// Adds all links of a frame and the frames in it.
  mutating func collect(_ frame: Frame, x: Int, y: Int) {
    for item in frame.items {
      switch item {
      case .frame(let child, let origin): collect(child, x: x + origin.x.units, y: y + origin.y.units)
      case .link(let link): append(link, x: x, y: y)
      case .text, .line, .shade, .anchor, .watermark: continue
      }
    }
  }

  /// The link over a point; nil when there is none.
  func index(x: Int, y: Int) -> Int? {
    areas.firstIndex { $0.x <= x && x < $0.x + $0.width && $0.y <= y && y <= $0.y + $0.height }
  }

  /// Whether a text of the frame, or of frames in it, lies under a link.
  func touch(_ frame: Frame, x: Int, y: Int) -> Bool {
    guard !areas.isEmpty else { return false }
    return frame.items.contains { item in
      switch item {
      case .frame(let child, let origin): touch(child, x: x + origin.x.units, y: y + origin.y.units)
      case .text(let text): index(x: x + text.origin.x.units, y: y + text.origin.y.units) != nil
      case .line, .shade, .anchor, .link, .watermark: false
      }
    }
  }

  /// Notes that the file has the link; gives it.
  mutating func write(_ index: Int) -> Area {
    areas[index].isWritten = true
    return areas[index]
  }

  /// Forgets the links for the next page.
  mutating func clear() { areas.removeAll(keepingCapacity: true) }
}
