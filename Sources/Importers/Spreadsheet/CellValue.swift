import JournalCore

/// What a cell holds; a cell without a value is no value at all.
public enum CellValue: Hashable, Sendable {
  /// Text, shared or inline, runs joined.
  case text(String)
  /// A number.
  case number(ExactNumber)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// An error of a formula: `#REF!`.
  case error(String)

  /// The value as one line of text: letters joined with their marks, runs of spaces made one, unseen characters out.
  public var line: String {
    switch self {
    case .text(let text): CellValue.tidied(text)
    case .number(let number): number.text
    case .boolean(let isTrue): isTrue ? "ИСТИНА" : "ЛОЖЬ"
    case .error(let text): text
    }
  }

  /// The text as one line.
  static func tidied(_ text: String) -> String {
    let seen = text.precomposed.unicodeScalars.filter { !unseen.contains($0) }
    return String(String.UnicodeScalarView(seen)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The byte order mark, the soft hyphen and characters without width.
  private static let unseen: Set<Unicode.Scalar> = [
    "\u{FEFF}", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}",
  ]
}
