/// What the current marks of a pupil in a subject say about the period mark; the teacher decides (FORMS §21.4, S0-4.16.2.b).
public struct PeriodProposal: Hashable, Sendable {
  /// The plain average; nil without marks.
  public let plain: Rational?
  /// The average by weight; nil without marks.
  public let weighted: Rational?
  /// The average that the school's method goes by; nil without marks.
  public let average: Rational?
  /// The average of the method with every open debt as a «2»; nil while nothing is owed.
  public let averageWithDebts: Rational?
  /// The mark that the average gives, 2…5; nil without marks.
  public let mark: Int?
  /// The mark that the average with debts gives; nil while nothing is owed.
  public let markWithDebts: Int?
  /// How many marks there are.
  public let count: Int
  /// How many the school wants at least for the subject's weekly hours (FORMS §12.2).
  public let leastCount: Int
  /// Whether another mark than the proposed one needs a reason (S0-6.1).
  public let isBinding: Bool

  /// The proposal from the marks and the weights of open debts, under the school's rules for a subject of so many
  /// hours a week and a class that divides its year so.
  public init(
    _ marks: [WeightedMark], debts: [Int] = [], weeklyHours: Int, in kind: PeriodKind,
    rules: PeriodMarkRules
  ) {
    plain = MarkAverage.plain(marks)
    weighted = MarkAverage.weighted(marks)
    average = rules.method == .weightedAverage ? weighted : plain
    let counted = rules.method == .weightedAverage ? marks : marks.map { WeightedMark($0.value) }
    let owed = rules.method == .weightedAverage ? debts : debts.map { _ in 1 }
    averageWithDebts =
      debts.isEmpty ? nil : MarkAverage.weighted(counted, debts: owed, counting: .asTwo)
    mark = average.map { PeriodProposal.mark($0, rules) }
    markWithDebts = averageWithDebts.map { PeriodProposal.mark($0, rules) }
    count = marks.count
    leastCount = rules.minMarks.marks(weeklyHours: weeklyHours, in: kind)
    isBinding = rules.method == .weightedAverage
  }

  /// Whether there are enough marks for a period mark.
  public var isEnough: Bool { count >= leastCount }

  /// The forecast of the period mark; nil while there are too few marks (FORMS §21.4).
  public var forecast: Int? { isEnough ? mark : nil }

  /// Whether a period mark of the value differs from the proposal so that the teacher must give a reason (S0-6.1).
  public func needsReason(for value: PeriodMark) -> Bool {
    guard isBinding, let mark, let grade = value.grade else { return false }
    return grade != mark
  }

  /// An average as a mark by the school's rounding; the lowest mark is «2».
  private static func mark(_ average: Rational, _ rules: PeriodMarkRules) -> Int {
    max(2, rules.rounded(average))
  }
}
