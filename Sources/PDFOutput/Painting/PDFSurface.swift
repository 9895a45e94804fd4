import CCairo

/// The one owner of a cairo PDF surface in memory, its context and the bytes they write.
final class PDFSurface {
  let context: OpaquePointer
  private let surface: OpaquePointer
  private let output = OutputBuffer()
  private var size = (width: 0.0, height: 0.0)

  /// Opens a surface of PDF 1.5, the last version of cairo's that PDF/A needs nothing from beyond.
  init() throws(PDFError) {
    let closure = Unmanaged.passUnretained(output).toOpaque()
    guard let surface = cairo_pdf_surface_create_for_stream(OutputBuffer.write, closure, 1, 1),
      let context = cairo_create(surface)
    else { throw .library(.opening, name: "cairo", message: "no surface") }
    self.surface = surface
    self.context = context
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    try check(.opening)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Throws `PDFError.library` when anything since the surface was opened went wrong: cairo keeps its first error.
  func check(_ step: PDFError.Step) throws(PDFError) {
    var status = cairo_status(context)
    if status == CAIRO_STATUS_SUCCESS { status = cairo_surface_status(surface) }
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .library(step, name: "cairo", message: String(cString: cairo_status_to_string(status)))
    }
  }

  func set(_ field: cairo_pdf_metadata_t, _ value: String) {
    cairo_pdf_surface_set_metadata(surface, field, value)
  }

  /// Sets the size of the next page in points.
  func setPageSize(width: Double, height: Double) {
    guard (width, height) != size else { return }
    size = (width, height)
    cairo_pdf_surface_set_size(surface, width, height)
  }

  func showPage() { cairo_show_page(context) }

  /// Adds an outline entry under the parent (0 is the root) that leads to a place in points; the entry's number.
  func addOutline(_ title: String, under parent: Int32, page: Int, x: Int, y: Int) -> Int32 {
    cairo_pdf_surface_add_outline(
      surface, parent, title, "page=\(page) pos=[\(x) \(y)]", cairo_pdf_outline_flags_t(rawValue: 0))
  }

  /// Names a place in points that links lead to.
  func define(_ key: String, x: Double, y: Double) {
    cairo_tag_begin(context, CAIRO_TAG_DEST, "name='\(key)' x=\(x) y=\(y)")
    cairo_tag_end(context, CAIRO_TAG_DEST)
  }

  /// Opens a link over a rectangle in points; what is drawn until `endTag(CAIRO_TAG_LINK)` is its content.
  func beginLink(to key: String, x: Double, y: Double, width: Double, height: Double) {
    cairo_tag_begin(context, CAIRO_TAG_LINK, "dest='\(key)' rect=[\(x) \(y) \(width) \(height)]")
  }

  func beginTag(_ name: String) { cairo_tag_begin(context, name, nil) }
  func endTag(_ name: String) { cairo_tag_end(context, name) }

  /// Closes the document and gives its bytes; nothing may be drawn afterwards.
  func finish() throws(PDFError) -> [UInt8] {
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .library(.closing, name: "cairo", message: String(cString: cairo_status_to_string(status)))
    }
    return output.take()
  }
}
