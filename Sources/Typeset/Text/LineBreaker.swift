/// Breaks running text into lines that fit a width: at spaces, after hyphens inside words, at the places of a
/// hyphenator where that is allowed, and between letters only when a word alone is wider than the line.
struct LineBreaker {
  /// The widths of lines.
  struct Widths {
    let first: Length
    let rest: Length
  }

  /// What had to be done to the text besides breaking it at spaces.
  struct Report {
    /// Whether a word was broken between letters.
    var isWordBroken = false
    /// Lines that should stand from edge to edge and do not.
    var raggedLines = 0
  }

  /// How much a part may seem wider than it is, in parts of the size: a pair of kerned letters.
  private static let slack = 8
  /// A ragged line filled to so many hundredths divides no word.
  private static let wellFilled = 70

  let shaper: any TextShaper
  var hyphenates = false
  var justifies = false

  /// Lines of a text in one style, none wider than the width; an empty text has no lines.
  ///
  /// Throws `missingGlyph`, `noHyphenator`.
  func lines(
    of text: String, in style: TextStyle, width: Length, report: inout Report
  ) throws(LayoutError) -> [GlyphRun] {
    let widths = Widths(first: width, rest: width)
    var runs: [GlyphRun] = []
    for part in text.hardLines {
      let lines = try lines(of: [.words(String(part), style)], style, widths, isFirst: false, report: &report)
      runs += lines.compactMap(\.run)
    }
    return runs.count == 1 && runs[0].glyphs.isEmpty ? [] : runs
  }

  /// The lines of a hard line of pieces, at least one; `isFirst` when its first line is the paragraph's.
  ///
  /// Throws `missingGlyph`, `noHyphenator`, and `wordTooWide` for a blank wider than its line.
  func lines(
    of pieces: [InlinePiece], _ style: TextStyle, _ widths: Widths, isFirst: Bool, report: inout Report
  ) throws(LayoutError) -> [TextLine] {
    if hyphenates, shaper.lineEndHyphenator == nil { throw LayoutError(.noHyphenator) }
    if pieces.count <= 1, case .words(let words, let style) = pieces.first ?? .words("", style) {
      let whole = TextLine([.words(try shaper.shape(words, style.face), size: style.size)])
      if whole.width <= (isFirst ? widths.first : widths.rest) { return [whole] }
    }
    let text = try MeasuredText(pieces, shaper: shaper)
    guard text.count > 0 else {
      return [TextLine([.words(try shaper.shape("", style.face), size: style.size)])]
    }
    let places = BreakPlaces(text.text)
    var lines: [TextLine] = []
    var start = 0
    while start < text.count {
      let room = isFirst && lines.isEmpty ? widths.first : widths.rest
      let cut = try Cutter(text: text, places: places, room: room, slack: style.size / LineBreaker.slack)
        .cut(from: start, dividing: hyphenator, unless: justifies ? 100 : LineBreaker.wellFilled)
      report.isWordBroken = report.isWordBroken || cut.isWordBroken
      let isLast = cut.next >= text.count
      lines.append(finished(cut.line, isLast: isLast, room, &report))
      start = cut.next
    }
    return lines
  }

  private var hyphenator: HyphenPlaces? {
    guard hyphenates, let hyphenator = shaper.lineEndHyphenator else { return nil }
    return HyphenPlaces(hyphenator: hyphenator)
  }

  private func finished(_ line: TextLine, isLast: Bool, _ room: Length, _ report: inout Report) -> TextLine {
    if line.isFilling { return line.filled(to: room) }
    guard justifies, !isLast else { return line }
    if let justified = line.justified(to: room) { return justified }
    report.raggedLines += 1
    return line
  }
}
