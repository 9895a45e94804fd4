/// Breaks text into lines that fit a width: at spaces, after hyphens inside words, and between letters only when a
/// word alone is wider than the line.
struct LineBreaker {
  /// A stretch of text that is not broken, and whether a space stands before it.
  private struct Piece {
    var text: Substring
    var isSpaced: Bool
  }

  let shaper: any TextShaper

  /// Lines of the text, none wider than the width; an empty text has no lines.
  ///
  /// `broken` becomes true when a word had to be broken between letters. Throws `missingGlyph`.
  func lines(
    of text: String, in style: TextStyle, width: Length, broken: inout Bool
  ) throws(LayoutError) -> [GlyphRun] {
    var runs: [GlyphRun] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      try append(paragraph, style, width, to: &runs, broken: &broken)
    }
    return runs.count == 1 && runs[0].glyphs.isEmpty ? [] : runs
  }

  private func append(
    _ paragraph: Substring, _ style: TextStyle, _ width: Length, to runs: inout [GlyphRun], broken: inout Bool
  ) throws(LayoutError) {
    let whole = try shaper.shape(String(paragraph), style.face)
    if whole.width(at: style.size) <= width {
      runs.append(whole)
      return
    }
    var line = ""
    for piece in LineBreaker.pieces(of: paragraph) {
      let joined = line.isEmpty ? String(piece.text) : line + (piece.isSpaced ? " " : "") + piece.text
      if try shaper.shape(joined, style.face).width(at: style.size) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { runs.append(try shaper.shape(line, style.face)) }
      line = try rest(of: piece.text, style, width, to: &runs, broken: &broken)
    }
    runs.append(try shaper.shape(line, style.face))
  }

  /// Breaks a word between letters as long as it is wider than the line; returns what is left of it.
  private func rest(
    of word: Substring, _ style: TextStyle, _ width: Length, to runs: inout [GlyphRun], broken: inout Bool
  ) throws(LayoutError) -> String {
    var word = word
    while true {
      let run = try shaper.shape(String(word), style.face)
      guard run.width(at: style.size) > width, word.count > 1 else { return String(word) }
      broken = true
      var prefix = word.prefix(1)
      while prefix.count < word.count {
        let longer = word.prefix(prefix.count + 1)
        guard try shaper.shape(String(longer), style.face).width(at: style.size) <= width else { break }
        prefix = longer
      }
      runs.append(try shaper.shape(String(prefix), style.face))
      word = word.dropFirst(prefix.count)
    }
  }

  private static func pieces(of paragraph: Substring) -> [Piece] {
    var pieces: [Piece] = []
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
      var start = word.startIndex
      var isSpaced = true
      for index in word.indices where word[index] == "-" && isBreakable(word, after: index, from: start) {
        let end = word.index(after: index)
        pieces.append(Piece(text: word[start..<end], isSpaced: isSpaced))
        (start, isSpaced) = (end, false)
      }
      pieces.append(Piece(text: word[start...], isSpaced: isSpaced))
    }
    return pieces
  }

  /// A hyphen permits a break when at least three letters stand on both sides: not in «1-й», «152-ФЗ».
  private static func isBreakable(_ word: Substring, after hyphen: String.Index, from start: String.Index)
    -> Bool
  {
    let before = word[start..<hyphen]
    let after = word[word.index(after: hyphen)...]
    return before.count >= 3 && after.count >= 3 && before.suffix(3).allSatisfy(\.isLetter)
      && after.prefix(3).allSatisfy(\.isLetter)
  }
}
