public import Typeset

/// What stands on a finished page, in sheet coordinates and in reading order.
public struct PageContent {
  /// A line of text.
  public struct Text {
    /// The words.
    public let string: String
    /// The beginning of the baseline.
    public let origin: Point
    /// The placed run.
    public let placed: PlacedText
  }

  /// The texts.
  public private(set) var texts: [Text] = []
  /// The lines.
  public private(set) var lines: [PlacedLine] = []

  /// Everything on the page.
  public init(_ page: Page) { add(page.frame, at: .zero) }

  private mutating func add(_ frame: Frame, at origin: Point) {
    for item in frame.items {
      switch item {
      case .frame(let child, let point): add(child, at: origin + point)
      case .text(let text):
        texts.append(Text(string: text.run.text, origin: origin + text.origin, placed: text))
      case .line(let line):
        lines.append(PlacedLine(from: origin + line.from, to: origin + line.to, stroke: line.stroke))
      case .shade, .anchor, .link, .watermark: continue
      }
    }
  }

  /// The least x and the least y of any ink; the ascent of letters is taken as 0.8 of their size.
  public var inkStart: Point {
    var (xs, ys): ([Length], [Length]) = ([], [])
    for text in texts {
      let ascent = text.placed.size.scaled(by: 0.8)
      switch text.placed.direction {
      case .rightwards:
        xs.append(text.origin.x)
        ys.append(text.origin.y - ascent)
      case .upwards:
        xs.append(text.origin.x - ascent)
        ys.append(text.origin.y - text.placed.width)
      }
    }
    for line in lines {
      let half = line.stroke.width / 2
      xs.append(min(line.from.x, line.to.x) - (line.from.x == line.to.x ? half : .zero))
      ys.append(min(line.from.y, line.to.y) - (line.from.y == line.to.y ? half : .zero))
    }
    return Point(x: xs.min() ?? .zero, y: ys.min() ?? .zero)
  }

  /// The words of the page in reading order, with a space between lines.
  public var words: String { texts.map(\.string).joined(separator: " ") }
}
