/// The way of a family that withdraws its consent: four demands of the act in five steps, each after the one before
/// (S0-11.3.1–S0-11.3.4).
public enum WithdrawalStep: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The written refusal has a number, a date and a scope.
  case refusalRegistered
  /// The guardian's account, contacts and subscriptions are gone.
  case accountDeleted
  /// The director's order gives the code names.
  case orderIssued
  /// No text holds the name any more (DECISIONS 8).
  case textRedacted
  /// The code name stands for the name, the link lies in the vault.
  case codeGiven

  /// The clause that demands the step.
  public var clause: String {
    switch self {
    case .refusalRegistered: "S0-11.3.1"
    case .accountDeleted: "S0-11.3.2"
    case .orderIssued: "S0-11.3.3"
    case .textRedacted, .codeGiven: "S0-11.3.4"
    }
  }

  /// «учётная запись удалена».
  public var printed: String {
    switch self {
    case .refusalRegistered: "отказ зарегистрирован"
    case .accountDeleted: "учётная запись удалена"
    case .orderIssued: "приказ издан"
    case .textRedacted: "имя убрано из текстов"
    case .codeGiven: "кодовое имя присвоено"
    }
  }

  /// The step that this one needs; nil for the first.
  public var previous: WithdrawalStep? {
    WithdrawalStep.allCases.last { $0 < self }
  }

  public static func < (left: WithdrawalStep, right: WithdrawalStep) -> Bool { left.place < right.place }

  private var place: Int { WithdrawalStep.allCases.firstIndex(of: self) ?? 0 }
}

/// One withdrawal with the steps that are done.
public struct WithdrawalCase: Hashable, Sendable {
  /// A step as it was done.
  public struct Done: Hashable, Sendable {
    /// The step.
    public let step: WithdrawalStep
    /// The day.
    public let day: Day
    /// Who did it: `user:7` or `operator`, never a name.
    public let executor: String

    /// A step that was done.
    public init(_ step: WithdrawalStep, on day: Day, by executor: String) {
      self.step = step
      self.day = day
      self.executor = executor
    }
  }

  /// The record.
  public let id: ID<WithdrawalCase>
  /// Whose consent is withdrawn.
  public let pupil: ID<Pupil>
  /// The day when the family withdrew it.
  public let opened: Day
  /// The steps that are done, first one first.
  public let done: [Done]

  /// A case with the steps in any order.
  public init(id: ID<WithdrawalCase>, pupil: ID<Pupil>, opened: Day, done: [Done]) {
    self.id = id
    self.pupil = pupil
    self.opened = opened
    self.done = done.sorted { $0.step < $1.step }
  }

  /// Whether the code name is given.
  public var isEnded: Bool { done.last?.step == .codeGiven }

  /// The step that comes next; nil at the end.
  public var next: WithdrawalStep? {
    WithdrawalStep.allCases.first { step in !done.contains { $0.step == step } }
  }

  /// Throws `stepIsDone`, `stepTooEarly` or `stepDatedTooEarly` unless the step is the next one, dated after the others.
  public func require(_ step: WithdrawalStep, on day: Day) throws(PrivacyRefusal) {
    if done.contains(where: { $0.step == step }) { throw .stepIsDone(id, step) }
    if let next, next != step { throw .stepTooEarly(id, step, needed: next) }
    let since = done.last?.day ?? opened
    if day < since { throw .stepDatedTooEarly(id, step, since: since) }
  }
}
