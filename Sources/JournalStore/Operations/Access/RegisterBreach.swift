import GRDB
public import JournalCore
package import Vault

/// Records that a user's credentials became known to others: the account is blocked and its code void at once (S1-3.3,
/// S0-9.4.b, S2-6.2.a).
public struct RegisterBreach: Operation {
  public static let name = "register-breach"
  let user: ID<User>
  let learnedAt: LocalMoment
  let noticeHeadAt: LocalMoment?
  let noticeSupportAt: LocalMoment?
  let reissue: [UInt8]?
  let effort: PasswordEffort

  /// What was registered.
  public struct Outcome: Hashable, Sendable {
    /// The record.
    public let breach: ID<Breach>
    /// From when on the user's operations are void; nil while a notice is missing, or where the school's act has no such
    /// rule (S1-3.4).
    public let voidFrom: LocalMoment?
    /// Whether a notice came after the term, or lacks after it.
    public let isLate: Bool
    /// The new code, if one was asked for.
    public let issued: IssuedCredential?
  }

  /// A breach of the user's credentials; with `reissuing`, at least 16 random bytes, a new code in the same step.
  public init(
    of user: ID<User>, learnedAt: LocalMoment, noticeHeadAt: LocalMoment? = nil,
    noticeSupportAt: LocalMoment? = nil, reissuing entropy: [UInt8]? = nil
  ) {
    self.init(
      of: user, learnedAt: learnedAt, noticeHeadAt: noticeHeadAt, noticeSupportAt: noticeSupportAt,
      reissuing: entropy, effort: .interactive)
  }

  package init(
    of user: ID<User>, learnedAt: LocalMoment, noticeHeadAt: LocalMoment? = nil,
    noticeSupportAt: LocalMoment? = nil, reissuing entropy: [UInt8]? = nil, effort: PasswordEffort
  ) {
    self.user = user
    self.learnedAt = learnedAt
    self.noticeHeadAt = noticeHeadAt
    self.noticeSupportAt = noticeSupportAt
    reissue = entropy
    self.effort = effort
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.registerBreach, .write, .user(user.rawValue))
  }

  /// Refuses moments in the future or out of order, and closed accounts; a new code needs the right to issue it as well.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let (db, session) = (transaction.db, transaction.session)
    let account = try db.requireOpenAccount(user)
    let breach = try made(session)
    let id = try breach.store(in: transaction)
    try db.voidCredential(of: account.id, at: session.now)
    try JournalWriter(db).run("UPDATE app_user SET state = 'blocked' WHERE id = ?", [account.id])
    let isLate = try breach.isLate(in: transaction)
    if isLate { transaction.note("late") }
    var issued: IssuedCredential?
    if let reissue {
      let issue = IssueCredential(to: user, entropy: reissue, effort: effort)
      try AccessGate.check(try issue.demand(in: transaction), transaction)
      issued = try issue.perform(in: transaction)
    }
    return Outcome(
      breach: ID(id), voidFrom: breach.voidFrom(under: session.profile), isLate: isLate, issued: issued)
  }

  private func made(_ session: Session) throws -> Breach {
    do {
      return try Breach(
        of: user, learnedAt: learnedAt, noticeHeadAt: noticeHeadAt, noticeSupportAt: noticeSupportAt,
        now: session.now)
    } catch {
      throw StoreError.rule(error)
    }
  }
}

extension RegisterBreach: RecordedOperation {
  public static let summary = "records that a user's credentials became known to others"
  public static let fields: [FieldSpec] = [
    .required("user", .id, "the account"), .required("learned-at", .moment, "when the user learned of it"),
    .optional("notice-head-at", .moment, "when the head was told"),
    .optional("notice-support-at", .moment, "when the support was told"),
  ]

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.id("user"), learnedAt: try fields.moment("learned-at"),
      noticeHeadAt: try fields.momentIfAny("notice-head-at"),
      noticeSupportAt: try fields.momentIfAny("notice-support-at"))
  }
}
