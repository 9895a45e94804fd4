import GRDB
public import JournalCore

/// Signing in, with the tries counted (S0-5.4.21, S3-3.1.b).
extension JournalStore {
  /// The user with the roles in force at the moment; the try is recorded in the audit, five wrong ones lock the account.
  ///
  /// Throws what `StoreSnapshot.principal` throws, and what writing throws.
  public func signIn(
    login: String, secret: String, at moment: LocalMoment, under profile: SchoolProfile
  ) throws(StoreError) -> Principal {
    let snapshot = try snapshot(readers: 1)
    do {
      let principal = try snapshot.principal(login: login, secret: secret, at: moment, under: profile)
      try record(.success, login, at: moment, under: profile)
      return principal
    } catch .refused(.rule(let fault)) {
      let isWrong = fault == RuleFault(AccountRefusal.wrongCredentials)
      try record(isWrong ? .failure : .refused, login, at: moment, under: profile)
      throw .refused(.rule(fault))
    }
  }

  /// Replaces the user's secret, or the single-use code by a first secret; a wrong old one counts as a wrong try.
  public func changeSecret(
    login: String, old: String, new: String, at moment: LocalMoment, under profile: SchoolProfile
  ) throws(StoreError) {
    let session = Session(Principal(roles: []), now: moment, under: profile)
    do {
      try perform(ChangeSecret(login: login, old: old, new: new), in: session)
    } catch .refused(.rule(let fault)) where fault == RuleFault(AccountRefusal.wrongCredentials) {
      try record(.failure, login, at: moment, under: profile)
      throw .refused(.rule(fault))
    }
  }

  private func record(
    _ result: RecordSignIn.Result, _ login: String, at moment: LocalMoment, under profile: SchoolProfile
  ) throws(StoreError) {
    let session = Session(Principal(roles: []), now: moment, under: profile)
    try perform(RecordSignIn(login: login, result), in: session)
  }
}

/// Records a try to sign in; only ids and the result reach the audit line, never what was typed.
struct RecordSignIn: Operation {
  static let name = "sign-in"

  enum Result: String {
    case success
    case failure = "wrong-secret"
    case refused
  }

  let login: String
  let result: Result

  init(login: String, _ result: Result) {
    self.login = login
    self.result = result
  }

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.signIn, .execute) }

  func perform(in transaction: Transaction) throws {
    if result != .success { transaction.note(result.rawValue) }
    let now = transaction.session.now
    guard let facts = try SignInFacts(login: login, transaction.db) else { return }
    transaction.concerns("user", facts.account.id)
    var tries = result == .success ? SignInTries() : facts.tries
    if result == .failure { tries = tries.afterFailure(at: now) }
    if tries.isLocked(at: now) { transaction.note("locked") }
    try JournalWriter(transaction.db).run(
      """
      INSERT INTO sign_in (user_id, failures, locked_until, last_success) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until,
        last_success = coalesce(excluded.last_success, last_success)
      """,
      [
        facts.account.id, tries.failures, tries.lockedUntil?.iso, result == .success ? now.iso : nil,
      ])
  }
}
