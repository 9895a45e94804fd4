/// What a message is for; the kind is kept and printed (S2-3.1.2.b).
public enum MessageKind: String, Hashable, Sendable, CaseIterable {
  case message, gratitude, invitation, consultation

  /// «сообщение».
  public var printed: String {
    switch self {
    case .message: "сообщение"
    case .gratitude: "благодарность"
    case .invitation: "приглашение"
    case .consultation: "консультация"
    }
  }
}

/// A guardian's «seen» below the marks of a period (S2-A2.6.b).
public enum Acknowledgement {
  /// Throws when the profile asks for none or the guardian gave it before.
  public static func check(
    by guardian: ID<Guardian>, period: PeriodSelection, given: Bool, rules: DiaryRules
  ) throws(CommunicationRefusal) {
    guard rules.guardianAcknowledgesPeriod else { throw .noAcknowledgement }
    if given { throw .acknowledgedAlready(guardian, period) }
  }
}
