import GRDB
import JournalCore
import Vault

/// Replaces a user's secret by another of the user's own; also the only use of a single-use code (S3-3.3.c).
struct ChangeSecret: Operation {
  static let name = "change-secret"
  let login: String
  let old: String
  let new: String
  let effort: PasswordEffort

  init(login: String, old: String, new: String, effort: PasswordEffort = .interactive) {
    self.login = login
    self.old = old
    self.new = new
    self.effort = effort
  }

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.signIn, .execute) }

  func perform(in transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    guard let facts = try SignInFacts(login: login, db) else {
      _ = PasswordHash.ofNobody?.matches(old)
      throw StoreError.rule(AccountRefusal.wrongCredentials)
    }
    let credential = try admitted(facts, session)
    let user = facts.account.id
    try db.cachedStatement(sql: "DELETE FROM credential_secret WHERE credential_id = ?")
      .execute(arguments: [credential.id])
    let ending = credential.isSingleUse ? "used_on" : "voided_on"
    try JournalWriter(db).run(
      "UPDATE credential SET \(ending) = ? WHERE id = ?", [session.now.iso, credential.id])
    try JournalWriter(db).run(
      """
      INSERT INTO credential (user_id, single_use, must_change, issued_by, issued_to, issued_on)
      VALUES (?1, 0, 0, ?1, ?1, ?2)
      """, [user, session.now.iso])
    let own = db.lastInsertedRowID
    guard let hash = PasswordHash(of: new, effort: effort) else {
      throw StoreError.io(code: 0, detail: "no memory for hashing a secret")
    }
    try JournalWriter(db).run(
      "INSERT INTO credential_secret (credential_id, hash) VALUES (?, ?)", [own, hash.text])
    transaction.concerns("user", user)
    transaction.concerns("credential", own)
  }

  private func admitted(_ facts: SignInFacts, _ session: Session) throws -> SignInFacts.Credential {
    do {
      let credential = try facts.admit(old, at: session.now, under: session.profile, toChange: true)
      try SignInRules.check(newSecret: new)
      if new == old || facts.matches(new) { throw AccountRefusal.sameSecret }
      return credential
    } catch let refusal as AccountRefusal {
      throw StoreError.rule(refusal)
    }
  }
}
