public import JournalCore
import JournalStore

extension Workspace {
  /// The account with the login, after its secret was found right; throws a problem that does not tell which was wrong.
  public func principal(login: String, secret: String) throws(Problem) -> Principal {
    throw Problem(.notAllowed, "вход › логин или секрет неверны › проверьте их")
  }
}
