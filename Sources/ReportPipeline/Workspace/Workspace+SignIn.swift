public import JournalCore
import JournalStore

extension Workspace {
  /// The account with the login, after its secret was found right; the try is counted.
  ///
  /// Throws a problem that does not tell whether login or secret was wrong, or that the account is locked.
  public func principal(login: String, secret: String) throws(Problem) -> Principal {
    let store = try open()
    let session = try session(of: store)
    do {
      return try store.signIn(login: login, secret: secret, at: session.now, under: session.profile)
    } catch {
      throw Problem(.notAllowed, error.description)
    }
  }
}
