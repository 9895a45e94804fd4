public import Typeset

/// A text shaper whose every character is half an em wide: layout tests with numbers that can be checked by hand.
public final class GridShaper: TextShaper {
  /// Characters that the face is to lack.
  public var missing: Set<Character> = []

  /// A shaper that lacks nothing.
  public init() {}

  public func shape(_ text: String, _ face: Face) throws(LayoutError) -> GlyphRun {
    if let character = text.first(where: missing.contains), let scalar = character.unicodeScalars.first {
      throw LayoutError(.missingGlyph(codePoint: scalar.value, face: face))
    }
    let characters = Array(text)
    return GlyphRun(
      text: text, face: face,
      glyphs: characters.map { character in
        GlyphRun.Glyph(index: character.unicodeScalars.first?.value ?? 1, advance: 500)
      },
      clusters: characters.map { GlyphRun.Cluster(byteCount: Int32($0.utf8.count), glyphCount: 1) },
      unitsPerEm: 1000)
  }

  public func metrics(of face: Face) -> FaceMetrics {
    FaceMetrics(ascent: 800, descent: 200, unitsPerEm: 1000)
  }
}
