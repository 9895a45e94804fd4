/// How a per cent of several classes is taken; the setting `totalPercent` (FORMS §11).
public enum TotalPercent: String, Hashable, Sendable, CaseIterable {
  /// Anew from the sums of the counts.
  case pooled
  /// The mean of the classes' own per cents, those without a base left out.
  case meanOfClasses

  /// The indicator of the classes together; nil when no class has it.
  public func of(_ classes: [MarkCounts], _ indicator: (MarkCounts) -> Rational?) -> Rational? {
    switch self {
    case .pooled: indicator(classes.reduce(MarkCounts([PeriodMark?]()), +))
    case .meanOfClasses: Rational.mean(of: classes.compactMap(indicator))
    }
  }
}

extension Rational {
  /// The exact sum.
  public static func + (left: Rational, right: Rational) -> Rational {
    let numerator = left.numerator * right.denominator + right.numerator * left.denominator
    guard let sum = Rational(numerator, over: left.denominator * right.denominator) else {
      preconditionFailure("denominators are over zero")
    }
    return sum
  }

  /// The exact mean; nil without numbers.
  public static func mean(of numbers: [Rational]) -> Rational? {
    let sum = numbers.reduce(Rational(0), +)
    return Rational(sum.numerator, over: sum.denominator * numbers.count)
  }
}
