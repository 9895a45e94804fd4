/// On whose behalf, when and under which rules the journal is changed.
///
/// The moment comes from the system's clock at the edge of the program, never from the user (D-28).
public struct Session: Hashable, Sendable {
  /// How entries are judged.
  public enum Mode: String, Hashable, Sendable {
    /// Terms and edit windows bind.
    case ordinary
    /// Data of the time before the journal was kept here are filled in: terms and windows do not bind (S2-A1.7).
    case initialLoad
  }

  /// Who acts.
  public let principal: Principal
  /// The present moment in the school's zone.
  public let now: LocalMoment
  /// The rules in force.
  public let profile: SchoolProfile
  /// How entries are judged.
  public let mode: Mode

  /// A session of the principal at the moment.
  public init(
    _ principal: Principal, now: LocalMoment, under profile: SchoolProfile, mode: Mode = .ordinary
  ) {
    self.principal = principal
    self.now = now
    self.profile = profile
    self.mode = mode
  }

  /// A session of the local operator, who acts without a login with the roles of the profile (DECISIONS 7).
  public static func ofOperator(
    now: LocalMoment, under profile: SchoolProfile, mode: Mode = .ordinary
  ) -> Session {
    Session(Principal(roles: profile.localOperatorRoles), now: now, under: profile, mode: mode)
  }

  /// The day of the present moment.
  public var today: Day { now.day }
}
