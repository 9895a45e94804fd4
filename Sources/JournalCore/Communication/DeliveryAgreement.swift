/// How a guardian gets word of a pupil, as agreed with the school (S1-1.6, S2-A2.5).
public struct DeliveryAgreement: Hashable, Sendable {
  /// The way.
  public let channel: DigestChannel
  /// The longest time between two, in days.
  public let intervalDays: Int
  /// The number or address for mail and text messages; nil for paper and portal.
  public let contact: String?
  /// Where the contact comes from: «заявление от 01.10.2025».
  public let source: String
  /// The days.
  public let validity: Validity

  /// An agreement.
  public init(
    channel: DigestChannel, intervalDays: Int, contact: String?, source: String, validity: Validity
  ) {
    self.channel = channel
    self.intervalDays = intervalDays
    self.contact = contact
    self.source = source
    self.validity = validity
  }

  /// Throws when the school does not deliver so or that rarely, the contact is missing or has no source, or the
  /// family's state forbids the way.
  public func check(family: FamilyState, rules: DigestRules) throws(CommunicationRefusal) {
    guard rules.channels.contains(channel) else { throw .channelNotOffered(channel) }
    guard (1...rules.interval.days).contains(intervalDays) else {
      throw .tooRare(days: intervalDays, limit: rules.interval.days)
    }
    if source.allSatisfy(\.isWhitespace) { throw .contactWithoutSource(channel) }
    if channel.needsContact, contact?.contains(where: { !$0.isWhitespace }) != true {
      throw .noContact(channel)
    }
    guard channel.isPermitted(by: family) else { throw .channelNotPermitted(channel, family) }
  }
}

extension DigestChannel {
  /// Whether a number or an address is needed.
  public var needsContact: Bool { self == .email || self == .sms }

  /// Whether a family in the state may be reached so: nothing is sent without consent, and one that refused the
  /// electronic diary gets no portal (S0-11.2.1, S0-11.4).
  public func isPermitted(by family: FamilyState) -> Bool {
    switch family {
    case .consented, .paperOnly: true
    case .diaryRefused: self != .portal
    case .consentRefused, .consentWithdrawn: self == .paper
    }
  }
}
