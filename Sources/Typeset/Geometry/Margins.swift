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

  /// What the backs of sheets have.
  public enum Backs: Hashable, Sendable {
    /// The margins of fronts.
    case likeFronts
    /// The bound edge at the opposite edge of the page, as the same edge of the sheet demands.
    case mirrored
    /// The margins of fronts, and mirrored ones in a volume printed on both sides.
    case mirroredWhenBound
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
  /// What the backs of sheets have.
  public let backs: Backs

  /// Margins by the side of the binding.
  public init(
    binding: Length, outer: Length, top: Length, bottom: Length, edge: Edge = .left,
    backs: Backs = .likeFronts
  ) {
    self.binding = binding
    self.outer = outer
    self.top = top
    self.bottom = bottom
    self.edge = edge
    self.backs = backs
  }

  /// The empty edges of a page on the front of a sheet.
  public var front: Insets {
    switch edge {
    case .left: Insets(top: top, left: binding, bottom: bottom, right: outer)
    case .top: Insets(top: binding, left: bottom, bottom: outer, right: top)
    }
  }

  /// The empty edges of a page on the back of a sheet that is printed by itself.
  public var back: Insets { backs == .mirrored ? turned : front }
  /// The empty edges of a page on the back of a sheet of a volume.
  public var boundBack: Insets { backs == .likeFronts ? front : turned }

  /// Left and right changed, or top and bottom of a sheet bound there.
  private var turned: Insets {
    let front = front
    return switch edge {
    case .left: Insets(top: front.top, left: front.right, bottom: front.bottom, right: front.left)
    case .top: Insets(top: front.bottom, left: front.left, bottom: front.top, right: front.right)
    }
  }
}
