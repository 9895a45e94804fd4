/// A number of a cell as it was written, with its exact decimal value; never a binary fraction.
public struct ExactNumber: Hashable, Sendable {
  /// The number as the file writes it: `4`, `3.2857142857142856`, `1E-3`.
  public let text: String
  /// Whether it is below zero.
  public let isNegative: Bool
  /// The significant digits without zeros at either end; empty for zero.
  public let digits: String
  /// The power of ten that the digits, read as a whole number, are multiplied by.
  public let exponent: Int

  /// The number written in the text, or nil when it is none or longer than 400 characters.
  public init?(_ text: String) {
    var rest = Substring(text)
    guard text.utf8.count <= 400 else { return nil }
    isNegative = rest.hasPrefix("-")
    if rest.hasPrefix("-") || rest.hasPrefix("+") { rest = rest.dropFirst() }
    let whole = ExactNumber.takeDigits(&rest)
    var fraction: Substring = ""
    if rest.hasPrefix(".") {
      rest = rest.dropFirst()
      fraction = ExactNumber.takeDigits(&rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    var power = 0
    if rest.hasPrefix("e") || rest.hasPrefix("E") {
      guard rest.utf8.count <= 6, let given = Int(rest.dropFirst()) else { return nil }
      (power, rest) = (given, "")
    }
    guard rest.isEmpty else { return nil }
    let all = (whole + fraction).drop(while: { $0 == "0" })
    let zeros = all.reversed().prefix(while: { $0 == "0" }).count
    self.text = text
    digits = String(all.dropLast(zeros))
    exponent = digits.isEmpty ? 0 : power - fraction.count + zeros
  }

  /// The value when it is a whole number of at most 18 digits, nil otherwise.
  public var whole: Int? {
    guard !digits.isEmpty else { return 0 }
    guard exponent >= 0, digits.count + exponent <= 18,
      let magnitude = Int(digits + String(repeating: "0", count: exponent))
    else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  private static func takeDigits(_ rest: inout Substring) -> Substring {
    let taken = rest.prefix(while: { $0.isASCII && $0.isNumber })
    rest = rest.dropFirst(taken.count)
    return taken
  }
}
