import CCairo
import Typeset

/// Consecutive texts of one style, gathered for one call of cairo; its buffers are used again for the next.
struct GlyphBatch {
  private(set) var style: DrawingStyle?
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var utf8: [CChar] = []

  var isEmpty: Bool { glyphs.isEmpty }

  /// Starts a batch of the style.
  mutating func begin(_ style: DrawingStyle) {
    self.style = style
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    utf8.removeAll(keepingCapacity: true)
  }

  /// Adds a text whose frame lies at the origin.
  mutating func append(_ text: PlacedText, x: Int, y: Int, style: DrawingStyle) {
    let run = text.run
    let originX = Placement.points(x + text.origin.x.units)
    let originY = Placement.points(y + text.origin.y.units)
    let across = style.height / Double(run.unitsPerEm)
    let along = style.width / Double(run.unitsPerEm)
    var pen = 0
    if style.isUpwards {
      for glyph in run.glyphs {
        glyphs.append(
          cairo_glyph_t(
            index: UInt(glyph.index), x: originX - Double(glyph.yOffset) * across,
            y: originY - Double(pen + Int(glyph.xOffset)) * along))
        pen += Int(glyph.advance)
      }
    } else {
      for glyph in run.glyphs {
        glyphs.append(
          cairo_glyph_t(
            index: UInt(glyph.index), x: originX + Double(pen + Int(glyph.xOffset)) * along,
            y: originY - Double(glyph.yOffset) * across))
        pen += Int(glyph.advance)
      }
    }
    for cluster in run.clusters {
      clusters.append(cairo_text_cluster_t(num_bytes: cluster.byteCount, num_glyphs: cluster.glyphCount))
    }
    let copied: Void? = run.text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) { utf8.append(contentsOf: $0) }
    }
    if copied == nil { utf8.append(contentsOf: run.text.utf8.lazy.map { CChar(bitPattern: $0) }) }
  }

  /// Adds a space at a point: a line's end that is heard, for readers that put lines together again.
  mutating func appendSpace(_ glyph: UInt32, x: Int, y: Int) {
    glyphs.append(cairo_glyph_t(index: UInt(glyph), x: Placement.points(x), y: Placement.points(y)))
    clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
    utf8.append(0x20)
  }

  /// Shows the texts and empties the batch.
  mutating func show(on context: OpaquePointer, with font: OpaquePointer) {
    cairo_set_scaled_font(context, font)
    cairo_show_text_glyphs(
      context, utf8, Int32(utf8.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
      cairo_text_cluster_flags_t(rawValue: 0))
    glyphs.removeAll(keepingCapacity: true)
  }
}

/// Where things go on the page, in points.
enum Placement {
  /// The coordinate in points, rounded to 1/100 pt: a shorter number in the file, and no eye sees 4 µm.
  static func points(_ units: Int) -> Double { Double((units + (units < 0 ? -63 : 63)) / 127) / 100 }
}
