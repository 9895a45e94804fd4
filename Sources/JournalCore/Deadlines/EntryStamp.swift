/// When a fact was entered and how that stands to its term (D-27, §0.4).
public struct EntryStamp: Hashable, Sendable {
  /// The moment of entry in the school's zone, from the clock and never typed (D-28).
  public let enteredAt: LocalMoment
  /// Whether the term had passed.
  public let isLate: Bool
  /// Whether it was filled in afterwards in the mode of initial load, for which terms do not bind (S2-A1.7).
  public let isInitialLoad: Bool

  /// The stamp of an entry in the session; without a known term nothing is late.
  public init(in session: Session, due: LocalMoment?) {
    enteredAt = session.now
    isInitialLoad = session.mode == .initialLoad
    isLate = !isInitialLoad && (due.map { session.now > $0 } ?? false)
  }

  /// A stored stamp.
  public init(enteredAt: LocalMoment, isLate: Bool, isInitialLoad: Bool) {
    self.enteredAt = enteredAt
    self.isLate = isLate
    self.isInitialLoad = isInitialLoad
  }

  /// The flag of the audit line: `late`, `initial-load` or nil.
  public var flag: String? { isInitialLoad ? "initial-load" : isLate ? "late" : nil }
}
