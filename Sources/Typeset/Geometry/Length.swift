/// A length on paper, kept as whole English Metric Units so that millimetres and points are both exact.
///
/// One inch is 914 400 units, one millimetre 36 000, one point 12 700. Sums of widths therefore never drift:
/// 7 + 42 + 20 + 20 × 8 + 28 mm is exactly 257 mm. Rounding happens in one place, when a length is made from a
/// real number or a font unit.
public struct Length: Hashable, Sendable, Comparable, AdditiveArithmetic {
  /// The length in English Metric Units (1/914 400 inch).
  public let units: Int

  /// A length of whole units.
  public init(units: Int) { self.units = units }

  /// A length in millimetres; exact for hundredths of a millimetre.
  public static func mm(_ value: Double) -> Length { Length(rounding: value * 36_000) }

  /// A length in points of 1/72 inch; exact for hundredths of a point.
  public static func pt(_ value: Double) -> Length { Length(rounding: value * 12_700) }

  /// The empty length.
  public static let zero = Length(units: 0)

  /// The length in points, for the drawing library.
  public var points: Double { Double(units) / 12_700 }

  /// The length in millimetres, for messages.
  public var millimetres: Double { Double(units) / 36_000 }

  /// This length times a ratio, rounded to a unit.
  public func scaled(by ratio: Double) -> Length { Length(rounding: Double(units) * ratio) }

  private init(rounding value: Double) {
    precondition(value.isFinite, "a length must be a finite number")
    units = Int(value.rounded(.toNearestOrAwayFromZero))
  }

  public static func < (left: Length, right: Length) -> Bool { left.units < right.units }
  public static func + (left: Length, right: Length) -> Length { Length(units: left.units + right.units) }
  public static func - (left: Length, right: Length) -> Length { Length(units: left.units - right.units) }
  public static func * (left: Length, right: Int) -> Length { Length(units: left.units * right) }
  public static func / (left: Length, right: Int) -> Length { Length(units: left.units / right) }
  public static prefix func - (value: Length) -> Length { Length(units: -value.units) }
}

extension Length: CustomStringConvertible {
  /// The length in points with two decimals, as layout messages print it.
  public var description: String { "\(decimal) pt" }

  /// Points with at most two decimals and no trailing zeros.
  public var decimal: String {
    let hundredths = (units * 100 + (units < 0 ? -6_350 : 6_350)) / 12_700
    let sign = hundredths < 0 ? "-" : ""
    let whole = abs(hundredths) / 100
    let part = abs(hundredths) % 100
    if part == 0 { return "\(sign)\(whole)" }
    if part % 10 == 0 { return "\(sign)\(whole).\(part / 10)" }
    return "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
  }
}

extension Sequence where Element == Length {
  /// The sum of the lengths.
  public var total: Length { reduce(.zero, +) }
}
