/// A registered request to change one cell of a locked record, and how far it came (S4 §4).
///
/// requested → granted → executed, or requested → refused; no step is left out or done twice.
public struct ChangeRequest: Hashable, Sendable {
  /// How far the request came.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case requested, granted, refused, executed

    /// «ждёт решения».
    public var printed: String {
      switch self {
      case .requested: "ждёт решения"
      case .granted: "разрешена"
      case .refused: "отклонена"
      case .executed: "исполнена"
      }
    }
  }

  /// A step with the one who took it.
  public struct Step: Hashable, Sendable {
    /// As whom.
    public let party: ChangeParty
    /// When.
    public let at: LocalMoment

    /// A step of the party.
    public init(_ party: ChangeParty, at moment: LocalMoment) {
      self.party = party
      at = moment
    }
  }

  /// The number in the register of the year, from 1 without gaps (S4-4.2).
  public let number: Int
  /// When it was registered.
  public let filedAt: LocalMoment
  /// What it asks for.
  public let filing: ChangeFiling
  /// How far it came.
  public private(set) var state: State
  /// The decision; nil before it.
  public private(set) var decision: Step?
  /// The execution; nil before it.
  public private(set) var execution: Step?

  /// A request as the register holds it.
  public init(
    number: Int, filedAt: LocalMoment, filing: ChangeFiling, state: State = .requested, decision: Step? = nil,
    execution: Step? = nil
  ) {
    self.number = number
    self.filedAt = filedAt
    self.filing = filing
    self.state = state
    self.decision = decision
    self.execution = execution
  }

  /// The last moment in which the correction is in time where a deputy leads it; nil where requests have no term.
  public func due(under profile: SchoolProfile) -> LocalMoment? {
    guard profile.lateChange.mode == .deputyFix else { return nil }
    return filedAt.adding(minutes: profile.corrections.errorFixHours * 60)
  }

  /// The request with leave or without; throws `notApprover` or `wrongState`.
  public func decided(
    grants: Bool, by step: Step, under profile: SchoolProfile
  ) throws(ChangeRefusal) -> ChangeRequest {
    guard step.party == profile.lateChange.approver else {
      throw .notApprover(
        step.party, approver: profile.lateChange.approver,
        clause: ClauseText.of(.lateChangeApprover, in: profile))
    }
    try require(.requested)
    var next = self
    next.state = grants ? .granted : .refused
    next.decision = step
    return next
  }

  /// The request after its one execution.
  ///
  /// `absent` are the parties that are away on that day: a later executor stands in only for those before (S4-4.4.b).
  /// Throws `notExecutor`, `executorPresent`, `wrongState`, `otherCell` and `cellMoved` when the cell no longer holds
  /// the value that the application names.
  public func executed(
    by step: Step, on cell: ChangeCell, holding current: String, absent: Set<ChangeParty>,
    under profile: SchoolProfile
  ) throws(ChangeRefusal) -> ChangeRequest {
    let (executors, clause) = (profile.lateChange.executors, ClauseText.of(.lateChangeExecutor, in: profile))
    guard let rank = executors.firstIndex(of: step.party) else {
      throw .notExecutor(step.party, executors: executors, clause: clause)
    }
    if let present = executors[..<rank].first(where: { !absent.contains($0) }) {
      throw .executorPresent(step.party, present: present, day: step.at.day, clause: clause)
    }
    try require(.granted)
    guard cell == filing.cell else { throw .otherCell(number: number, cell) }
    guard current == filing.old else { throw .cellMoved(number: number, filing.cell) }
    var next = self
    next.state = .executed
    next.execution = step
    return next
  }

  private func require(_ needed: State) throws(ChangeRefusal) {
    guard state == needed else { throw .wrongState(number: number, state, needed: needed) }
  }
}
