/// An exact fraction; every average and per cent is one until it is printed (FORMS §21.2).
public struct Rational: Hashable, Sendable, Comparable {
  /// The numerator, with the sign.
  public let numerator: Int
  /// The denominator, positive; the fraction is in lowest terms.
  public let denominator: Int

  /// The fraction, or nil when the denominator is zero.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    let divisor = Rational.greatestDivisor(abs(numerator), abs(denominator))
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = abs(denominator) / divisor
  }

  /// The whole number.
  public init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// The nearest whole number, halves away from zero.
  public var rounded: Int { rounded(digits: 0) }

  /// The fraction times 10^digits as the nearest whole number, halves away from zero; digits 0…9.
  public func rounded(digits: Int) -> Int {
    precondition((0...9).contains(digits), "0…9 digits after the comma")
    let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
    let magnitude = (2 * abs(numerator) * scale + denominator) / (2 * denominator)
    return numerator < 0 ? -magnitude : magnitude
  }

  /// The fraction with a decimal comma and exactly so many digits after it: `3,83`.
  public func printed(digits: Int) -> String {
    let scaled = rounded(digits: digits)
    let sign = scaled < 0 ? "\u{2212}" : ""
    guard digits > 0 else { return sign + String(abs(scaled)) }
    let text = String(abs(scaled))
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(digits)),\(padded.suffix(digits))"
  }

  public static func < (left: Rational, right: Rational) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  private static func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    var (large, small) = (max(first, second), min(first, second))
    while small != 0 { (large, small) = (small, large % small) }
    return max(large, 1)
  }
}
