/// A paragraph broken into lines, and how many of them may stand on a page: never one line alone.
struct ParagraphLayout {
  private let lines: [GlyphRun]
  private let paragraph: Paragraph
  private let width: Length
  private let metrics: FaceMetrics
  /// The distance from one baseline to the next.
  let lineHeight: Length
  /// Whether a word was broken between letters.
  let isWordBroken: Bool

  /// Breaks the paragraph for the width. Throws `missingGlyph`.
  init(
    _ paragraph: Paragraph, width: Length, context: BlockLayout.PageContext?, shaper: any TextShaper
  ) throws(LayoutError) {
    self.paragraph = paragraph
    self.width = width
    metrics = shaper.metrics(of: paragraph.style.face)
    lineHeight = paragraph.style.size.scaled(by: Double(paragraph.leading) / 1000)
    let text = paragraph.inlines.map { inline in
      switch inline {
      case .text(let words): words
      case .pageNumber: context.map { String($0.number) } ?? ""
      case .pageTotal: context.map { String($0.total) } ?? ""
      }
    }.joined()
    var broken = false
    lines = try LineBreaker(shaper: shaper).lines(
      of: text, in: paragraph.style, width: width, broken: &broken)
    isWordBroken = broken
  }

  /// How many lines the paragraph has.
  var lineCount: Int { lines.count }

  /// How many lines from the given one on stand in the room; 0 when it is better to wait for a fresh page.
  func linesThatStand(from next: Int, in room: Length, mayWait: Bool) -> Int {
    let remaining = lines.count - next
    let fitting = max(0, room.units / max(1, lineHeight.units))
    if fitting >= remaining { return remaining }
    // Two lines at least on each side of a break, where the paragraph has so many.
    let count = remaining - fitting == 1 && remaining > 2 ? fitting - 1 : fitting
    if count >= min(2, remaining) { return count }
    return mayWait ? 0 : fitting
  }

  /// A frame of the lines.
  func frame(_ range: Range<Int>) -> Frame {
    let size = paragraph.style.size
    let baseline = (lineHeight - metrics.lineHeight(at: size)) / 2 + metrics.ascent(at: size)
    let items = range.enumerated().map { index, line -> FrameItem in
      let run = lines[line]
      let free = width - run.width(at: size)
      let x: Length =
        switch paragraph.alignment {
        case .left: .zero
        case .center: free / 2
        case .right: free
        }
      return .text(PlacedText(run, size: size, at: Point(x: x, y: lineHeight * index + baseline)))
    }
    return Frame(size: Size(width: width, height: lineHeight * range.count), items: items, role: .paragraph)
  }
}
