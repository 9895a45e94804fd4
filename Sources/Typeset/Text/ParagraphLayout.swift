/// A paragraph broken into lines, and how many of them may stand on a page: never one line alone.
struct ParagraphLayout {
  private let lines: [TextLine]
  private let placements: [LinePlacement]
  private let paragraph: Paragraph
  private let width: Length
  /// The height of the tallest line.
  let lineHeight: Length
  /// What had to be done to the text besides breaking it at spaces.
  let report: LineBreaker.Report

  /// Breaks the paragraph for the width.
  ///
  /// Throws `missingGlyph`, `noHyphenator`, and `wordTooWide` for a blank or a slot wider than its line.
  init(
    _ paragraph: Paragraph, width: Length, context: BlockLayout.PageContext?, shaper: any TextShaper,
    references: (any PageReferences)? = nil
  ) throws(LayoutError) {
    self.paragraph = paragraph
    self.width = width
    let resolver = InlineResolver(
      style: paragraph.style, context: context, references: references, shaper: shaper)
    let hardLines = try resolver.hardLines(of: paragraph.inlines)
    let widths = LineBreaker.Widths(
      first: width - paragraph.firstLineIndent, rest: width - paragraph.hangingIndent)
    let breaker = LineBreaker(
      shaper: shaper, hyphenates: paragraph.hyphenates, justifies: paragraph.alignment == .justified)
    var report = LineBreaker.Report()
    var lines: [TextLine] = []
    for pieces in hardLines {
      lines += try breaker.lines(of: pieces, paragraph.style, widths, isFirst: lines.isEmpty, report: &report)
    }
    if hardLines == [[]] { lines = [] }
    self.lines = lines
    self.report = report
    placements = lines.map { LinePlacement($0, strut: paragraph.style, leading: paragraph.leading, shaper) }
    lineHeight = placements.map(\.height).max() ?? .zero
  }

  /// How many lines the paragraph has.
  var lineCount: Int { lines.count }

  /// How many lines from the given one on stand in the room; 0 when it is better to wait for a fresh page.
  func linesThatStand(from next: Int, in room: Length, mayWait: Bool) -> Int {
    let remaining = lines.count - next
    var (fitting, left) = (0, room)
    while fitting < remaining, placements[next + fitting].height <= left {
      left -= placements[next + fitting].height
      fitting += 1
    }
    if fitting >= remaining { return remaining }
    // Two lines at least on each side of a break, where the paragraph has so many.
    let count = remaining - fitting == 1 && remaining > 2 ? fitting - 1 : fitting
    if count >= min(2, remaining) { return count }
    return mayWait ? 0 : fitting
  }

  /// How tall the lines are together.
  func height(_ range: Range<Int>) -> Length { placements[range].map(\.height).total }

  /// A frame of the lines.
  func frame(_ range: Range<Int>) -> Frame {
    var items: [FrameItem] = []
    items.reserveCapacity(range.count)
    var y = Length.zero
    for line in range {
      let indent = line == 0 ? paragraph.firstLineIndent : paragraph.hangingIndent
      let free = width - indent - lines[line].width
      let x: Length =
        switch paragraph.alignment {
        case .left, .justified: .zero
        case .center, .decimal: free / 2
        case .right: free
        }
      placements[line].append(lines[line], to: &items, at: Point(x: indent + x, y: y))
      y += placements[line].height
    }
    return Frame(size: Size(width: width, height: y), items: items, role: .paragraph)
  }
}
