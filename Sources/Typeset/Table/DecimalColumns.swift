/// Where the decimal commas of a table's columns stand: the widest whole part and the widest rest of each column,
/// measured over the body's cells once.
///
/// A text without a comma, «—» among them, stands as if one followed it.
struct DecimalColumns {
  /// The widths on both sides of the place where a comma begins.
  struct Extent: Hashable {
    var whole = Length.zero
    var rest = Length.zero
  }

  /// The extent of each column that has decimal cells.
  private(set) var extents: [Int: Extent] = [:]

  /// Measures the cells of decimal styles that take one column. Throws `missingGlyph`.
  init(_ rows: [[TableGrid.GridCell]], styles: [CellStyle], shaper: any TextShaper) throws(LayoutError) {
    let decimal = styles.map { $0.horizontal == .decimal }
    guard decimal.contains(true) else { return }
    for (index, row) in rows.enumerated() {
      for cell in row where decimal[Int(cell.style)] && cell.columns.count == 1 && !cell.text.isEmpty {
        let style = styles[Int(cell.style)].text
        var extent = extents[cell.columns.lowerBound] ?? Extent()
        for line in cell.text.split(separator: "\n") {
          do {
            let own = DecimalColumns.extent(of: try shaper.shape(String(line), style.face), at: style.size)
            extent.whole = max(extent.whole, own.whole)
            extent.rest = max(extent.rest, own.rest)
          } catch {
            throw error.at(row: index + 1)
          }
        }
        extents[cell.columns.lowerBound] = extent
      }
    }
  }

  /// The widths of a line on both sides of the place of its comma.
  static func extent(of run: GlyphRun, at size: Length) -> Extent {
    let width = run.width(at: size)
    var (advance, glyph, byte) = (0, 0, run.text.utf8.startIndex)
    for cluster in run.clusters {
      if run.text.utf8[byte] == UInt8(ascii: ",") {
        let whole = Length(units: advance * size.units / run.unitsPerEm)
        return Extent(whole: whole, rest: width - whole)
      }
      for _ in 0..<cluster.glyphCount {
        advance += Int(run.glyphs[glyph].advance)
        glyph += 1
      }
      byte = run.text.utf8.index(byte, offsetBy: Int(cluster.byteCount))
    }
    return Extent(whole: width)
  }

  /// From the left side of a cell to its line: the commas of the column under one another and its widest text in the
  /// middle, without leaving the cell.
  static func indent(
    of run: GlyphRun, at size: Length, stretch: Int, in column: Extent, width: Length, padding: Insets
  ) -> Length {
    let own = extent(of: run, at: size)
    let comma = (width - column.whole - column.rest) / 2 + column.whole
    let (whole, rest) = (own.whole.units * stretch / 1000, own.rest.units * stretch / 1000)
    let greatest = width - padding.right - Length(units: whole + rest)
    return max(min(comma - Length(units: whole), greatest), padding.left)
  }
}
