/// The current mark of one pupil for one work (§6.5).
public struct Mark: Hashable, Sendable {
  /// On what ground the mark was given.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// At the work itself.
    case ordinary
    /// For a topic that the pupil missed and passed later (S1-2.5.d–e).
    case makeUp
    /// For the work done again.
    case resit
    /// At home, for the same topic as the class's (S0-4.12.10).
    case home

    /// «зачёт пропущенной темы»; empty for an ordinary mark, which papers do not note.
    public var printed: String {
      switch self {
      case .ordinary: ""
      case .makeUp: "зачёт пропущенной темы"
      case .resit: "пересдача"
      case .home: "обучение на дому"
      }
    }
  }

  /// The work.
  public let assessment: ID<Assessment>
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The value, 1…5, of the profile's scale when it was given.
  public let value: Int
  /// The ground.
  public let basis: Basis
  /// The day on which the pupil did the work; it may differ from the lesson's (D-27).
  public let workDay: Day
  /// When it was entered, whether late, whether in initial load.
  public let stamp: EntryStamp
  /// From when families see it (D-27).
  public let visibleAt: LocalMoment
  /// Who gave it.
  public let author: ID<StaffMember>
  /// What the teacher wrote to it; empty when nothing.
  public let comment: String

  /// A stored mark.
  public init(
    assessment: ID<Assessment>, pupil: ID<Pupil>, value: Int, basis: Basis, workDay: Day, stamp: EntryStamp,
    visibleAt: LocalMoment, author: ID<StaffMember>, comment: String = ""
  ) {
    self.assessment = assessment
    self.pupil = pupil
    self.value = value
    self.basis = basis
    self.workDay = workDay
    self.stamp = stamp
    self.visibleAt = visibleAt
    self.author = author
    self.comment = comment
  }
}
