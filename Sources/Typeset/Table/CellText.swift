/// The text of a cell broken into lines for its column, ready to be placed.
struct CellText {
  /// The lines; empty for a cell with nothing in it.
  var lines: [GlyphRun]
  /// The distance from one baseline to the next.
  var lineHeight: Length
  /// Width in thousandths of the natural one.
  var stretch: Int
  /// The height the text needs without padding; for upward text the length of its longest line.
  var height: Length
}

/// Measures and breaks the text of cells; equal texts in equal columns are measured once.
final class CellMeasurer {
  private struct Key: Hashable {
    let text: String
    let style: UInt16
    let width: Int
  }

  /// The least width to which a text may be narrowed, in thousandths (FORMS §23.1).
  static let leastStretch = 800
  /// The distance between baselines in thousandths of the size.
  static let leading = 1150

  private let shaper: any TextShaper
  private let styles: [CellStyle]
  private let lineHeights: [Length]
  private let padding: Insets
  private var known: [Key: CellText] = [:]
  /// What was narrowed or broken since the list was last taken.
  var notes: [LayoutTrace] = []

  init(shaper: any TextShaper, styles: [CellStyle], padding: Insets) {
    self.shaper = shaper
    self.styles = styles
    lineHeights = styles.map { $0.text.size.scaled(by: Double(CellMeasurer.leading) / 1000) }
    self.padding = padding
  }

  /// The text of a cell as it stands in a box of the width; `row` is named in what is noted.
  func measure(_ text: String, style: UInt16, width: Length, row: Int?) throws(LayoutError) -> CellText {
    guard !text.isEmpty else {
      return CellText(lines: [], lineHeight: lineHeights[Int(style)], stretch: 1000, height: .zero)
    }
    let key = Key(text: text, style: style, width: width.units)
    if let text = known[key] { return text }
    let measured = try fit(text, styles[Int(style)], width, lineHeights[Int(style)], row)
    if known.count > 20_000 { known.removeAll(keepingCapacity: true) }
    known[key] = measured
    return measured
  }

  /// Whether texts of the style run upwards.
  func isUpwards(_ style: UInt16) -> Bool { styles[Int(style)].upwards != nil }

  private func fit(
    _ text: String, _ style: CellStyle, _ width: Length, _ lineHeight: Length, _ row: Int?
  ) throws(LayoutError) -> CellText {
    if let extent = style.upwards {
      return try fitUpwards(text, style, extent, width - padding.vertical, lineHeight, row)
    }
    return try fitRightwards(text, style, width - padding.horizontal, lineHeight, row)
  }

  private func fitRightwards(
    _ text: String, _ style: CellStyle, _ width: Length, _ lineHeight: Length, _ row: Int?
  ) throws(LayoutError) -> CellText {
    if style.fit == .shrinkThenWrap, !text.contains("\n") {
      let natural = try shaper.shape(text, style.text.face).width(at: style.text.size)
      if let stretch = CellMeasurer.stretch(natural, into: width) {
        return noted(
          CellText(
            lines: [try shaper.shape(text, style.text.face)], lineHeight: lineHeight,
            stretch: stretch, height: lineHeight), row, LineBreaker.Report())
      }
    }
    var breaker = LineBreaker(
      shaper: shaper, hyphenates: style.hyphenates, justifies: style.horizontal == .justified)
    var report = LineBreaker.Report()
    let lines = try breaker.lines(of: text, in: style.text, width: width, report: &report)
    guard report.isWordBroken else {
      return noted(
        CellText(lines: lines, lineHeight: lineHeight, stretch: 1000, height: lineHeight * lines.count), row,
        report)
    }
    // A word does not fit: narrow the whole text if that saves the word, and break it only then.
    let roomy = Length(units: width.units * 1000 / CellMeasurer.leastStretch)
    breaker.justifies = false
    report = LineBreaker.Report()
    let narrowed = try breaker.lines(of: text, in: style.text, width: roomy, report: &report)
    let widest = narrowed.map { $0.width(at: style.text.size) }.max() ?? .zero
    let stretch = CellMeasurer.stretch(widest, into: width) ?? CellMeasurer.leastStretch
    return noted(
      CellText(
        lines: narrowed, lineHeight: lineHeight, stretch: stretch, height: lineHeight * narrowed.count), row,
      report)
  }

  /// Rotated text, its padding turned with it: as few lines as stand within the least extent, then within the least that holds it, then narrowed.
  private func fitUpwards(
    _ text: String, _ style: CellStyle, _ extent: ClosedRange<Length>, _ width: Length,
    _ lineHeight: Length, _ row: Int?
  ) throws(LayoutError) -> CellText {
    let most = max(1, width.units / lineHeight.units)
    let least = extent.lowerBound - padding.horizontal
    let greatest = extent.upperBound - padding.horizontal
    let roomy = Length(units: greatest.units * 1000 / CellMeasurer.leastStretch)
    // Words are divided only where that saves narrowing.
    for (room, stretch, divides) in [
      (greatest, 1000, false), (greatest, 1000, true), (roomy, CellMeasurer.leastStretch, false),
      (roomy, CellMeasurer.leastStretch, true),
    ] where style.hyphenates || !divides {
      let breaker = LineBreaker(shaper: shaper, hyphenates: divides)
      guard let lines = try upwardLines(text, style.text, breaker, from: least, to: room, most: most) else {
        continue
      }
      let longest = lines.map { $0.width(at: style.text.size) }.max() ?? .zero
      return noted(
        CellText(
          lines: lines, lineHeight: lineHeight, stretch: stretch,
          height: Length(units: longest.units * stretch / 1000)), row, LineBreaker.Report())
    }
    let natural = try shaper.shape(text, style.text.face).width(at: style.text.size)
    throw LayoutError(.wordTooWide(width: natural, available: greatest * most), row: row)
  }

  /// The lines of the least length, between two, that are few enough and break no word; nil when there are none.
  private func upwardLines(
    _ text: String, _ style: TextStyle, _ breaker: LineBreaker, from least: Length, to greatest: Length,
    most: Int
  ) throws(LayoutError) -> [GlyphRun]? {
    func lines(_ length: Length) throws(LayoutError) -> [GlyphRun]? {
      var report = LineBreaker.Report()
      let lines = try breaker.lines(of: text, in: style, width: length, report: &report)
      return lines.count <= most && !report.isWordBroken ? lines : nil
    }
    if let lines = try lines(least) { return lines }
    guard var best = try lines(greatest) else { return nil }
    var (low, high) = (least.units, greatest.units)
    while high - low > Length.pt(0.5).units {
      let middle = (low + high) / 2
      if let shorter = try lines(Length(units: middle)) {
        (best, high) = (shorter, middle)
      } else {
        low = middle
      }
    }
    return best
  }

  private func noted(_ text: CellText, _ row: Int?, _ report: LineBreaker.Report) -> CellText {
    if text.stretch < 1000 { notes.append(.shrunk(row: row, stretch: text.stretch)) }
    if report.isWordBroken { notes.append(.brokenWord(row: row)) }
    if report.raggedLines > 0 { notes.append(.ragged(lines: report.raggedLines, row: row)) }
    return text
  }

  /// The stretch that brings a natural width into the room, or nil when that is below the least.
  private static func stretch(_ natural: Length, into room: Length) -> Int? {
    if natural <= room { return 1000 }
    let stretch = room.units * 1000 / natural.units
    return stretch >= leastStretch ? stretch : nil
  }
}
