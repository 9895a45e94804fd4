/// An exact fraction; every average and per cent is one until it is printed (FORMS §21.2, REQUIREMENTS D-8).
///
/// Making, comparing and rounding are exact for every `Int`; a result that no `Int` can hold stops the program.
public struct Rational: Hashable, Sendable, Comparable {
  /// The numerator, with the sign.
  public let numerator: Int
  /// The denominator, positive; the fraction is in lowest terms.
  public let denominator: Int

  /// The fraction, or nil when the denominator is zero.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    let isNegative = (numerator < 0) != (denominator < 0)
    let divisor = Rational.greatestDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = Rational.signed(
      UInt128(numerator.magnitude / divisor), isNegative: isNegative && numerator != 0)
    self.denominator = Rational.signed(UInt128(denominator.magnitude / divisor), isNegative: false)
  }

  /// The whole number.
  public init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// The part in per cent of the whole, or nil when the whole is zero, for which papers print «—» (FORMS §21.1).
  public static func percent(_ part: Int, of whole: Int) -> Rational? {
    guard let share = Rational(part, over: whole) else { return nil }
    let (hundredfold, overflow) = share.numerator.multipliedReportingOverflow(by: 100)
    precondition(!overflow, "a per cent that no Int can hold")
    return Rational(hundredfold, over: share.denominator)
  }

  /// The nearest whole number, halves away from zero.
  public var rounded: Int { rounded(digits: 0) }

  /// The fraction times 10^digits as the nearest whole number, halves away from zero; digits 0…9.
  public func rounded(digits: Int) -> Int {
    precondition((0...9).contains(digits), "0…9 digits after the comma")
    let scale = (0..<digits).reduce(UInt128(1)) { product, _ in product * 10 }
    // At most 2^64 · 2 · 10^9 + 2^63, far below 2^128.
    let doubled = 2 * UInt128(numerator.magnitude) * scale
    let magnitude = (doubled + UInt128(denominator)) / (2 * UInt128(denominator))
    return Rational.signed(magnitude, isNegative: numerator < 0)
  }

  /// The fraction with a decimal comma and exactly so many digits after it, 0…9: `3,83`.
  public func printed(digits: Int) -> String {
    let scaled = rounded(digits: digits)
    let sign = scaled < 0 ? "\u{2212}" : ""
    let text = String(scaled.magnitude)
    guard digits > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(digits)),\(padded.suffix(digits))"
  }

  public static func < (left: Rational, right: Rational) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }

  private static func signed(_ magnitude: UInt128, isNegative: Bool) -> Int {
    let value = isNegative ? -Int128(magnitude) : Int128(magnitude)
    guard let number = Int(exactly: value) else { preconditionFailure("a fraction that no Int can hold") }
    return number
  }

  private static func greatestDivisor(_ first: UInt, _ second: UInt) -> UInt {
    var (large, small) = (max(first, second), min(first, second))
    while small != 0 { (large, small) = (small, large % small) }
    return max(large, 1)
  }
}
