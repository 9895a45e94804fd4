public import JournalCore

/// What the one who set a period mark learns.
public struct PeriodMarkOutcome: Hashable, Sendable {
  /// What was noted: late, differing, resting on few marks.
  public let flags: Set<PeriodMarkFlag>
  /// The mark that the average proposes; nil when nothing does.
  public let proposed: PeriodMark?
}
