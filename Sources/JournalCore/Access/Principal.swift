/// Who asks.
public struct Principal: Hashable, Sendable {
  /// The login, or nil for the local operator.
  public let login: String?
  /// The account, through which relations to classes, lessons and pupils are found; nil for the local operator.
  public let user: ID<User>?
  /// The roles in force.
  public let roles: Set<Role>

  /// A principal with the roles.
  public init(login: String? = nil, roles: Set<Role>, user: ID<User>? = nil) {
    self.login = login
    self.user = user
    self.roles = roles
  }
}
