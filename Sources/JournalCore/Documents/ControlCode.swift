/// The short code on a sheet that leads to its entry in the register: the document's number and the beginning of the
/// fingerprint of its content (DECISIONS 11): `58-3F2A9-C1B04`.
public struct ControlCode: Hashable, Sendable {
  /// How many hexadecimal digits of the fingerprint the code shows.
  public static let digitCount = 10

  /// The number in the register, from 1.
  public let number: Int
  /// The beginning of the fingerprint, ten upper-case hexadecimal digits.
  public let digits: String

  /// The code of a document with the content's fingerprint, 64 hexadecimal digits.
  public init(number: Int, content: String) {
    precondition(number > 0 && content.count >= ControlCode.digitCount, "a number and a whole fingerprint")
    self.number = number
    digits = String(content.prefix(ControlCode.digitCount)).uppercased()
  }

  /// Reads a code as people type it: hyphens and spaces where they like, small letters, Cyrillic letters of the same
  /// shape. Nil for anything else.
  public init?(typed text: String) {
    let folded = text.uppercased().map { ControlCode.latin[$0] ?? $0 }
    let parts = String(folded).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0].filter { $0 != " " && $0 != "№" }), number > 0 else {
      return nil
    }
    let digits = String(parts[1].filter { $0 != "-" && $0 != " " })
    guard digits.count == ControlCode.digitCount, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    self.number = number
    self.digits = digits
  }

  /// Whether a document with the content's fingerprint bears the code.
  public func fits(content: String) -> Bool { content.uppercased().hasPrefix(digits) }

  /// Cyrillic letters that look like hexadecimal digits.
  private static let latin: [Character: Character] = ["А": "A", "В": "B", "С": "C", "Е": "E", "О": "0"]
}

extension ControlCode: CustomStringConvertible {
  /// The number and the digits in two groups.
  public var description: String { "\(number)-\(digits.prefix(5))-\(digits.suffix(5))" }
}
