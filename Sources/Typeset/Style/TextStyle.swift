/// A face of the house: a role on paper, bound to a font file by the font list and never by a name in a form.
public enum Face: String, Hashable, Sendable, CaseIterable {
  /// Official text.
  case serif
  /// Titles and totals.
  case serifBold
  /// Captions under signature lines, notes.
  case serifItalic
  /// Dense grids.
  case narrow
  /// Heads of dense grids.
  case narrowBold
}

/// How a run of text looks: face and size.
public struct TextStyle: Hashable, Sendable {
  /// The face.
  public var face: Face
  /// The size of the em.
  public var size: Length

  /// A style of the face at the size.
  public init(_ face: Face, _ size: Length) {
    self.face = face
    self.size = size
  }
}
