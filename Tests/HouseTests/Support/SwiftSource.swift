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
    code = SwiftSource.split(String(decoding: reader.code, as: UTF8.self))
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Goes through the bytes once.
  private struct Reader {
    private let text: [UInt8]
    private var place = 0
    private(set) var code: [UInt8] = []

    private static let newline = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")
    private static let hash = UInt8(ascii: "#")
    private static let backslash = UInt8(ascii: "\\")
    private static let slash = UInt8(ascii: "/")

    init(_ text: String) { self.text = Array(text.utf8) }

    /// Copies code up to the parenthesis that closes an interpolation, or to the end.
    mutating func readCode(until end: UInt8?) {
      var depth = 0
      while place < text.count {
        let byte = text[place]
        if byte == Reader.slash, sees("//") {
          skipLine()
        } else if byte == Reader.slash, sees("/*") {
          skipComment()
        } else if byte == Reader.quote || byte == Reader.hash, let string = openingQuote() {
          readString(string)
        } else {
          if byte == UInt8(ascii: "(") { depth += 1 }
          if byte == UInt8(ascii: ")") {
            if depth == 0, end == byte { return }
            depth -= 1
          }
          code.append(byte)
          place += 1
        }
      }
    }

    private func sees(_ word: String, at start: Int? = nil) -> Bool {
      text[min(start ?? place, text.count)...].starts(with: word.utf8)
    }

    private mutating func skipLine() {
      while place < text.count, text[place] != Reader.newline { place += 1 }
    }

    private mutating func skipComment() {
      while place < text.count, !sees("*/") {
        if text[place] == Reader.newline { code.append(Reader.newline) }
        place += 1
      }
      place += 2
    }

    /// The hashes and quotes that begin a string here.
    private func openingQuote() -> (hashes: String, quotes: String)? {
      let count = text[place...].prefix { $0 == Reader.hash }.count
      let hashes = String(repeating: "#", count: count)
      if sees("\"\"\"", at: place + count) { return (hashes, "\"\"\"") }
      return sees("\"", at: place + count) ? (hashes, "\"") : nil
    }

    private mutating func readString(_ opening: (hashes: String, quotes: String)) {
      let closing = opening.quotes + opening.hashes
      let interpolation = "\\" + opening.hashes + "("
      place += closing.utf8.count
      code.append(Reader.quote)
      while place < text.count {
        let byte = text[place]
        if byte == Reader.quote, sees(closing) { break }
        if byte == Reader.backslash, sees(interpolation) {
          place += interpolation.utf8.count
          code.append(UInt8(ascii: "("))
          readCode(until: UInt8(ascii: ")"))
          code.append(UInt8(ascii: ")"))
          place += 1
        } else if byte == Reader.backslash, opening.hashes.isEmpty {
          place += 2
        } else {
          if byte == Reader.newline { code.append(byte) }
          place += 1
        }
      }
      place += closing.utf8.count
      code.append(Reader.quote)
    }
  }
}
