import GRDB
public import JournalCore
import Vault

/// Who somebody is who shows a login and a secret.
extension StoreSnapshot {
  /// The user with the roles in force at the moment.
  ///
  /// Refuses with `AccountRefusal`: an unknown login and a wrong secret in the same words, a locked or blocked account, a
  /// single-use code that must be changed first. Wrong tries are counted by `JournalStore.signIn`, not here.
  public func principal(
    login: String, secret: String, at moment: LocalMoment, under profile: SchoolProfile
  ) throws(StoreError) -> Principal {
    let facts = try read { try SignInFacts(login: login, $0) }
    try SignInFacts.admit(facts, secret, at: moment, under: profile)
    return try read { db in try SignInFacts.principal(facts, at: moment, db) }
  }

  /// The user whom the regional service vouches for by its subject; refuses a subject that the school does not know
  /// (S3-3.8.a), and a blocked account.
  public func principal(
    externalSubject: String, at moment: LocalMoment
  ) throws(StoreError) -> Principal {
    try read { db in
      guard let account = try db.account(externalSubject: externalSubject) else {
        throw StoreError.rule(AccountRefusal.unknownSubject)
      }
      guard account.state == .open else { throw StoreError.rule(AccountRefusal.blocked) }
      return Principal(
        login: account.login, roles: try db.roles(of: account, at: moment), user: account.userID)
    }
  }
}

extension SignInFacts {
  /// Throws why the owner may not come in; an unknown login costs the time of a wrong secret.
  static func admit(
    _ facts: SignInFacts?, _ secret: String, at moment: LocalMoment, under profile: SchoolProfile
  ) throws(StoreError) {
    guard let facts else {
      _ = PasswordHash.ofNobody?.matches(secret)
      throw StoreError.rule(AccountRefusal.wrongCredentials)
    }
    do {
      _ = try facts.admit(secret, at: moment, under: profile)
    } catch {
      throw StoreError.rule(error)
    }
  }

  /// The principal of admitted facts.
  static func principal(_ facts: SignInFacts?, at moment: LocalMoment, _ db: Database) throws -> Principal {
    guard let account = facts?.account else { throw StoreError.rule(AccountRefusal.wrongCredentials) }
    return Principal(
      login: account.login, roles: try db.roles(of: account, at: moment), user: account.userID)
  }
}
