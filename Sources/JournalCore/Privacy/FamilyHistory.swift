/// The states of one family in the order of their first days, and which may follow which (D-36).
public struct FamilyHistory: Hashable, Sendable {
  /// A state from a day on.
  public struct Entry: Hashable, Sendable {
    /// The first day.
    public let from: Day
    /// The state.
    public let state: FamilyState

    /// A state from the day on.
    public init(from: Day, state: FamilyState) {
      self.from = from
      self.state = state
    }
  }

  /// The pupil.
  public let pupil: ID<Pupil>
  /// The states, earliest first.
  public let entries: [Entry]

  /// The history of the pupil's family, in any order.
  public init(of pupil: ID<Pupil>, _ entries: [Entry]) {
    self.pupil = pupil
    self.entries = entries.sorted { $0.from < $1.from }
  }

  /// The state on the day; nil before the first one.
  public func state(on day: Day) -> FamilyState? { entries.last { $0.from <= day }?.state }

  /// Throws `laterState` when a state begins after the day, `impossibleChange` when the state may not follow.
  public func requireNext(_ state: FamilyState, from day: Day) throws(PrivacyRefusal) {
    if let last = entries.last, last.from > day { throw .laterState(pupil, last.from) }
    let old = self.state(on: day)
    guard FamilyHistory.mayFollow(old, state) else {
      throw .impossibleChange(pupil, from: old, to: state)
    }
  }

  /// Whether the second state may follow the first one.
  ///
  /// Consent is given or refused first. What was given is withdrawn, never refused afterwards; what was refused cannot be
  /// withdrawn. The diary is refused by families whose consent holds. A code name has no way back.
  public static func mayFollow(_ old: FamilyState?, _ new: FamilyState) -> Bool {
    switch (old, new) {
    case (nil, .consented), (nil, .consentRefused), (.consentRefused, .consented): true
    case (.consented, .consentWithdrawn), (.diaryRefused, .consentWithdrawn), (.paperOnly, .consentWithdrawn):
      true
    case (.consented, .diaryRefused), (.paperOnly, .diaryRefused): true
    case (.consented, .paperOnly), (.diaryRefused, .paperOnly): true
    case (.diaryRefused, .consented), (.paperOnly, .consented): true
    default: false
    }
  }

  static func advice(from old: FamilyState?, to new: FamilyState) -> String {
    switch (old, new) {
    case (.consentWithdrawn, _): "кодовое имя остаётся"
    case (_, _) where old == new: "это решение уже записано"
    case (nil, _): "сначала запишите согласие"
    case (.consentRefused, _): "сначала получите согласие"
    case (_, .consentRefused): "оформите отзыв согласия"
    default: "проверьте состояние семьи"
    }
  }
}
