/// Two figures of a paper that a rule makes equal and that are not: the paper is refused and the difference named (D-23).
public struct Disagreement: Hashable, Sendable, CustomStringConvertible {
  /// The line of the paper: «7 «А», II четверть».
  public let place: String
  /// The rule as FORMS writes it: «конец = начало + прибыло − выбыло».
  public let rule: String
  /// The figure that the rule gives.
  public let expected: Int
  /// The figure that stands there.
  public let found: Int

  /// One line: where › what by which rule, with the difference › what to do.
  public var description: String {
    let difference = found - expected
    let signed = difference < 0 ? "\u{2212}\(-difference)" : "+\(difference)"
    return
      "\(place) › не сходится «\(rule)»: по правилу \(expected), в ведомости \(found), разница \(signed) "
      + "› исправьте записи журнала и печатайте снова"
  }
}

/// The rules that the figures of a paper must keep, checked one after another before printing.
public struct FigureCheck: Hashable, Sendable {
  /// What does not add up, in the order of checking.
  public private(set) var disagreements: [Disagreement] = []

  /// A check without rules.
  public init() {}

  /// Expects that the figure in the place equals what the rule gives.
  public mutating func expect(_ found: Int, equals expected: Int, by rule: String, in place: String) {
    guard found != expected else { return }
    disagreements.append(Disagreement(place: place, rule: rule, expected: expected, found: found))
  }
}
