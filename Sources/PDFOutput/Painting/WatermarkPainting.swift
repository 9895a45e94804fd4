import CCairo
import Typeset

/// Pale words across a page.
extension PDFSurface {
  /// Draws pale words that darken paper and leave ink as it is, so that they can follow the text they lie under.
  ///
  /// The blend mode keeps them last in the file's order: reading the text back is not interrupted by them.
  func paint(_ mark: PlacedWatermark, x: Int, y: Int, fonts: ScaledFonts) {
    let run = mark.run
    let scale = Placement.points(mark.size.units) / Double(run.unitsPerEm)
    var pen = -Double(run.advance) * scale / 2
    let baseline = Placement.points(mark.size.units) * PDFSurface.halfCapital
    let glyphs = run.glyphs.map { glyph in
      defer { pen += Double(glyph.advance) * scale }
      return cairo_glyph_t(
        index: UInt(glyph.index), x: pen + Double(glyph.xOffset) * scale,
        y: baseline - Double(glyph.yOffset) * scale)
    }
    let clusters = run.clusters.map {
      cairo_text_cluster_t(num_bytes: $0.byteCount, num_glyphs: $0.glyphCount)
    }
    let grey = Double(mark.lightness) / 1000
    cairo_save(context)
    cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY)
    cairo_set_source_rgb(context, grey, grey, grey)
    cairo_translate(
      context, Placement.points(x + mark.center.x.units), Placement.points(y + mark.center.y.units))
    cairo_rotate(context, -Double(mark.angle) * .pi / 180)
    fonts.select(run.face, size: Placement.points(mark.size.units), on: context)
    cairo_show_text_glyphs(
      context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
    cairo_restore(context)
  }

  /// Half the height of a capital letter in the size of the em, so that a line of them is centred.
  private static let halfCapital = 0.35
}
