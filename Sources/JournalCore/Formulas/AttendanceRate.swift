/// Lessons held and missed by a group of pupils, and the rates that follow (FORMS §3.3, §21.5).
public struct AttendanceRate: Hashable, Sendable {
  /// Lessons held while the pupils were on the list, summed over pupils.
  public let planned: Int
  /// Lessons of them that were missed.
  public let missed: Int

  /// A rate of the sums.
  public init(planned: Int, missed: Int) {
    self.planned = planned
    self.missed = missed
  }

  /// The rate of the pupils whose tallies these are.
  public init(_ tallies: some Sequence<AttendanceTally>) {
    self = tallies.reduce(AttendanceRate(planned: 0, missed: 0)) { sum, tally in
      AttendanceRate(planned: sum.planned + tally.held, missed: sum.missed + tally.missed)
    }
  }

  /// «Процент посещаемости»; nil when no lesson was held.
  public var present: Rational? { Rational.percent(planned - missed, of: planned) }

  /// «В среднем пропущено уроков на одного обучающегося»; nil without pupils.
  public func missedPerPupil(_ pupils: Int) -> Rational? { Rational(missed, over: pupils) }
}
