/// A string shaped in one face, in font units and so good for every size; immutable and shared.
///
/// `clusters` maps glyphs back to text: the k-th cluster covers `byteCount` bytes of `text` in UTF-8 and
/// `glyphCount` glyphs, in order. The sums of both equal the text and the glyphs, so that a PDF can carry the text.
public final class GlyphRun: Sendable {
  /// One glyph with its advance and offset in font units.
  public struct Glyph: Hashable, Sendable {
    /// The glyph's number in the font; never 0, the box of a missing character.
    public let index: UInt32
    /// How far the pen moves after the glyph, in font units, kerning included.
    public let advance: Int32
    /// Horizontal offset of the glyph from the pen, in font units.
    public let xOffset: Int32
    /// Vertical offset of the glyph from the pen, upwards, in font units.
    public let yOffset: Int32

    /// A glyph placed relative to the pen.
    public init(index: UInt32, advance: Int32, xOffset: Int32 = 0, yOffset: Int32 = 0) {
      self.index = index
      self.advance = advance
      self.xOffset = xOffset
      self.yOffset = yOffset
    }
  }

  /// A stretch of text and the glyphs that show it.
  public struct Cluster: Hashable, Sendable {
    /// Bytes of UTF-8 text.
    public let byteCount: Int32
    /// Glyphs.
    public let glyphCount: Int32

    /// A cluster of the given extents.
    public init(byteCount: Int32, glyphCount: Int32) {
      self.byteCount = byteCount
      self.glyphCount = glyphCount
    }
  }

  /// The text, in NFC.
  public let text: String
  /// The face the text was shaped in.
  public let face: Face
  /// The glyphs from left to right.
  public let glyphs: [Glyph]
  /// The clusters from left to right.
  public let clusters: [Cluster]
  /// The sum of the advances in font units.
  public let advance: Int
  /// Font units in an em.
  public let unitsPerEm: Int

  /// A run of the given parts; the advance is the sum of the glyphs' advances.
  public init(text: String, face: Face, glyphs: [Glyph], clusters: [Cluster], unitsPerEm: Int) {
    self.text = text
    self.face = face
    self.glyphs = glyphs
    self.clusters = clusters
    self.unitsPerEm = unitsPerEm
    advance = glyphs.reduce(0) { $0 + Int($1.advance) }
  }

  /// The width of the run at a size, rounded to a length unit.
  public func width(at size: Length) -> Length {
    Length(units: (advance * size.units + unitsPerEm / 2) / unitsPerEm)
  }
}

extension GlyphRun: Hashable {
  public static func == (left: GlyphRun, right: GlyphRun) -> Bool {
    left === right || (left.text == right.text && left.face == right.face && left.glyphs == right.glyphs)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(face)
  }
}
