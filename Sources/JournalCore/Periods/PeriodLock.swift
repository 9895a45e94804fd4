/// Whether a period mark may still be changed, the first entry included (§0.4, I-8).
public struct PeriodLock: Hashable, Sendable {
  /// The last day of the slot's period; nil for examinations and final marks, which no day but the year's closing locks.
  public var periodEnd: Day?
  /// Whether the period was closed for the class or for the subject in it.
  public var isPeriodClosed: Bool
  /// How far the class is with its year.
  public var yearState: YearState

  /// The state that decides about the lock.
  public init(periodEnd: Day?, isPeriodClosed: Bool, yearState: YearState) {
    self.periodEnd = periodEnd
    self.isPeriodClosed = isPeriodClosed
    self.yearState = yearState
  }

  /// Throws `locked` when the window ended, the period was closed where closing ends it, or the year was closed.
  ///
  /// `adding` counts days as `Term.due` does.
  public func requireOpen(
    _ place: PeriodMarkPlace, at now: LocalMoment, under profile: SchoolProfile,
    adding: (Day, Int) -> Day = { $0.adding(days: $1) }
  ) throws(PeriodRefusal) {
    let window = profile.editWindows.periodMark
    let clause = ClauseText.of(.editWindowPeriodMark, in: profile)
    if yearState != .open { throw .locked(place, .yearClosed, clause: clause) }
    if isPeriodClosed, window != .untilYearClosed { throw .locked(place, .periodClosed, clause: clause) }
    if let end = periodEnd.flatMap({ window.closes($0, adding: adding) }), now > end {
      throw .locked(place, .windowEnded(end.day), clause: clause)
    }
  }

  /// What ended the time in which a record may be changed.
  public enum Cause: Hashable, Sendable {
    /// The window of the profile ended with the day.
    case windowEnded(Day)
    /// The period was closed.
    case periodClosed
    /// The year was closed.
    case yearClosed
  }
}
