import CCairo
import Typeset

/// Grids that come again page after page, kept in the PDF once and referred to.
///
/// The first page with a grid draws it; from the second on it is a form of its own. That saves a fourteenth of the
/// time and an eighth of the bytes of dense tables (docs/decisions/0004-drawing-speed.md).
final class RepeatedGrids {
  /// Lines on a sheet of some size.
  private struct Grid: Hashable {
    let drawing: LineBatch.Drawing
    let width: Double
    let height: Double
  }

  private var forms: [Grid: OpaquePointer?] = [:]
  /// Below this a form costs as much as the lines.
  private static let fewLines = 16
  private static let capacity = 64

  deinit { forget() }

  /// Draws the lines, as a form when a page before had the same.
  func draw(_ lines: LineBatch, on context: OpaquePointer, width: Double, height: Double) {
    guard lines.count >= RepeatedGrids.fewLines else { return lines.stroke(on: context) }
    let grid = Grid(drawing: lines.drawing, width: width, height: height)
    switch forms[grid] {
    case nil:
      if forms.count >= RepeatedGrids.capacity { forget() }
      forms[grid] = .some(nil)
      lines.stroke(on: context)
    case .some(nil):
      let form = RepeatedGrids.record(lines, width: width, height: height)
      forms[grid] = .some(form)
      RepeatedGrids.paint(form, on: context)
    case .some(let form):
      RepeatedGrids.paint(form, on: context)
    }
  }

  private func forget() {
    for case let form? in forms.values { cairo_surface_destroy(form) }
    forms.removeAll(keepingCapacity: true)
  }

  private static func record(_ lines: LineBatch, width: Double, height: Double) -> OpaquePointer? {
    var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
    let form = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
    let context = cairo_create(form)
    if let context {
      cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
      lines.stroke(on: context)
    }
    cairo_destroy(context)
    return form
  }

  private static func paint(_ form: OpaquePointer?, on context: OpaquePointer) {
    cairo_save(context)
    cairo_set_source_surface(context, form, 0, 0)
    cairo_paint(context)
    cairo_restore(context)
  }
}
