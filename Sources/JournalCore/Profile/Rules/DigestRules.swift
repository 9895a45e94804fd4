/// When and how families get results on paper or by message (§9.6, C-15).
public struct DigestRules: Hashable, Sendable {
  /// The longest time between two.
  public let interval: DigestInterval
  /// Whether one is due at the end of each period.
  public let periodEnd: Bool
  /// Whether one is due at the end of the year.
  public let yearEnd: Bool
  /// The ways of delivery; at least one.
  public let channels: Set<DigestChannel>

  init(_ reader: inout ProfileReader) {
    interval = reader.read(.digestIntervalDays)
    periodEnd = reader.truth(.digestPeriodEnd)
    yearEnd = reader.truth(.digestYearEnd)
    channels = reader.words(.digestChannels)
  }
}

/// The longest time between two digests, and who gets them.
public struct DigestInterval: ProfileReadable {
  /// Days, 1…62.
  public let days: Int
  /// Whether only families that subscribed get them (S1-1.6.d).
  public let onSubscription: Bool

  static var standIn: DigestInterval { DigestInterval(days: 7, onSubscription: false) }

  private init(days: Int, onSubscription: Bool) {
    self.days = days
    self.onSubscription = onSubscription
  }

  /// A number of days, or `{ days: 7, onSubscription: true }`.
  init(yaml node: YAMLNode) throws(Misreading) {
    guard case .mapping = node.content else {
      self.init(days: try node.integer(in: 1...62), onSubscription: false)
      return
    }
    let fields = try node.fields(["days", "onSubscription"])
    self.init(
      days: try fields.required("days").integer(in: 1...62),
      onSubscription: try fields.required("onSubscription").truth())
  }

  /// «не реже раза в 14 дней».
  public var printed: String {
    "не реже раза в \(Span.accusative(days, .day))" + (onSubscription ? ", по подписке" : "")
  }
}

/// A way of delivering a digest.
public enum DigestChannel: String, ProfileWord {
  case paper, portal, email, sms

  /// «на бумаге».
  public var printed: String {
    switch self {
    case .paper: "на бумаге"
    case .portal: "в личном кабинете"
    case .email: "по электронной почте"
    case .sms: "по СМС"
    }
  }
}
