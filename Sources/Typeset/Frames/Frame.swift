/// A piece of finished layout: a size and the things at fixed places in it; immutable once made.
public struct Frame: Hashable, Sendable {
  /// The extent that the frame takes in its parent.
  public let size: Size
  /// What is in it, in reading order.
  public let items: [FrameItem]
  /// What it is to somebody who hears the paper; nil for a mere container.
  public let role: FrameRole?

  /// A frame of the size with the items.
  public init(size: Size, items: [FrameItem], role: FrameRole? = nil) {
    self.size = size
    self.items = items
    self.role = role
  }

  /// The same frame in the role.
  func with(role: FrameRole?) -> Frame { Frame(size: size, items: items, role: role) }

  /// A frame with nothing in it.
  public static func empty(_ size: Size) -> Frame { Frame(size: size, items: []) }
}

/// One thing in a frame; places are relative to the frame's top left corner.
public enum FrameItem: Hashable, Sendable {
  /// A shaped line of text.
  case text(PlacedText)
  /// A straight line.
  case line(PlacedLine)
  /// A grey rectangle; what stands in it stays as dark as it is, whichever comes first.
  case shade(PlacedShade)
  /// Another frame.
  case frame(Frame, at: Point)
  /// A named place, for the outline and for page references.
  indirect case anchor(Anchor, at: Point)
  /// A rectangle that leads to the anchor of a name.
  indirect case link(PlacedLink)
  /// Large pale words across the page, under everything else in meaning and drawn last.
  case watermark(PlacedWatermark)
}

/// A glyph run with its place and size.
public struct PlacedText: Hashable, Sendable {
  /// The way the baseline runs.
  public enum Direction: Hashable, Sendable {
    /// From left to right.
    case rightwards
    /// From bottom to top, as in the rotated heads of subject columns.
    case upwards
  }

  /// The glyphs.
  public let run: GlyphRun
  /// The size of the em.
  public let size: Length
  /// Width in thousandths of the natural one, 800…1000; less than 1000 for a name that was shrunk to fit.
  public let stretch: Int
  /// Where the baseline begins.
  public let origin: Point
  /// The way the baseline runs.
  public let direction: Direction

  /// A run placed at the origin.
  public init(
    _ run: GlyphRun, size: Length, at origin: Point, stretch: Int = 1000,
    direction: Direction = .rightwards
  ) {
    self.run = run
    self.size = size
    self.origin = origin
    self.stretch = stretch
    self.direction = direction
  }

  /// The length of the baseline.
  public var width: Length { Length(units: run.width(at: size).units * stretch / 1000) }
}

/// A straight line from one point to another.
public struct PlacedLine: Hashable, Sendable {
  /// One end.
  public let from: Point
  /// The other end.
  public let to: Point
  /// How thick it is.
  public let stroke: Stroke

  /// A line between the points.
  public init(from: Point, to: Point, stroke: Stroke) {
    self.from = from
    self.to = to
    self.stroke = stroke
  }
}

/// A grey rectangle.
public struct PlacedShade: Hashable, Sendable {
  /// The top left corner.
  public let origin: Point
  /// The extent.
  public let size: Size
  /// The grey.
  public let shade: Shade

  /// A rectangle of the grey.
  public init(_ shade: Shade, at origin: Point, size: Size) {
    self.shade = shade
    self.origin = origin
    self.size = size
  }
}

/// A place in a document that the outline names, or that references lead to, or both.
public struct Anchor: Hashable, Sendable {
  /// The text of the outline entry; empty for none; holds no personal data beyond what the page shows.
  public let title: String
  /// The depth in the outline, from 1.
  public let level: Int
  /// What references call the place; unique in a file; nil for a place that only the outline names.
  public let name: String?

  /// An outline entry of the level, with a name for references.
  public init(_ title: String, level: Int = 1, name: String? = nil) {
    self.title = title
    self.level = level
    self.name = name
  }
}

/// A rectangle on a page that leads to a named anchor.
public struct PlacedLink: Hashable, Sendable {
  /// The name of the anchor.
  public let target: String
  /// What a reader is told of the link.
  public let title: String
  /// The top left corner.
  public let origin: Point
  /// The extent.
  public let size: Size

  /// A link over the rectangle.
  public init(to target: String, title: String, at origin: Point, size: Size) {
    self.target = target
    self.title = title
    self.origin = origin
    self.size = size
  }
}

/// Words across the middle of a page, turned against the reading direction and pale enough to read through.
public struct PlacedWatermark: Hashable, Sendable {
  /// The words.
  public let run: GlyphRun
  /// The size of the em.
  public let size: Length
  /// The middle of the words.
  public let center: Point
  /// The angle in degrees, counter-clockwise.
  public let angle: Int
  /// How light the words are, in thousandths: 0 is black, 1000 is paper.
  public let lightness: Int

  /// Words around the centre.
  public init(_ run: GlyphRun, size: Length, center: Point, angle: Int, lightness: Int) {
    precondition((0...1000).contains(lightness), "lightness is in thousandths")
    self.run = run
    self.size = size
    self.center = center
    self.angle = angle
    self.lightness = lightness
  }
}
