/// The basis and the digest of the rules that a school has from a day on (S0-H.b, S2-11, S3-6).
public struct ProfileRevision: Hashable, Sendable {
  /// The first day.
  public let validFrom: Day
  /// The id of the profile.
  public let profile: String
  /// The SHA-256 of the profile's text, 64 hexadecimal digits.
  public let digest: String
  /// The title of the profile.
  public let title: String
  /// The council or body that agreed.
  public let agreedBy: String
  /// When it agreed.
  public let agreedOn: Day
  /// When the director approved.
  public let approvedOn: Day
  /// The order or minutes that the revision rests on.
  public let act: OrderReference

  /// A revision with its whole basis.
  public init(
    validFrom: Day, profile: String, digest: String, title: String, agreedBy: String, agreedOn: Day,
    approvedOn: Day, act: OrderReference
  ) {
    self.validFrom = validFrom
    self.profile = profile
    self.digest = digest
    self.title = title
    self.agreedBy = agreedBy
    self.agreedOn = agreedOn
    self.approvedOn = approvedOn
    self.act = act
  }

  /// Throws `brokenDigest`, `revisionExists` for a day that has one, `revisionBeforeLatest` for a day before the latest
  /// one's, and `revisionBackdated` for a past day outside of an initial load: rules are never changed after use.
  public func admit(
    after known: [Day], today: Day, mode: Session.Mode
  ) throws(ControlRefusal) {
    guard digest.count == 64, digest.allSatisfy({ "0123456789abcdef".contains($0) }) else {
      throw .brokenDigest(validFrom)
    }
    if known.contains(validFrom) { throw .revisionExists(validFrom) }
    if let latest = known.max(), validFrom < latest { throw .revisionBeforeLatest(validFrom, latest: latest) }
    if mode == .ordinary, validFrom < today { throw .revisionBackdated(validFrom, today: today) }
  }

  /// The revision in force on the day: the latest one that has begun; an open end holds for ever (S2-11.1).
  public static func inForce(on day: Day, among revisions: [ProfileRevision]) -> ProfileRevision? {
    revisions.filter { $0.validFrom <= day }.max { $0.validFrom < $1.validFrom }
  }
}
