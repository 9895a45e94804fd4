import CHarfBuzz
import Glibc
public import Typeset

/// The text shaper on real fonts: HarfBuzz in font units, with kerning, in the language of the papers.
///
/// Belongs to one worker. It never substitutes: a character that the face cannot show itself, or that is no part
/// of a line of text (a control or format character), is an error naming its code point. Runs are shared and kept,
/// at most `capacity` a face, so that memory stays flat over a long run.
public final class HarfBuzzShaper: TextShaper {
  private let fonts: [ShapingFont]
  private let faceMetrics: [FaceMetrics]
  private let buffer: OpaquePointer
  private let language: hb_language_t?
  private let capacity: Int
  private var known: [[TextKey: GlyphRun]]

  /// A shaper on the fonts of the book, keeping at most `capacity` runs a face.
  public init(_ fonts: FontBook, capacity: Int = 4_000) {
    precondition(capacity > 0, "the shaper must be able to keep a run")
    guard let buffer = hb_buffer_create() else { preconditionFailure("HarfBuzz always gives a buffer") }
    self.buffer = buffer
    self.capacity = capacity
    self.fonts = fonts.files.bytes.map(ShapingFont.init)
    faceMetrics = fonts.metrics
    language = hb_language_from_string("ru", -1)
    known = Array(repeating: [:], count: Face.allCases.count)
  }

  deinit { hb_buffer_destroy(buffer) }

  /// The glyphs of a line of text, in NFC.
  ///
  /// Throws `missingGlyph` for the first character that the face has no glyph for, or that is a control or format
  /// character.
  public func shape(_ text: String, _ face: Face) throws(LayoutError) -> GlyphRun {
    let key = TextKey(text)
    if let run = known[face.index][key] { return run }
    let run = try shapeAnew(text.composed, face)
    if known[face.index].count >= capacity { known[face.index].removeAll(keepingCapacity: true) }
    known[face.index][key] = run
    return run
  }

  public func metrics(of face: Face) -> FaceMetrics { faceMetrics[face.index] }

  private func shapeAnew(_ text: String, _ face: Face) throws(LayoutError) -> GlyphRun {
    let font = fonts[face.index]
    for scalar in text.unicodeScalars {
      guard PlainText.isPlain(scalar), font.has(scalar.value) else {
        throw LayoutError(.missingGlyph(codePoint: scalar.value, face: face))
      }
    }
    var text = text
    let byteCount = text.withUTF8 { utf8 in
      hb_buffer_reset(buffer)
      utf8.withMemoryRebound(to: CChar.self) {
        hb_buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
      }
      return utf8.count
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_language(buffer, language)
    hb_buffer_guess_segment_properties(buffer)
    font.shape(buffer)

    var count: UInt32 = 0
    let infos = UnsafeBufferPointer(start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
    let places = UnsafeBufferPointer(start: hb_buffer_get_glyph_positions(buffer, &count), count: Int(count))
    if let lost = infos.first(where: { $0.codepoint == 0 }) {
      throw LayoutError(.missingGlyph(codePoint: codePoint(in: text, at: Int(lost.cluster)), face: face))
    }
    let glyphs = zip(infos, places).map { info, place in
      GlyphRun.Glyph(
        index: info.codepoint, advance: place.x_advance, xOffset: place.x_offset, yOffset: place.y_offset)
    }
    return GlyphRun(
      text: text, face: face, glyphs: glyphs, clusters: clusters(infos, byteCount),
      unitsPerEm: font.unitsPerEm)
  }

  /// Groups glyphs that come from the same text; HarfBuzz numbers them by the first byte, in rising order.
  private func clusters(
    _ infos: UnsafeBufferPointer<hb_glyph_info_t>, _ byteCount: Int
  ) -> [GlyphRun.Cluster] {
    var clusters: [GlyphRun.Cluster] = []
    clusters.reserveCapacity(infos.count)
    var first = 0
    while first < infos.count {
      var next = first + 1
      while next < infos.count, infos[next].cluster == infos[first].cluster { next += 1 }
      let end = next < infos.count ? Int(infos[next].cluster) : byteCount
      clusters.append(
        GlyphRun.Cluster(byteCount: Int32(end - Int(infos[first].cluster)), glyphCount: Int32(next - first)))
      first = next
    }
    return clusters
  }

  private func codePoint(in text: String, at byte: Int) -> UInt32 {
    let place = text.utf8.index(text.utf8.startIndex, offsetBy: byte)
    return text.unicodeScalars[place].value
  }
}

/// A string compared and hashed by its bytes, which is several times faster for Cyrillic than by its characters.
private struct TextKey: Hashable {
  private var text: String

  init(_ text: String) {
    self.text = text
    self.text.makeContiguousUTF8()
  }

  static func == (left: TextKey, right: TextKey) -> Bool {
    left.withBytes { first in
      right.withBytes { second in
        guard first.count == second.count else { return false }
        guard let first = first.baseAddress, let other = second.baseAddress else { return true }
        return memcmp(first, other, second.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: $0) } }

  private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let result = text.utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) else {
      preconditionFailure("the text was made contiguous")
    }
    return result
  }
}
