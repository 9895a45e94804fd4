/// Where text stands across its box.
public enum HorizontalAlignment: Hashable, Sendable {
  case left, center, right
  /// From edge to edge: spaces are widened, to three times their width at most; the last line stands left.
  case justified
  /// The decimal commas of a column's cells under one another, the whole in the middle; elsewhere in the middle.
  case decimal
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
  /// Whether words may be divided at the ends of lines; never where names stand (FORMS §23.7).
  public var hyphenates = false
  /// The least and greatest height of a text that runs upwards; nil for a text that runs rightwards.
  public var upwards: ClosedRange<Length>?
  /// The sides that are ruled; nil for the table's own grid.
  public var edges: Edges?
  /// The grey of the whole cell; nil for paper.
  public var shade: Shade?

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

  /// The same style with words divided at the ends of lines; the typesetter needs a hyphenator.
  public func hyphenated() -> CellStyle {
    var copy = self
    copy.hyphenates = true
    return copy
  }

  /// The same style on a grey cell.
  public func shaded(_ shade: Shade) -> CellStyle {
    var copy = self
    copy.shade = shade
    return copy
  }

  /// The same style with another place across.
  public func aligned(_ horizontal: HorizontalAlignment) -> CellStyle {
    var copy = self
    copy.horizontal = horizontal
    return copy
  }
}
