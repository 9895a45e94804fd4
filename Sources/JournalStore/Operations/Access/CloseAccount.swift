import GRDB
public import JournalCore

/// Closes the account of somebody who left the school: no role, no credential, no access (S0-9.7.c, S3-3.2.a).
public struct DismissUser: Operation {
  public static let name = "dismiss-user"
  let user: ID<User>

  /// Closes the account.
  public init(_ user: ID<User>) { self.user = user }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.usersAndRoles, .write, .user(user.rawValue))
  }

  /// Refuses an account that is closed already.
  public func perform(in transaction: Transaction) throws {
    let account = try transaction.db.requireOpenAccount(user)
    try account.strip(in: transaction)
    try JournalWriter(transaction.db).run(
      "UPDATE app_user SET state = 'dismissed' WHERE id = ?", [account.id])
  }
}

extension DismissUser: RecordedOperation {
  public static let summary = "closes the account of somebody who left"
  public static let fields: [FieldSpec] = [.required("user", .id, "the account")]

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("user")) }
}

/// Deletes an account but for its number, which is never given again: login, person and outer subject go (S0-11.3.2).
public struct DeleteAccount: Operation {
  public static let name = "delete-account"
  let user: ID<User>

  /// Deletes the account.
  public init(_ user: ID<User>) { self.user = user }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.usersAndRoles, .write, .user(user.rawValue))
  }

  /// Refuses an account that was deleted before.
  public func perform(in transaction: Transaction) throws {
    let account = try transaction.db.requireAccount(user)
    if account.state == .deleted { throw StoreError.rule(AccountRefusal.closedUser(account.id)) }
    try account.strip(in: transaction)
    try JournalWriter(transaction.db).run(
      """
      UPDATE app_user SET state = 'deleted', login = NULL, person_id = NULL, external_subject = NULL
      WHERE id = ?
      """, [account.id])
    try JournalWriter(transaction.db).run("DELETE FROM sign_in WHERE user_id = ?", [account.id])
  }

  /// Deletes the account of the person, if there is one, as part of another operation; tells whether there was.
  static func ofPerson(_ person: Int64, in transaction: Transaction) throws -> Bool {
    guard let account = try transaction.db.account(ofPerson: person) else { return false }
    try DeleteAccount(account.userID).perform(in: transaction)
    return true
  }
}

extension DeleteAccount: RecordedOperation {
  public static let summary = "deletes an account but for its number"
  public static let fields: [FieldSpec] = [.required("user", .id, "the account")]

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("user")) }
}

/// Opens a blocked or locked account again without a new code.
public struct UnblockUser: Operation {
  public static let name = "unblock-user"
  let user: ID<User>

  /// Unblocks the account.
  public init(_ user: ID<User>) { self.user = user }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.usersAndRoles, .write, .user(user.rawValue))
  }

  /// Refuses while a breach is open: that needs a new code (S0-9.4.b).
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let account = try db.requireOpenAccount(user)
    let breaches: Int? = try db.cachedStatement(
      sql: "SELECT count(*) FROM credential_breach WHERE user_id = ? AND closed_at IS NULL"
    ).value([account.id])
    if (breaches ?? 0) > 0 { throw StoreError.rule(AccountRefusal.breached) }
    transaction.concerns("user", account.id)
    try JournalWriter(db).run("UPDATE app_user SET state = 'open' WHERE id = ?", [account.id])
    try JournalWriter(db).run(
      "UPDATE sign_in SET failures = 0, locked_until = NULL WHERE user_id = ?", [account.id])
  }
}

extension UnblockUser: RecordedOperation {
  public static let summary = "opens a blocked or locked account"
  public static let fields: [FieldSpec] = [.required("user", .id, "the account")]

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("user")) }
}

extension Account {
  /// Ends all roles and the credential of the account.
  func strip(in transaction: Transaction) throws {
    let now = transaction.session.now
    transaction.concerns("user", id)
    try JournalWriter(transaction.db).run(
      """
      UPDATE role_grant SET ends_at = max(?, starts_at) WHERE user_id = ? AND (ends_at IS NULL OR ends_at > ?)
      """, [now.iso, id, now.iso])
    try transaction.db.voidCredential(of: id, at: now)
  }
}
