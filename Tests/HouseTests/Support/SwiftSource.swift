/// Swift text split into code and comments: strings are emptied in the code, what they interpolate is kept.
struct SwiftSource {
  /// The code, a line a line of the file; comments and the text of strings are gone.
  let code: [String]
  /// The file as it is.
  let lines: [String]

  init(_ text: String) {
    lines = SwiftSource.split(text)
    var reader = Reader(text)
    reader.readCode(until: nil)
    code = SwiftSource.split(reader.code)
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Goes through the text once.
  private struct Reader {
    private let text: [Character]
    private var place = 0
    private(set) var code = ""

    init(_ text: String) { self.text = Array(text) }

    /// Copies code up to the parenthesis that closes an interpolation, or to the end.
    mutating func readCode(until end: Character?) {
      var depth = 0
      while place < text.count {
        if sees("//") {
          skipLine()
        } else if sees("/*") {
          skipComment()
        } else if let quote = openingQuote() {
          readString(quote)
        } else {
          let character = text[place]
          if character == "(" { depth += 1 }
          if character == ")" {
            if depth == 0, end == ")" { return }
            depth -= 1
          }
          code.append(character)
          place += 1
        }
      }
    }

    private func sees(_ word: String, at start: Int? = nil) -> Bool {
      let start = start ?? place
      let end = start + word.count
      return end <= text.count && text[start..<end].elementsEqual(word)
    }

    private mutating func skipLine() {
      while place < text.count, text[place] != "\n" { place += 1 }
    }

    private mutating func skipComment() {
      while place < text.count, !sees("*/") {
        if text[place] == "\n" { code.append("\n") }
        place += 1
      }
      place += 2
    }

    /// The hashes and quotes that begin a string here.
    private func openingQuote() -> (hashes: String, quotes: String)? {
      let hashes = String(text[place...].prefix { $0 == "#" })
      let start = place + hashes.count
      if sees("\"\"\"", at: start) { return (hashes, "\"\"\"") }
      return sees("\"", at: start) ? (hashes, "\"") : nil
    }

    private mutating func readString(_ opening: (hashes: String, quotes: String)) {
      let closing = opening.quotes + opening.hashes
      let interpolation = "\\" + opening.hashes + "("
      place += closing.count
      code.append("\"")
      while place < text.count, !sees(closing) {
        if sees(interpolation) {
          place += interpolation.count
          code.append("(")
          readCode(until: ")")
          code.append(")")
          place += 1
        } else if text[place] == "\\", opening.hashes.isEmpty {
          place += 2
        } else {
          if text[place] == "\n" { code.append("\n") }
          place += 1
        }
      }
      place += closing.count
      code.append("\"")
    }
  }
}
