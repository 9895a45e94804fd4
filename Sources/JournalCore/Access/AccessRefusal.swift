/// A refusal of access, with the roles that may and the clauses that divide the right so.
public struct AccessRefusal: Error, Hashable, Sendable {
  /// What was asked for.
  public let permission: Permission
  /// What was to be done.
  public let action: AccessAction
  /// The cells that permit it to others, or in another manner.
  public let grants: [AccessGrant]

  /// The roles that may, each perhaps within its own scope.
  public var roles: Set<Role> { grants.reduce(into: []) { $0.formUnion($1.roles) } }
  /// The clauses that refuse; empty for the rights of the program.
  public var clauses: [String] { permission.clauses }

  init(_ permission: Permission, _ action: AccessAction, grants: [AccessGrant]) {
    self.permission = permission
    self.action = action
    self.grants = grants
  }
}

extension AccessRefusal: CustomStringConvertible {
  /// «доступ › … не разрешена вашей ролью › могут: …».
  public var description: String {
    "доступ › \(permission.duty)\(told) не разрешена вашей ролью › \(able) (\(ground))"
  }

  private var told: String { permission.actions.count > 1 ? " (\(action.printed))" : "" }

  private var able: String {
    let holders = Role.columns.compactMap { role -> String? in
      let limits = grants.filter { $0.roles.contains(role) }.map {
        [$0.scope.printed, $0.manner?.printed ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      }
      guard !limits.isEmpty else { return nil }
      guard !limits.contains("") else { return role.printed }
      return "\(role.printed) (\(limits.joined(separator: "; ")))"
    }
    return holders.isEmpty ? "не может никто" : "могут: \(holders.joined(separator: ", "))"
  }

  private var ground: String {
    clauses.isEmpty ? "ключ localOperatorRoles профиля" : clauses.joined(separator: ", ")
  }
}
