import GRDB
public import JournalCore

/// Signing in, with the tries counted (S0-5.4.21, S3-3.1.b).
extension JournalStore {
  /// The user with the roles in force at the moment; the try is recorded in the audit, five wrong ones lock the account.
  ///
  /// `workstation` is the name of the computer, where the caller knows it; a staff login right after a pupil's on the same
  /// one is flagged for the administrator (S0-5.3.14).
  ///
  /// Throws what `StoreSnapshot.principal` throws, and what writing throws.
  public func signIn(
    login: String, secret: String, on workstation: String? = nil, at moment: LocalMoment,
    under profile: SchoolProfile
  ) throws(StoreError) -> Principal {
    let snapshot = try snapshot(readers: 1)
    do {
      let principal = try snapshot.principal(login: login, secret: secret, at: moment, under: profile)
      try record(.success, login, on: workstation, at: moment, under: profile)
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
    _ result: RecordSignIn.Result, _ login: String, on workstation: String? = nil, at moment: LocalMoment,
    under profile: SchoolProfile
  ) throws(StoreError) {
    let session = Session(Principal(roles: []), now: moment, under: profile)
    try perform(RecordSignIn(login: login, result, on: workstation), in: session)
  }
}
