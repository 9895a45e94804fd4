/// One cell of REQUIREMENTS §8: roles that may do something, how far, and in which way.
public struct AccessGrant: Hashable, Sendable {
  /// What they may do.
  public let action: AccessAction
  /// Who; empty for anybody at all.
  public let roles: Set<Role>
  /// How far.
  public let scope: AccessScope
  /// The only way in which they may; nil for any.
  public let manner: AccessManner?

  static func may(
    _ action: AccessAction, _ roles: Role..., in scope: AccessScope = .wholeSchool,
    only manner: AccessManner? = nil
  ) -> AccessGrant {
    AccessGrant(action: action, roles: Set(roles), scope: scope, manner: manner)
  }

  static func anybody(_ action: AccessAction) -> AccessGrant {
    AccessGrant(action: action, roles: [], scope: .wholeSchool, manner: nil)
  }

  /// Whether the cell answers the demand; who may change what a row speaks of may also look at it.
  func covers(_ demand: AccessDemand) -> Bool {
    if action == demand.action { return manner == nil || manner == demand.manner }
    return demand.action == .view && action != .print && (manner?.letsSee ?? true)
  }

  /// Whether the cell holds for somebody with the roles and relations.
  func holds(for roles: Set<Role>, _ relations: Set<Relation>) -> Bool {
    (self.roles.isEmpty || !self.roles.isDisjoint(with: roles))
      && (scope.relations.isEmpty || !scope.relations.isDisjoint(with: relations))
  }
}
