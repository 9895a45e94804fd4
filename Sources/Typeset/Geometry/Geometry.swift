/// A point on a page or in a frame; x grows to the right, y grows downwards from the top.
public struct Point: Hashable, Sendable {
  /// Distance from the left edge.
  public var x: Length
  /// Distance from the top edge.
  public var y: Length

  /// A point at the given distances.
  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let zero = Point(x: .zero, y: .zero)

  public static func + (left: Point, right: Point) -> Point {
    Point(x: left.x + right.x, y: left.y + right.y)
  }
}

/// A width and a height.
public struct Size: Hashable, Sendable {
  /// The horizontal extent.
  public var width: Length
  /// The vertical extent.
  public var height: Length

  /// A size of the given extents.
  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }
}

/// Distances from the four edges of a page or a cell.
public struct Insets: Hashable, Sendable {
  /// The distance from the top edge.
  public var top: Length
  /// The distance from the left edge.
  public var left: Length
  /// The distance from the bottom edge.
  public var bottom: Length
  /// The distance from the right edge.
  public var right: Length

  /// Insets given edge by edge.
  public init(top: Length, left: Length, bottom: Length, right: Length) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }

  /// Left and right together.
  public var horizontal: Length { left + right }
  /// Top and bottom together.
  public var vertical: Length { top + bottom }
}
