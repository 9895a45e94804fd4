/// The empty edges of a sheet that is bound, named as the sheet lies in the file: the bound edge to the left.
///
/// A landscape sheet bound at its top edge lies in an upright file turned a quarter to the left; its right edge is then
/// the file's top, its bottom edge the outer one and its left edge the file's bottom.
public struct Margins: Hashable, Sendable {
  /// The edge of the page, as one reads it, that is bound.
  public enum Edge: Hashable, Sendable {
    /// The left edge of a front.
    case left
    /// The top edge of a front, as of landscape sheets in an upright file (FORMS §1.1).
    case top
  }

  /// The distance from the bound edge.
  public let binding: Length
  /// The distance from the edge opposite to the bound one.
  public let outer: Length
  /// The distance from the top of the file.
  public let top: Length
  /// The distance from the bottom of the file.
  public let bottom: Length
  /// The edge that is bound.
  public let edge: Edge
  /// Whether backs of sheets are bound at the opposite edge of the page, as the same edge of the sheet demands.
  public let mirrored: Bool

  /// Margins by the side of the binding.
  public init(
    binding: Length, outer: Length, top: Length, bottom: Length, edge: Edge = .left, mirrored: Bool = false
  ) {
    self.binding = binding
    self.outer = outer
    self.top = top
    self.bottom = bottom
    self.edge = edge
    self.mirrored = mirrored
  }

  /// The empty edges of a page on the front of a sheet.
  public var front: Insets {
    switch edge {
    case .left: Insets(top: top, left: binding, bottom: bottom, right: outer)
    case .top: Insets(top: binding, left: bottom, bottom: outer, right: top)
    }
  }

  /// The empty edges of a page on the back of a sheet: left and right change, or top and bottom of a sheet bound there.
  public var back: Insets {
    let front = front
    guard mirrored else { return front }
    return switch edge {
    case .left: Insets(top: front.top, left: front.right, bottom: front.bottom, right: front.left)
    case .top: Insets(top: front.bottom, left: front.left, bottom: front.top, right: front.right)
    }
  }
}
