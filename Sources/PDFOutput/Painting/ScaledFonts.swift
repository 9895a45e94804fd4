import CCairo
import Typeset

/// How a run is drawn: face, size, width and direction in one number, cheap to compare in the inner loop.
struct DrawingStyle: Hashable {
  private let bits: UInt64

  /// The style of a placed text.
  init(_ text: PlacedText) {
    let upwards: UInt64 = text.direction == .upwards ? 1 : 0
    let face = UInt64(text.run.face.index) << 1
    let stretch = UInt64(UInt16(clamping: text.stretch)) << 8
    bits = upwards | face | stretch | UInt64(UInt32(clamping: text.size.units)) << 24
  }

  var isUpwards: Bool { bits & 1 == 1 }
  var faceIndex: Int { Int(bits >> 1 & 0x7F) }
  /// Horizontal size of the em in points.
  var width: Double { height * Double(bits >> 8 & 0xFFFF) / 1000 }
  /// Size of the em in points.
  var height: Double { Length(units: Int(bits >> 24)).points }
}

/// The cairo fonts of one worker at the sizes in use, made once each: unhinted, so that widths are the shaper's.
final class ScaledFonts {
  /// The glyphs of the space, by face.
  let spaces: [UInt32]
  private let faces: [OpaquePointer]
  private let options: OpaquePointer
  private var fonts: [DrawingStyle: OpaquePointer] = [:]
  private static let capacity = 512

  init(_ book: FontBook) throws(PDFError) {
    guard let options = cairo_font_options_create() else {
      throw .library(.opening, name: "cairo", message: "no font options")
    }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    self.options = options
    spaces = book.faces.map(\.space)
    var faces: [OpaquePointer] = []
    for face in book.faces {
      let flags = Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)
      guard let made = cairo_ft_font_face_create_for_ft_face(face.handle, flags) else {
        throw .library(.opening, name: "cairo", message: "no font face")
      }
      ScaledFonts.keepAlive(face, by: made)
      faces.append(made)
    }
    self.faces = faces
  }

  deinit {
    fonts.values.forEach { cairo_scaled_font_destroy($0) }
    faces.forEach { cairo_font_face_destroy($0) }
    cairo_font_options_destroy(options)
  }

  /// The font of the style.
  func font(_ style: DrawingStyle) throws(PDFError) -> OpaquePointer {
    if let font = fonts[style] { return font }
    if fonts.count >= ScaledFonts.capacity {
      fonts.values.forEach { cairo_scaled_font_destroy($0) }
      fonts.removeAll(keepingCapacity: true)
    }
    var matrix = cairo_matrix_t()
    if style.isUpwards {
      cairo_matrix_init(&matrix, 0, -style.width, style.height, 0, 0, 0)
    } else {
      cairo_matrix_init(&matrix, style.width, 0, 0, style.height, 0, 0)
    }
    var identity = cairo_matrix_t()
    cairo_matrix_init_identity(&identity)
    guard let font = cairo_scaled_font_create(faces[style.faceIndex], &matrix, &identity, options) else {
      throw .library(.painting, name: "cairo", message: "no scaled font")
    }
    let status = cairo_scaled_font_status(font)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_scaled_font_destroy(font)
      throw .library(.painting, name: "cairo", message: String(cString: cairo_status_to_string(status)))
    }
    fonts[style] = font
    return font
  }

  /// Selects the face on a context that may be turned.
  func select(_ face: Face, size: Double, on context: OpaquePointer) {
    cairo_set_font_face(context, faces[face.index])
    cairo_set_font_options(context, options)
    cairo_set_font_size(context, size)
  }

  /// Ties the FreeType face to the cairo font: cairo caches fonts and may let go of them long after we do.
  private static func keepAlive(_ face: FreeTypeFace, by font: OpaquePointer) {
    let held = Unmanaged.passRetained(face).toOpaque()
    let release: cairo_destroy_func_t = { held in
      if let held { Unmanaged<FreeTypeFace>.fromOpaque(held).release() }
    }
    if cairo_font_face_set_user_data(font, ownerKey, held, release) != CAIRO_STATUS_SUCCESS { release(held) }
  }

  /// The address that names the user data; cairo only compares it.
  ///
  /// Unsafe to the compiler only because pointers are: the byte is never read or written.
  nonisolated(unsafe) private static let ownerKey = UnsafePointer(
    UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1))
}
