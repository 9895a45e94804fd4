/// The vertical measures of a line, and how its parts are drawn.
struct LinePlacement {
  /// From the top of the line to its baseline.
  let baseline: Length
  /// The height of the line, captions under blanks included.
  let height: Length

  /// The thickness of the underlines of blanks and of the sides of tick boxes.
  static let thin = Stroke(.pt(0.5))
  /// The thickness of ticks.
  static let thick = Stroke(.pt(1))

  /// Measures a line: every style in it has a box of the leading, and the boxes stand on one baseline.
  init(_ line: TextLine, strut: TextStyle, leading: Int, _ shaper: any TextShaper) {
    var (above, below) = LinePlacement.extent(strut.face, strut.size, leading, shaper)
    var captions = Length.zero
    for fragment in line.fragments {
      switch fragment {
      case .words(let run, let size):
        guard size != strut.size || run.face != strut.face else { continue }
        let own = LinePlacement.extent(run.face, size, leading, shaper)
        (above, below) = (max(above, own.above), max(below, own.below))
      case .object(let object, _):
        guard case .blank(let caption?, let size) = object.content else { continue }
        let drop = LinePlacement.underline(object.style)
        captions = max(captions, drop + shaper.metrics(of: caption.face).lineHeight(at: size))
      }
    }
    baseline = above
    height = above + max(below, captions)
    metrics = shaper.metrics
  }

  private let metrics: (Face) -> FaceMetrics

  /// How far a box of the leading reaches above and below the baseline.
  private static func extent(
    _ face: Face, _ size: Length, _ leading: Int, _ shaper: any TextShaper
  ) -> (above: Length, below: Length) {
    let metrics = shaper.metrics(of: face)
    let height = size.scaled(by: Double(leading) / 1000)
    let above = (height - metrics.lineHeight(at: size)) / 2 + metrics.ascent(at: size)
    return (above, height - above)
  }

  /// From the baseline down to the underline of a blank.
  private static func underline(_ style: TextStyle) -> Length { style.size.scaled(by: 0.12) }

  /// Appends the parts of the line, whose top left corner is at the origin.
  func append(_ line: TextLine, to items: inout [FrameItem], at origin: Point) {
    var pen = Point(x: origin.x, y: origin.y + baseline)
    for fragment in line.fragments {
      switch fragment {
      case .words(let run, let size): items.append(.text(PlacedText(run, size: size, at: pen)))
      case .object(let object, let width): append(object, width, to: &items, at: pen)
      }
      pen.x += fragment.width
    }
    appendLinks(line, to: &items, at: origin)
  }

  private func append(_ object: InlineObject, _ width: Length, to items: inout [FrameItem], at pen: Point) {
    let size = object.style.size
    switch object.content {
    case .blank(let caption, let captionSize):
      let y = pen.y + LinePlacement.underline(object.style)
      if let caption {
        let x = pen.x + (width - caption.width(at: captionSize)) / 2
        let drop = metrics(caption.face).ascent(at: captionSize)
        items.append(.text(PlacedText(caption, size: captionSize, at: Point(x: x, y: y + drop))))
      }
      items.append(line(pen.x, y, pen.x + width, y))
    case .tickBox(let isTicked):
      let (right, top) = (pen.x + width, pen.y - width)
      items.append(line(pen.x, top, right, top))
      items.append(line(pen.x, pen.y, right, pen.y))
      items.append(line(pen.x, top, pen.x, pen.y))
      items.append(line(right, top, right, pen.y))
      guard isTicked else { return }
      let foot = Point(x: pen.x + width * 2 / 5, y: pen.y - width / 5)
      items.append(line(pen.x + width / 5, pen.y - width / 2, foot.x, foot.y, LinePlacement.thick))
      items.append(line(foot.x, foot.y, right - width / 6, pen.y - width * 4 / 5, LinePlacement.thick))
    case .slot(_, let label):
      guard let label else { return }
      let x = pen.x + width - label.width(at: size)
      items.append(.text(PlacedText(label, size: size, at: Point(x: x, y: pen.y))))
    case .leader(let dot):
      appendDots(dot, size, width, to: &items, at: pen)
    }
  }

  /// As many dots as the width holds with half an em free on both sides, ending where those of other lines end.
  private func appendDots(
    _ dot: GlyphRun, _ size: Length, _ width: Length, to items: inout [FrameItem], at pen: Point
  ) {
    let (one, gap) = (dot.width(at: size), size / 2)
    let count = max(1, (width - gap * 2).units / max(1, one.units))
    let dots = GlyphRun(
      text: String(repeating: dot.text, count: count), face: dot.face,
      glyphs: Array(repeatElement(dot.glyphs, count: count).joined()),
      clusters: Array(repeatElement(dot.clusters, count: count).joined()), unitsPerEm: dot.unitsPerEm)
    let x = pen.x + width - gap - dots.width(at: size)
    items.append(.text(PlacedText(dots, size: size, at: Point(x: x, y: pen.y))))
  }

  /// A known page leads to its anchor: from its slot, or from the whole line where a leader leads to it.
  private func appendLinks(_ line: TextLine, to items: inout [FrameItem], at origin: Point) {
    var (x, isLed, words) = (origin.x, false, "")
    for fragment in line.fragments {
      switch fragment {
      case .words(let run, _): words += isLed ? "" : run.text
      case .object(let object, let width):
        if case .leader = object.content { isLed = true }
        guard case .slot(let anchor, let label?) = object.content else { break }
        let place = Point(x: isLed ? origin.x : x, y: origin.y)
        let size = Size(width: x + width - place.x, height: height)
        items.append(.link(PlacedLink(to: anchor, title: isLed ? words : label.text, at: place, size: size)))
      }
      x += fragment.width
    }
  }

  private func line(_ x0: Length, _ y0: Length, _ x1: Length, _ y1: Length, _ stroke: Stroke = thin)
    -> FrameItem
  {
    .line(PlacedLine(from: Point(x: x0, y: y0), to: Point(x: x1, y: y1), stroke: stroke))
  }
}
