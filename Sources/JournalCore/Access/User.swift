/// The account of one person; nobody shares one (S0-3.9, S1-2.1).
public struct User: Hashable, Sendable {
  /// The record.
  public let id: ID<User>
  /// The login, the only one of its kind in the school.
  public let login: String

  /// A stored account.
  public init(id: ID<User>, login: String) {
    self.id = id
    self.login = login
  }
}
