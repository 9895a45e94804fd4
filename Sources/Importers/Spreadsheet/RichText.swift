/// Gathers the text of a string item: plain, or in runs that are joined; phonetic hints are left out (ECMA-376 §18.4).
struct RichText {
  private var text = ""
  private var piece = ""
  private var isPreserved = false
  private var isInText = false
  private var phoneticDepth = 0

  /// The joined text.
  var joined: String { text }

  mutating func start(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "rPh": phoneticDepth += 1
    case "t":
      isInText = phoneticDepth == 0
      isPreserved = attributes["space"] == "preserve"
      piece = ""
    default: break
    }
  }

  mutating func end(_ element: String) {
    switch element {
    case "rPh": phoneticDepth -= 1
    case "t" where isInText:
      text += RichText.unescaped(isPreserved ? piece : RichText.trimmed(piece))
      isInText = false
    default: break
    }
  }

  mutating func characters(_ characters: String) {
    if isInText { piece += characters }
  }

  /// `_x000D_` stands for a character that XML cannot hold (ECMA-376 §22.9.2.19).
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var (result, rest) = ("", Substring(text))
    while let mark = rest.firstRange(of: "_x") {
      let code = rest[mark.upperBound...].prefix(5)
      result += rest[..<mark.lowerBound]
      if code.count == 5, code.last == "_", let value = UInt32(code.dropLast(), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[code.endIndex...]
      } else {
        result += "_x"
        rest = rest[mark.upperBound...]
      }
    }
    return result + rest
  }

  private static func trimmed(_ text: String) -> String {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
    let start = text.drop(while: blanks.contains)
    return String(start.dropLast(start.reversed().prefix(while: blanks.contains).count))
  }
}
