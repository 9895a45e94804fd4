import CCairo
import Typeset

/// A FreeType face over the bytes of a font, with the library it belongs to; used by one worker.
///
/// The library, the face and the bytes live and die together, because cairo may hold the face longer than we do.
final class FreeTypeFace {
  let handle: FT_Face
  private let library: FT_Library
  private let bytes: FontBytes

  /// FreeType's reason for refusing a font.
  struct Failure: Error { let code: Int }

  static func open(_ bytes: FontBytes) -> Result<FreeTypeFace, Failure> {
    var library: FT_Library?
    var code = FT_Init_FreeType(&library)
    guard code == 0, let library else { return .failure(Failure(code: Int(code))) }
    var face: FT_Face?
    code = FT_New_Memory_Face(library, bytes.buffer.baseAddress, bytes.buffer.count, 0, &face)
    guard code == 0, let face else {
      FT_Done_FreeType(library)
      return .failure(Failure(code: Int(code)))
    }
    let opened = FreeTypeFace(library, face, bytes)
    return opened.isTrueType ? .success(opened) : .failure(Failure(code: 0))
  }

  private init(_ library: FT_Library, _ handle: FT_Face, _ bytes: FontBytes) {
    self.library = library
    self.handle = handle
    self.bytes = bytes
  }

  deinit {
    FT_Done_Face(handle)
    FT_Done_FreeType(library)
  }

  /// The glyph of the space.
  var space: UInt32 { FT_Get_Char_Index(handle, 0x20) }

  /// Whether the font has a glyph for the code point.
  func has(_ codePoint: UInt32) -> Bool { FT_Get_Char_Index(handle, FT_ULong(codePoint)) != 0 }

  /// Whether the licence bits are "restricted" (2) or "bitmaps only" (0x200).
  var forbidsEmbedding: Bool {
    let bits = Int(FT_Get_FSType_Flags(handle))
    return bits & 0xF == 2 || bits & 0x200 != 0
  }

  /// The vertical measures of the tables hhea or OS/2.
  var metrics: FaceMetrics {
    FaceMetrics(
      ascent: Int(handle.pointee.ascender), descent: -Int(handle.pointee.descender),
      unitsPerEm: Int(handle.pointee.units_per_EM))
  }

  /// Whether the outlines are TrueType ones, as the finisher's rules for CID fonts assume.
  private var isTrueType: Bool { bytes.buffer.starts(with: [0, 1, 0, 0]) }
}
