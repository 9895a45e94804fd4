/// How many more good marks lift a weighted average to a mark (FORMS §21.4).
public enum NeededMarks {
  /// The least number of marks of the value and weight after which the average of all reaches the threshold; 0 when
  /// it does already, nil when marks of the value never lift it so far.
  ///
  /// For the threshold 4,50 and fives this is ⌈(t·W − S) / (w·(5 − t))⌉, S being the sum of marks by weight and W the
  /// sum of weights.
  public static func count(
    of value: Int = 5, weight: Int, liftingTo threshold: Rational, from marks: [WeightedMark]
  ) -> Int? {
    precondition(weight > 0, "a weight is at least 1")
    let sum = marks.reduce(0) { $0 + $1.value * $1.weight }
    let weights = marks.reduce(0) { $0 + $1.weight }
    // Both sides times the threshold's denominator, so that all stays whole.
    let lack = threshold.numerator * weights - threshold.denominator * sum
    if lack <= 0, !marks.isEmpty { return 0 }
    let step = weight * (threshold.denominator * value - threshold.numerator)
    guard step > 0 else { return step == 0 && marks.isEmpty ? 1 : nil }
    return max(1, (lack + step - 1) / step)
  }

  /// The least average that the school rounds up to the mark, 2…5: 4,50 for «5» with half up.
  public static func threshold(for mark: Int, rules: PeriodMarkRules) -> Rational {
    let part = rules.roundsUpFrom
    let numerator = (mark - 1) * part.denominator + part.numerator
    guard let threshold = Rational(numerator, over: part.denominator) else {
      preconditionFailure("a fraction has a denominator over zero")
    }
    return threshold
  }
}
