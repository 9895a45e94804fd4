/// A rectangle of a part of a table.
struct Box {
  let x: Length
  let y: Length
  let right: Length
  let bottom: Length

  /// The lines of the sides.
  func lines(_ edges: Edges, _ stroke: Stroke) -> [PlacedLine] {
    var lines: [PlacedLine] = []
    func add(_ edge: Edges, _ x0: Length, _ y0: Length, _ x1: Length, _ y1: Length) {
      guard edges.contains(edge) else { return }
      lines.append(PlacedLine(from: Point(x: x0, y: y0), to: Point(x: x1, y: y1), stroke: stroke))
    }
    add(.top, x, y, right, y)
    add(.left, x, y, x, bottom)
    add(.bottom, x, bottom, right, bottom)
    add(.right, right, y, right, bottom)
    return lines
  }
}

/// Puts the lines of a cell's text at their places in a box.
struct TextPlacement {
  let text: CellText
  let style: CellStyle
  let padding: Insets
  let metrics: FaceMetrics
  /// The column's place of decimal commas; nil where none is known, which puts the text in the middle.
  var decimals: DecimalColumns.Extent?

  /// Appends the lines as items.
  func append(to items: inout [FrameItem], in box: Box, lines: Range<Int>) {
    if style.upwards == nil {
      appendRightwards(to: &items, box, lines)
    } else {
      appendUpwards(to: &items, box, lines)
    }
  }

  /// From the top of a line's box to its baseline: ascent and descent stand in the middle of the box.
  private var baseline: Length {
    let size = style.text.size
    return (text.lineHeight - metrics.lineHeight(at: size)) / 2 + metrics.ascent(at: size)
  }

  private func appendRightwards(to items: inout [FrameItem], _ box: Box, _ lines: Range<Int>) {
    let height = text.lineHeight * lines.count
    let top: Length =
      switch style.vertical {
      case .top: box.y + padding.top
      case .middle: box.y + (box.bottom - box.y - height) / 2
      case .bottom: box.bottom - padding.bottom - height
      }
    for (index, line) in lines.enumerated() {
      let run = text.lines[line]
      let width = Length(units: run.width(at: style.text.size).units * text.stretch / 1000)
      let x: Length =
        switch style.horizontal {
        case .left, .justified: box.x + padding.left
        case .center: box.x + (box.right - box.x - width) / 2
        case .decimal: box.x + decimalIndent(run, box.right - box.x)
        case .right: box.right - padding.right - width
        }
      let origin = Point(x: x, y: top + text.lineHeight * index + baseline)
      items.append(.text(PlacedText(run, size: style.text.size, at: origin, stretch: text.stretch)))
    }
  }

  private func decimalIndent(_ run: GlyphRun, _ width: Length) -> Length {
    let size = style.text.size
    let column = decimals ?? DecimalColumns.extent(of: run, at: size)
    return DecimalColumns.indent(
      of: run, at: size, stretch: text.stretch, in: column, width: width, padding: padding)
  }

  private func appendUpwards(to items: inout [FrameItem], _ box: Box, _ lines: Range<Int>) {
    let across = text.lineHeight * lines.count
    let left = box.x + (box.right - box.x - across) / 2
    for (index, line) in lines.enumerated() {
      let run = text.lines[line]
      let length = Length(units: run.width(at: style.text.size).units * text.stretch / 1000)
      let y: Length =
        switch style.vertical {
        case .top: box.y + padding.left + length
        case .middle: box.y + (box.bottom - box.y + length) / 2
        case .bottom: box.bottom - padding.right
        }
      let origin = Point(x: left + text.lineHeight * index + baseline, y: y)
      items.append(
        .text(
          PlacedText(
            run, size: style.text.size, at: origin, stretch: text.stretch, direction: .upwards)))
    }
  }
}
