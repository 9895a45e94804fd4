/// What is sent to whom by which way, or why nothing is (S0-5.4.4, S1-1.6).
public enum OutboxRules {
  /// What a message in the outbox tells of; the words are made from the record when it is sent.
  public enum Payload: String, Hashable, Sendable, CaseIterable {
    case mark, absence, debt, failing, digest, note, message, checkFindings, errorReport, programChanges

    /// «отметка».
    public var printed: String {
      switch self {
      case .mark: "отметка"
      case .absence: "пропуск"
      case .debt: "задолженность"
      case .failing: "неуспеваемость"
      case .digest: "распечатка результатов"
      case .note: "замечание или благодарность"
      case .message: "сообщение"
      case .checkFindings: "итоги проверки"
      case .errorReport: "сообщение об ошибке"
      case .programChanges: "изменения программы"
      }
    }
  }

  /// What became of an item.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case waiting, sent, failed, cancelled
  }

  /// The agreements by which news of a pupil go out at once: electronic ways that the family's state permits.
  public static func ways(
    _ agreements: [DeliveryAgreement], family: FamilyState, on day: Day
  ) -> [DeliveryAgreement] {
    agreements.filter { agreement in
      agreement.channel != .paper && agreement.validity.contains(day)
        && agreement.channel.isPermitted(by: family)
    }
  }

  /// Throws when the family's state forbids the way.
  public static func check(
    _ channel: DigestChannel, family: FamilyState
  ) throws(CommunicationRefusal) {
    guard channel.isPermitted(by: family) else { throw .channelNotPermitted(channel, family) }
  }

  /// Throws when the item is done with; a failed one may be tried again.
  public static func check(
    _ item: Int64, from state: State, to next: State
  ) throws(CommunicationRefusal) {
    let isOpen = state == .waiting || state == .failed
    guard isOpen, next != .waiting else { throw .outboxClosed(item, state) }
  }
}
