/// Planned and conducted hours of a programme, of one assignment or of many (S0-2.7.a, S0-2.7.f).
public struct ProgrammeCount: Hashable, Sendable {
  /// The hours that were to be given by the day.
  public let plan: Int
  /// The lessons that were conducted.
  public let fact: Int

  /// So many planned hours and conducted lessons.
  public init(plan: Int, fact: Int) {
    self.plan = plan
    self.fact = fact
  }

  /// The sum of the counts.
  public init(sumOf counts: some Sequence<ProgrammeCount>) {
    var (plan, fact) = (0, 0)
    for count in counts {
      plan += count.plan
      fact += count.fact
    }
    self.init(plan: plan, fact: fact)
  }

  /// The hours that are behind the plan; negative for a programme that is ahead of it.
  public var lag: Int { plan - fact }

  /// The conducted hours in per cent of the planned ones; nil when nothing was planned (FORMS §21.1).
  public var percent: Rational? { Rational.percent(fact, of: plan) }
}
