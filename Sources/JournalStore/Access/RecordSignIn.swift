import GRDB
import JournalCore

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
  let workstation: String?

  init(login: String, _ result: Result, on workstation: String? = nil) {
    self.login = login
    self.result = result
    self.workstation = workstation
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
    if result == .success, try followsPupil(facts.account, transaction) {
      transaction.note(JournalStore.sharedWorkstation)
    }
    try JournalWriter(transaction.db).run(
      """
      INSERT INTO sign_in (user_id, failures, locked_until, last_success, workstation) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until,
        workstation = CASE WHEN excluded.last_success IS NULL THEN workstation ELSE excluded.workstation END,
        last_success = coalesce(excluded.last_success, last_success)
      """,
      [
        facts.account.id, tries.failures, tries.lockedUntil?.iso, result == .success ? now.iso : nil,
        workstation,
      ])
  }

  /// Whether a pupil came in at the workstation a short while ago, and now somebody of the school does.
  private func followsPupil(_ account: Account, _ transaction: Transaction) throws -> Bool {
    let (db, now) = (transaction.db, transaction.session.now)
    guard let workstation, try !db.roles(of: account, at: now).allSatisfy(\.isFamily) else { return false }
    let since = now.adding(minutes: -SignInRules.sharedMinutes)
    let others = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT user_id FROM sign_in WHERE workstation = ? AND last_success >= ?"),
      arguments: [workstation, since.iso])
    return try others.contains { user in
      try db.roles(of: try db.requireAccount(ID(user)), at: now).contains(.pupil)
    }
  }
}
