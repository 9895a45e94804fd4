/// What a class or one subject of it has and lacks at the end of a period; the rule of closing is a function of it.
public struct PeriodClosing: Hashable, Sendable {
  /// Whose period is to be closed: a class, or one subject in it.
  public struct Scope: Hashable, Sendable, CustomStringConvertible {
    /// The class.
    public let label: ClassLabel
    /// The subject; nil for the whole class.
    public let subject: ID<Subject>?
    /// The number of the period, from 1.
    public let period: Int

    /// A class, or one subject in it.
    public init(label: ClassLabel, subject: ID<Subject>?, period: Int) {
      self.label = label
      self.subject = subject
      self.period = period
    }

    /// «класс 7А, предмет 3, период 1».
    public var description: String {
      "класс \(label.compact)" + (subject.map { ", предмет \($0)" } ?? "") + ", период \(period)"
    }
  }

  /// Whose period it is.
  public let scope: Scope
  /// The places of every pupil and subject that marks are given in.
  public var expected: Set<PeriodMarkPlace> = []
  /// The places that have a value.
  public var valued: Set<PeriodMarkPlace> = []
  /// The places with an open extension, which stands for the value (S0-6.3.b).
  public var extended: Set<PeriodMarkPlace> = []
  /// Open debts, unset reasons and gaps in control works, found in the records of the period.
  public var findings: [PeriodBlocker] = []

  /// A closing of which only the scope is known.
  public init(scope: Scope) { self.scope = scope }

  /// Everything that blocks, by kind and pupil; a missing value blocks where every pupil needs one.
  public func blockers(under profile: SchoolProfile) -> [PeriodBlocker] {
    let missing = profile.everyPupilNeedsPeriodValue ? expected.subtracting(valued).subtracting(extended) : []
    return PeriodBlocker.ordered(missing.map(PeriodBlocker.missingValue) + findings)
  }

  /// The blockers that the written waiver passes over; empty without blockers.
  ///
  /// Throws `periodBlocked` when there are blockers and no waiver.
  public func admit(
    waiver: String?, under profile: SchoolProfile
  ) throws(PeriodRefusal) -> [PeriodBlocker] {
    let blockers = blockers(under: profile)
    guard blockers.isEmpty || waiver?.trimmed.isEmpty == false else {
      throw .periodBlocked(scope, blockers)
    }
    return blockers
  }
}
