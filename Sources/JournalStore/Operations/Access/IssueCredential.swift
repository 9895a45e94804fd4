import GRDB
public import JournalCore
package import Vault

/// A code that was just made, to be told once and forgotten.
public struct IssuedCredential: Hashable, Sendable {
  /// The line of the register of issues.
  public let credential: ID<IssuedCredential>
  /// The account that it opens.
  public let user: ID<User>
  /// The code; it is stored nowhere.
  public let code: OneTimeCode
}

/// Issues a user a single-use code; the one before becomes void (S0-4.1, S3-3.3.c).
///
/// The code comes from random bytes of the caller, who tells it to its owner; the journal keeps a hash. A new code ends a
/// breach and unblocks the account (S0-9.4.b).
public struct IssueCredential: Operation {
  public static let name = "issue-credential"
  let user: ID<User>
  let receiver: ID<User>?
  let entropy: [UInt8]
  let effort: PasswordEffort

  /// A code for the user, made of at least 16 random bytes; `receiver` is the class teacher who hands it over.
  public init(to user: ID<User>, through receiver: ID<User>? = nil, entropy: [UInt8]) {
    self.init(to: user, through: receiver, entropy: entropy, effort: .interactive)
  }

  package init(
    to user: ID<User>, through receiver: ID<User>? = nil, entropy: [UInt8], effort: PasswordEffort
  ) {
    precondition(entropy.count >= 16, "a code needs 16 random bytes")
    self.user = user
    self.receiver = receiver
    self.entropy = entropy
    self.effort = effort
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let account = try transaction.db.requireAccount(user)
    let isFamily = try IssueCredential.isFamily(account, transaction)
    return AccessDemand(
      isFamily ? .issueFamilyCredentials : .issueStaffCredentials, .issue, .user(user.rawValue))
  }

  /// The code; refuses families who sign in through the regional service, guardians without consent, and closed accounts.
  public func perform(in transaction: Transaction) throws -> IssuedCredential {
    let (db, session) = (transaction.db, transaction.session)
    let account = try db.requireOpenAccount(user)
    let isFamily = try IssueCredential.isFamily(account, transaction)
    let provider = session.profile.access.authProvider
    guard isFamily ? provider.families.isLocal : provider.staff.isLocal else {
      throw StoreError.rule(AccountRefusal.noLocalSecret(user: account.id))
    }
    if let person = account.person, try db.lacksConsent(guardian: person, on: session.today),
      try !db.group(ofPerson: person, on: session.today).isStaff
    {
      throw StoreError.rule(AccountRefusal.noConsent(user: account.id))
    }
    try db.voidCredential(of: account.id, at: session.now)
    let id = try record(account, transaction)
    var digest = SHA256()
    digest.add(entropy)
    digest.add(field: "credential \(id)")
    let code = OneTimeCode(bytes: digest.digest)
    guard let hash = PasswordHash(of: code.text, effort: effort) else {
      throw StoreError.io(code: 0, detail: "no memory for hashing a secret")
    }
    try JournalWriter(db).run(
      "INSERT INTO credential_secret (credential_id, hash) VALUES (?, ?)", [id, hash.text])
    try reopen(account, transaction)
    return IssuedCredential(credential: ID(id), user: user, code: code)
  }

  private func record(_ account: Account, _ transaction: Transaction) throws -> Int64 {
    let session = transaction.session
    try JournalWriter(transaction.db).run(
      """
      INSERT INTO credential (user_id, single_use, must_change, issued_by, issued_to, issued_on)
      VALUES (?, 1, 1, ?, ?, ?)
      """,
      [
        account.id, session.principal.user?.rawValue, (receiver ?? user).rawValue, session.now.iso,
      ])
    let id = transaction.db.lastInsertedRowID
    transaction.concerns("user", account.id)
    transaction.concerns("credential", id)
    return id
  }

  private func reopen(_ account: Account, _ transaction: Transaction) throws {
    let writer = JournalWriter(transaction.db)
    let now = transaction.session.now.iso
    try writer.run(
      "UPDATE credential_breach SET closed_at = ? WHERE user_id = ? AND closed_at IS NULL", [now, account.id])
    if account.state == .blocked {
      try writer.run("UPDATE app_user SET state = 'open' WHERE id = ?", [account.id])
    }
    try writer.run(
      "UPDATE sign_in SET failures = 0, locked_until = NULL WHERE user_id = ?", [account.id])
  }

  /// Whether the account is of a pupil or a guardian only.
  static func isFamily(_ account: Account, _ transaction: Transaction) throws -> Bool {
    let now = transaction.session.now
    let roles = try transaction.db.grants(of: account.id).map(\.grant).roles(at: now)
    if !roles.isEmpty { return roles.allSatisfy(\.isFamily) }
    guard let person = account.person else { return false }
    return try !transaction.db.group(ofPerson: person, on: now.day).isStaff
  }
}
