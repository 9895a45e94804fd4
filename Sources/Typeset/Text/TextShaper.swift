/// Vertical measures of a face in font units, both positive.
public struct FaceMetrics: Hashable, Sendable {
  /// From the baseline up to the top of the tallest letters.
  public let ascent: Int
  /// From the baseline down to the lowest tails.
  public let descent: Int
  /// Font units in an em.
  public let unitsPerEm: Int

  /// Measures of a face.
  public init(ascent: Int, descent: Int, unitsPerEm: Int) {
    self.ascent = ascent
    self.descent = descent
    self.unitsPerEm = unitsPerEm
  }

  /// The ascent at a size.
  public func ascent(at size: Length) -> Length { Length(units: ascent * size.units / unitsPerEm) }
  /// The descent at a size.
  public func descent(at size: Length) -> Length { Length(units: descent * size.units / unitsPerEm) }
  /// The distance from one baseline to the next at a size.
  public func lineHeight(at size: Length) -> Length { ascent(at: size) + descent(at: size) }
}

/// Turns strings into glyphs; the only thing layout needs to know of fonts.
///
/// Shaping does not depend on the size: a run is measured in font units and scaled exactly.
public protocol TextShaper: AnyObject {
  /// The glyphs of a string of one line.
  ///
  /// Throws `missingGlyph` with the character's code point when the face cannot show it: a box is never printed.
  func shape(_ text: String, _ face: Face) throws(LayoutError) -> GlyphRun

  /// The vertical measures of a face.
  func metrics(of face: Face) -> FaceMetrics
}
