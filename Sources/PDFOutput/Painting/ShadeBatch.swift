import CCairo
import Typeset

/// The grey rectangles of a page, gathered so that each grey is one path.
struct ShadeBatch {
  private struct Area {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
  }

  private var areas: [(shade: Shade, areas: [Area])] = []

  /// Adds a rectangle whose frame lies at the origin.
  mutating func append(_ placed: PlacedShade, x: Int, y: Int) {
    let area = Area(
      x: x + placed.origin.x.units, y: y + placed.origin.y.units, width: placed.size.width.units,
      height: placed.size.height.units)
    if let index = areas.firstIndex(where: { $0.shade == placed.shade }) {
      areas[index].areas.append(area)
    } else {
      areas.append((placed.shade, [area]))
    }
  }

  /// Darkens the paper and leaves ink as it is, so that greys can follow the text that stands on them.
  func draw(on context: OpaquePointer) {
    guard !areas.isEmpty else { return }
    cairo_save(context)
    cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY)
    for (shade, areas) in areas {
      let grey = Double(shade.lightness) / 1000
      cairo_set_source_rgb(context, grey, grey, grey)
      for area in areas {
        cairo_rectangle(
          context, Placement.points(area.x), Placement.points(area.y), Placement.points(area.width),
          Placement.points(area.height))
      }
      cairo_fill(context)
    }
    cairo_restore(context)
  }

  /// Forgets the rectangles.
  mutating func clear() { areas.removeAll(keepingCapacity: true) }
}
