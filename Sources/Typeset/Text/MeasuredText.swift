/// A hard line of running text measured once: every place in it has a distance from its beginning.
///
/// Distances come from the advances of the whole; kerning at the ends of a part may differ by a hair, so a line that is
/// to stand is shaped by itself. That keeps breaking linear in the length of the text.
struct MeasuredText {
  /// A stretch of one style, or an object.
  private struct Span {
    let bytes: Range<Int>
    let piece: InlinePiece
  }

  /// The text, in NFC, its words one space apart; objects stand as their placeholder.
  private(set) var text = ""
  private var spans: [Span] = []
  /// From the beginning to each byte, in length units; bytes inside a cluster have the distance of its first.
  private var distances: [Int] = [0]
  private let shaper: any TextShaper

  /// Shapes the words of the pieces. Throws `missingGlyph`.
  init(_ pieces: [InlinePiece], shaper: any TextShaper) throws(LayoutError) {
    self.shaper = shaper
    for piece in MeasuredText.singlySpaced(pieces) {
      let start = distances.count - 1
      switch piece {
      case .words(let words, let style):
        let run = try shaper.shape(words, style.face)
        append(run, size: style.size)
        text += run.text
        spans.append(Span(bytes: start..<distances.count - 1, piece: .words(run.text, style)))
      case .object(let object):
        let before = distances[start]
        for _ in InlineObject.placeholder.utf8.dropFirst() { distances.append(before) }
        distances.append(before + object.width.units)
        text += InlineObject.placeholder
        spans.append(Span(bytes: start..<distances.count - 1, piece: piece))
      }
    }
  }

  /// The bytes of the text.
  var count: Int { distances.count - 1 }

  /// How wide a part is, to a hair.
  func distance(_ part: Range<Int>) -> Length {
    Length(units: distances[part.upperBound] - distances[part.lowerBound])
  }

  /// The part as a line, with a hyphen behind it if words are divided there. Throws `missingGlyph`.
  func line(_ part: Range<Int>, isDivided: Bool = false) throws(LayoutError) -> TextLine {
    var fragments: [TextLine.Fragment] = []
    for span in spans where span.bytes.overlaps(part) {
      switch span.piece {
      case .object(let object): fragments.append(.object(object, width: object.width))
      case .words(let words, let style):
        let inner = span.bytes.clamped(to: part)
        let from = words.utf8.index(words.utf8.startIndex, offsetBy: inner.lowerBound - span.bytes.lowerBound)
        let end = words.utf8.index(from, offsetBy: inner.count)
        let hyphen = isDivided && inner.upperBound == part.upperBound ? "-" : ""
        let run = try shaper.shape(String(words[from..<end]) + hyphen, style.face)
        fragments.append(.words(run, size: style.size))
      }
    }
    return TextLine(fragments)
  }

  private mutating func append(_ run: GlyphRun, size: Length) {
    let before = distances[distances.count - 1]
    var (advance, glyph) = (0, 0)
    distances.reserveCapacity(distances.count + run.text.utf8.count)
    for cluster in run.clusters {
      let here = before + advance * size.units / run.unitsPerEm
      for _ in 1..<max(1, cluster.byteCount) { distances.append(here) }
      for _ in 0..<cluster.glyphCount {
        advance += Int(run.glyphs[glyph].advance)
        glyph += 1
      }
      distances.append(before + advance * size.units / run.unitsPerEm)
    }
  }

  /// The pieces with one space wherever there were more, and none at the beginning and the end.
  private static func singlySpaced(_ pieces: [InlinePiece]) -> [InlinePiece] {
    if pieces.count == 1, case .words(let words, _) = pieces[0], isSinglySpaced(words) { return pieces }
    var result: [InlinePiece] = []
    var isSpaced = true
    for piece in pieces {
      guard case .words(let words, let style) = piece else {
        result.append(piece)
        isSpaced = false
        continue
      }
      var kept = String.UnicodeScalarView()
      for scalar in words.unicodeScalars where scalar != " " || !isSpaced {
        kept.append(scalar)
        isSpaced = scalar == " "
      }
      if !kept.isEmpty { result.append(.words(String(kept), style)) }
    }
    if isSpaced, case .words(let words, let style) = result.last, words.hasSuffix(" ") {
      result.removeLast()
      if words.utf8.count > 1 { result.append(.words(String(words.dropLast()), style)) }
    }
    return result
  }

  private static func isSinglySpaced(_ words: String) -> Bool {
    let space = UInt8(ascii: " ")
    var before = space
    for byte in words.utf8 {
      if byte == space, before == space { return false }
      before = byte
    }
    return before != space
  }
}
