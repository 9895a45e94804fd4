/// A current mark with the weight of the work that it is for.
public struct WeightedMark: Hashable, Sendable {
  /// The mark, 1…5.
  public let value: Int
  /// The weight of the work, from 1.
  public let weight: Int

  /// A mark of the weight; a weight under 1 is a programmer's mistake.
  public init(_ value: Int, weight: Int = 1) {
    precondition(weight > 0, "a weight is at least 1")
    self.value = value
    self.weight = weight
  }
}

/// How open debts count in an average (FORMS §21.3).
public enum DebtCounting: String, Hashable, Sendable, CaseIterable {
  /// Not at all: a debt is no mark (S0-4.12.8.a).
  case excluded
  /// As a «2» of the work's weight, for the forecast with debts.
  case asTwo
}

/// Averages of current marks, exact until they are printed (FORMS §21.3, REQUIREMENTS D-8).
public enum MarkAverage {
  /// The arithmetic mean of the marks; nil without marks.
  public static func plain(_ marks: [WeightedMark]) -> Rational? {
    Rational(marks.reduce(0) { $0 + $1.value }, over: marks.count)
  }

  /// The mean in which each mark counts as often as its weight says; nil without marks.
  ///
  /// `debts` are the weights of the works still owed, counted as `counting` says.
  public static func weighted(
    _ marks: [WeightedMark], debts: [Int] = [], counting: DebtCounting = .excluded
  ) -> Rational? {
    let owed = counting == .asTwo ? debts.map { WeightedMark(2, weight: $0) } : []
    let all = marks + owed
    return Rational(all.reduce(0) { $0 + $1.value * $1.weight }, over: all.reduce(0) { $0 + $1.weight })
  }
}
