/// Where text stands across its box.
public enum HorizontalAlignment: Hashable, Sendable {
  case left, center, right
}

/// Where text stands in the height of its box.
public enum VerticalAlignment: Hashable, Sendable {
  case top, middle, bottom
}

/// What happens to text that is wider than its box.
public enum TextFit: Hashable, Sendable {
  /// Lines are broken at spaces.
  case wrap
  /// The text is narrowed down to 80 % first; only then lines are broken (FORMS §23.1).
  case shrinkThenWrap
}

/// How the content of a cell looks and stands.
public struct CellStyle: Hashable, Sendable {
  /// Face and size.
  public var text: TextStyle
  /// Where the text stands across.
  public var horizontal: HorizontalAlignment
  /// Where the text stands in the height.
  public var vertical: VerticalAlignment
  /// What happens to wide text; rotated text shrinks only beyond its greatest extent.
  public var fit: TextFit
  /// The least and greatest height of a text that runs upwards; nil for a text that runs rightwards.
  public var upwards: ClosedRange<Length>?
  /// The sides that are ruled; nil for the table's own grid.
  public var edges: Edges?

  /// A style; by default the text stands in the middle of the left edge and wraps.
  public init(
    _ text: TextStyle, horizontal: HorizontalAlignment = .left, vertical: VerticalAlignment = .middle,
    fit: TextFit = .wrap, upwards: ClosedRange<Length>? = nil, edges: Edges? = nil
  ) {
    self.text = text
    self.horizontal = horizontal
    self.vertical = vertical
    self.fit = fit
    self.upwards = upwards
    self.edges = edges
  }

  /// The same style with another place across.
  public func aligned(_ horizontal: HorizontalAlignment) -> CellStyle {
    var copy = self
    copy.horizontal = horizontal
    return copy
  }
}
