/// Why users, roles and credentials are refused.
public enum AccountRefusal: RuleRefusal, Error {
  /// The login is empty, longer than 100 characters or holds white space.
  case badLogin
  /// Another user has the login.
  case loginTaken
  /// The person has an account; a second one is never made.
  case personHasUser(person: Int64, user: Int64)
  /// The account is bound to a person already.
  case userHasPerson(user: Int64)
  /// There is no such user.
  case noSuchUser(Int64)
  /// The account was deleted or its owner dismissed.
  case closedUser(Int64)
  /// The subject of the outer service is bound to another account.
  case subjectTaken
  /// No account is bound to the subject of the outer service.
  case unknownSubject
  /// The responsible administrator is appointed by order only.
  case administratorWithoutOrder
  /// Only a class teacher's role is bounded to a class.
  case roleKnowsNoClass(Role)
  /// The role of a family needs the person behind it.
  case roleOfNobody(Role)
  /// The person is no member of the group that has the role.
  case roleOfAnotherGroup(Role)
  /// The user has the role already.
  case roleHeld(Role, user: Int64)
  /// The user does not have the role.
  case roleNotHeld(Role, user: Int64)
  /// Families sign in through the outer service; the school keeps no secret for them.
  case noLocalSecret(user: Int64)
  /// The guardian's family refused or withdrew its consent.
  case noConsent(user: Int64)
  /// There is no such credential, or it is void.
  case noSuchCredential(Int64)
  /// The receipt of the credential is signed already.
  case receiptSigned(Int64)
  /// The login or the secret is wrong; which of them is not told.
  case wrongCredentials
  /// Too many wrong tries.
  case locked(until: LocalMoment)
  /// A breach is open and no new credential was issued.
  case breached
  /// The account is blocked.
  case blocked
  /// A single-use code opens nothing but the change of the secret.
  case mustChange
  /// The code was not signed for.
  case notReceived
  /// A new secret is too short.
  case secretTooShort(least: Int)
  /// The new secret is the old one.
  case sameSecret
  /// The breach is in the future, or a notice before its discovery.
  case breachTime
  /// There is no such breach.
  case noSuchBreach(Int64)
  /// The notice was recorded already.
  case noticeRecorded(breach: Int64)
  /// A member of the working group needs the order.
  case memberWithoutOrder(person: Int64)
  /// The group has a leader in these days.
  case secondLeader(person: Int64)
  /// The person has such an entry in these days.
  case memberTwice(person: Int64)
  /// A list of powers needs the director's order.
  case powerWithoutOrder(person: Int64)
  /// The last day is before the first.
  case daysReversed

  public var clause: String {
    switch self {
    case .badLogin, .noSuchUser, .roleHeld, .roleNotHeld: "S0-5.2.7"
    case .loginTaken, .personHasUser, .userHasPerson: "S0-3.9"
    case .closedUser: "S0-9.7.c"
    case .subjectTaken, .noLocalSecret: "S3-1.12"
    case .unknownSubject: "S3-3.8.a"
    case .administratorWithoutOrder: "S2-4.a"
    case .roleKnowsNoClass: "S0-5.2.2"
    case .roleOfNobody, .roleOfAnotherGroup: "S0-1.7"
    case .noConsent: "S0-11.2.1"
    case .noSuchCredential, .receiptSigned: "S3-3.4.e"
    case .wrongCredentials, .locked: "S0-5.4.21"
    case .breached, .blocked: "S0-9.4.b"
    case .mustChange, .secretTooShort, .sameSecret: "S3-3.3.c"
    case .notReceived: "S4-3.3.o"
    case .breachTime, .noSuchBreach, .noticeRecorded: "S1-3.3"
    case .memberWithoutOrder, .memberTwice: "S4-1.4"
    case .secondLeader: "S4-3.1"
    case .powerWithoutOrder, .daysReversed: "S2-2.4.c"
    }
  }
}
