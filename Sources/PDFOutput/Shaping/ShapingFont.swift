import CHarfBuzz
import Typeset

/// A HarfBuzz font over the bytes of a face, scaled to font units; used by one worker.
final class ShapingFont {
  private let font: OpaquePointer
  private let bytes: FontBytes
  let unitsPerEm: Int

  init(_ bytes: FontBytes) {
    self.bytes = bytes
    let blob = bytes.buffer.withMemoryRebound(to: CChar.self) {
      hb_blob_create($0.baseAddress, UInt32($0.count), HB_MEMORY_MODE_READONLY, nil, nil)
    }
    let face = hb_face_create(blob, 0)
    hb_blob_destroy(blob)
    guard let font = hb_font_create(face) else { preconditionFailure("HarfBuzz makes a font of any face") }
    unitsPerEm = Int(hb_face_get_upem(face))
    hb_face_destroy(face)
    hb_ot_font_set_funcs(font)
    hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
    self.font = font
  }

  deinit { hb_font_destroy(font) }

  /// Whether the font has a glyph of its own for the code point; HarfBuzz's substitutes do not count.
  func has(_ codePoint: UInt32) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, codePoint, &glyph) != 0 && glyph != 0
  }

  /// Shapes what is in the buffer, with the font's own features, kerning among them.
  func shape(_ buffer: OpaquePointer) {
    hb_shape(font, buffer, nil, 0)
  }
}
