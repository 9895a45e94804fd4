public import JournalCore
import JournalStore

/// Single-use codes and secrets of accounts, which never stand in files of operations.
public struct AccountRun {
  private let store: JournalStore
  private let session: Session

  /// The accounts of the workspace's journal.
  public init(_ workspace: Workspace, as principal: Principal? = nil) throws(Problem) {
    store = try workspace.open()
    session = try workspace.session(of: store, as: principal)
  }

  /// A new single-use code of the account, made of at least 16 random bytes and told here only; the one before is void.
  public func issueCode(to user: Int64, through receiver: Int64?, entropy: [UInt8]) throws(Problem) -> String
  {
    do {
      return try store.perform(
        IssueCredential(to: ID(user), through: receiver.map { ID($0) }, entropy: entropy), in: session
      ).code.text
    } catch {
      throw Problem(error)
    }
  }

  /// Replaces the owner's code or secret by a secret of their own; throws `notAllowed` in the same words for a wrong login
  /// and a wrong secret.
  public func changeSecret(login: String, old: String, new: String) throws(Problem) {
    do {
      try store.changeSecret(login: login, old: old, new: new, at: session.now, under: session.profile)
    } catch {
      throw Problem(.notAllowed, error.description)
    }
  }
}
