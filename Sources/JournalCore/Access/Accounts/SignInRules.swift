/// Wrong tries to sign in, and when an account is locked for a while (S0-5.4.21, S3-3.1.b).
public struct SignInTries: Hashable, Sendable {
  /// Wrong tries in a row.
  public let failures: Int
  /// Until when nobody may sign in; nil when nothing is locked.
  public let lockedUntil: LocalMoment?

  /// The state of an account.
  public init(failures: Int = 0, lockedUntil: LocalMoment? = nil) {
    self.failures = failures
    self.lockedUntil = lockedUntil
  }

  /// Whether the account is locked at the moment.
  public func isLocked(at moment: LocalMoment) -> Bool { lockedUntil.map { moment < $0 } ?? false }

  /// The state after a wrong try at the moment; the fifth in a row locks for 15 minutes and the count begins anew.
  public func afterFailure(at moment: LocalMoment) -> SignInTries {
    guard failures + 1 >= SignInRules.tries else {
      return SignInTries(failures: failures + 1, lockedUntil: lockedUntil)
    }
    return SignInTries(failures: 0, lockedUntil: moment.adding(minutes: SignInRules.lockMinutes))
  }
}

/// What an account must be for its owner to come in.
public enum SignInRules {
  /// After so many wrong tries in a row the account is locked.
  public static let tries = 5
  /// So long, in minutes.
  public static let lockMinutes = 15
  /// A member of the staff who comes in at a workstation so many minutes or less after a pupil did there is reported to
  /// the administrator: the pupil may work on under the staff's login (S0-5.3.14).
  public static let sharedMinutes = 10
  /// The least length of a secret that a user chooses, in characters.
  public static let secretLength = 8

  /// Throws when the new secret is too short.
  public static func check(newSecret: String) throws(AccountRefusal) {
    if newSecret.count < secretLength { throw .secretTooShort(least: secretLength) }
  }

  /// Throws when a login has no characters, white space, or over 100 characters.
  public static func check(login: String) throws(AccountRefusal) {
    guard (1...100).contains(login.count), !login.contains(where: \.isWhitespace) else { throw .badLogin }
  }
}

/// What an account is open for.
public enum AccountState: String, Hashable, Sendable, CaseIterable {
  /// In use.
  case open
  /// Closed until a new credential is issued.
  case blocked
  /// The person left the school (S0-9.7.c).
  case dismissed
  /// Only the number is kept (S0-11.3.2).
  case deleted
}
