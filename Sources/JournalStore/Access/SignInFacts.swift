import GRDB
import JournalCore
import Vault

/// What is known of an account when somebody wants to come in.
struct SignInFacts {
  let account: Account
  let tries: SignInTries
  let hasOpenBreach: Bool
  let credential: Credential?

  /// A credential in force.
  struct Credential {
    let id: Int64
    let hash: PasswordHash
    let isSingleUse: Bool
    let isReceived: Bool
  }

  /// The facts of the login; nil for an unknown one.
  init?(login: String, _ db: Database) throws {
    guard let account = try db.account(login: login) else { return nil }
    self.account = account
    let id: StatementArguments = [account.id]
    tries =
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT failures, locked_until FROM sign_in WHERE user_id = ?"), arguments: id
      ).map { SignInTries(failures: $0[0], lockedUntil: try $0.momentIfAny(1)) } ?? SignInTries()
    let breaches: Int? = try db.cachedStatement(
      sql: "SELECT count(*) FROM credential_breach WHERE user_id = ? AND closed_at IS NULL"
    ).value(id)
    hasOpenBreach = (breaches ?? 0) > 0
    credential = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT credential.id, hash, single_use, receipt_signed IS NOT NULL FROM credential
          JOIN credential_secret ON credential_id = credential.id
          WHERE user_id = ? AND voided_on IS NULL AND used_on IS NULL
          """), arguments: id
    ).map { row in
      Credential(
        id: row[0], hash: PasswordHash(stored: row[1]), isSingleUse: row[2], isReceived: row[3])
    }
  }

  /// Whether the secret is the account's; a code may be typed in small letters.
  func matches(_ secret: String) -> Bool {
    guard let credential else {
      _ = PasswordHash.ofNobody?.matches(secret)
      return false
    }
    return credential.hash.matches(credential.isSingleUse ? OneTimeCode.normalised(secret) : secret)
  }

  /// Whether the owner may come in with the secret; throws why not.
  ///
  /// `toChange` lets in with a single-use code, for nothing but setting a secret (S3-3.3.c).
  func admit(
    _ secret: String, at moment: LocalMoment, under profile: SchoolProfile, toChange: Bool = false
  ) throws(AccountRefusal) -> Credential {
    if tries.isLocked(at: moment), let until = tries.lockedUntil { throw .locked(until: until) }
    if hasOpenBreach { throw .breached }
    if account.state == .blocked { throw .blocked }
    guard account.state == .open, matches(secret), let credential else { throw .wrongCredentials }
    guard credential.isSingleUse else { return credential }
    guard toChange else { throw .mustChange }
    if profile.access.credentialsIssuer.receiptRequired, !credential.isReceived { throw .notReceived }
    return credential
  }
}
