/// Hours a week, exact to a hundredth, from 0,01 to 40.
public struct WeeklyHours: Hashable, Sendable, Comparable {
  /// The hours in hundredths, 1…4000.
  public let hundredths: Int

  /// So many hundredths of an hour, or nil outside of the range.
  public init?(hundredths: Int) {
    guard (1...4_000).contains(hundredths) else { return nil }
    self.hundredths = hundredths
  }

  /// Whole hours, or nil outside of 1…40.
  public init?(_ hours: Int) {
    guard (1...40).contains(hours) else { return nil }
    self.init(hundredths: hours * 100)
  }

  /// The hours written `5`, `0,5` or `0.25`, or nil when the text is none such.
  public init?(text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }.map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let whole = Int(parts[0]), whole <= 40
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(fraction.count), let tail = Int(fraction) else { return nil }
    self.init(hundredths: whole * 100 + (fraction.count == 1 ? tail * 10 : tail))
  }

  /// The hours as an exact fraction.
  public var rational: Rational { Rational(hundredths, over: 100) ?? Rational(0) }

  /// `5`, `0,5`.
  public var printed: String { WeeklyHours.printed(hundredths) }

  /// So many hundredths with a decimal comma and no needless zeros: `5`, `0,5`, `5,25`.
  public static func printed(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole),\(rest / 10)" : "\(whole),\(rest < 10 ? "0" : "")\(rest)"
  }

  public static func < (left: WeeklyHours, right: WeeklyHours) -> Bool { left.hundredths < right.hundredths }
}
