/// That a user's credentials became known to others, and when the school was told (S1-3.3, S1-3.4).
public struct Breach: Hashable, Sendable {
  /// The account whose operations are in doubt.
  public let user: ID<User>
  /// When the user learned of it.
  public let learnedAt: LocalMoment
  /// When the head of the school was told.
  public let noticeHeadAt: LocalMoment?
  /// When the support was told.
  public let noticeSupportAt: LocalMoment?

  /// A breach; throws when a moment lies after `now` or a notice before the discovery.
  public init(
    of user: ID<User>, learnedAt: LocalMoment, noticeHeadAt: LocalMoment? = nil,
    noticeSupportAt: LocalMoment? = nil, now: LocalMoment
  ) throws(AccountRefusal) {
    let notices = [noticeHeadAt, noticeSupportAt].compactMap(\.self)
    guard learnedAt <= now, notices.allSatisfy({ learnedAt <= $0 && $0 <= now }) else { throw .breachTime }
    self.user = user
    self.learnedAt = learnedAt
    self.noticeHeadAt = noticeHeadAt
    self.noticeSupportAt = noticeSupportAt
  }

  /// From when on the user's operations are void: the later of the two notices, nil while one is missing (S1-3.4, G-11).
  public var voidFrom: LocalMoment? {
    guard let noticeHeadAt, let noticeSupportAt else { return nil }
    return max(noticeHeadAt, noticeSupportAt)
  }

  /// The last moment in time for both notices: the end of the so-manyth working day after the discovery.
  ///
  /// `adding` counts working days by the school's calendar.
  public func noticeDue(within workingDays: Int, adding: (Day, Int) -> Day) -> LocalMoment {
    .end(of: adding(learnedAt.day, workingDays))
  }

  /// Whether the notices came late, or still lack after the term.
  public func isLate(at now: LocalMoment, within workingDays: Int, adding: (Day, Int) -> Day) -> Bool {
    (voidFrom ?? now) > noticeDue(within: workingDays, adding: adding)
  }
}
