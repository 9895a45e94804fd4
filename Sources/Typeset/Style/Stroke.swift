/// A black line of some thickness; the papers use no colour.
public struct Stroke: Hashable, Sendable {
  /// The thickness.
  public var width: Length

  /// A line of the thickness.
  public init(_ width: Length) { self.width = width }
}

/// The four sides of a cell, for rules drawn on some of them.
public struct Edges: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The top side.
  public static let top = Edges(rawValue: 1)
  /// The left side.
  public static let left = Edges(rawValue: 2)
  /// The bottom side.
  public static let bottom = Edges(rawValue: 4)
  /// The right side.
  public static let right = Edges(rawValue: 8)
  /// All sides.
  public static let all: Edges = [.top, .left, .bottom, .right]
}
