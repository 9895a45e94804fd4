/// An obligatory work that a pupil owes; the dot in the cell is this, not a mark (I-2, S0-4.12.8).
public struct Debt: Hashable, Sendable {
  /// The work owed.
  public let assessment: ID<Assessment>
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The day from which it is owed.
  public let opened: Day
  /// The last day for it (S0-4.12.9, I-4).
  public let due: Day
  /// The day on which it ended.
  public let closed: Day?
  /// Whether a mark for the work ended it.
  public let isClosedByMark: Bool

  /// A stored debt.
  public init(
    assessment: ID<Assessment>, pupil: ID<Pupil>, opened: Day, due: Day, closed: Day? = nil,
    isClosedByMark: Bool = false
  ) {
    self.assessment = assessment
    self.pupil = pupil
    self.opened = opened
    self.due = due
    self.closed = closed
    self.isClosedByMark = isClosedByMark
  }

  /// Whether the work is still owed.
  public var isOpen: Bool { closed == nil }

  /// Whether it is owed and its term has passed.
  public func isOverdue(at moment: LocalMoment) -> Bool {
    isOpen && DebtTerm.isOverdue(due: due, at: moment)
  }
}
