/// What a decision about access permits; made only by `AccessPolicy`.
public struct Clearance: Hashable, Sendable {
  /// Whether real names may be shown.
  public let showsNames: Bool
  /// How many personal values were opened or masked through this clearance.
  public internal(set) var visited = 0

  init(showsNames: Bool) { self.showsNames = showsNames }
}

/// A duty that gives rights (REQUIREMENTS §8).
public enum Role: String, Hashable, Sendable, CaseIterable {
  case director, deputy, secretary, administrator, classTeacher, subjectTeacher
}

/// Who asks.
public struct Principal: Hashable, Sendable {
  /// The login, or nil for the local operator.
  public let login: String?
  /// The roles in force.
  public let roles: Set<Role>

  /// A principal with the roles.
  public init(login: String? = nil, roles: Set<Role>) {
    self.login = login
    self.roles = roles
  }
}

/// What is asked for.
public enum Permission: Hashable, Sendable {
  /// Printing class papers with names: director, deputy, secretary for the archive (REQUIREMENTS §8).
  case printClassPapers
  /// Loading data from another system: director, administrator, secretary (DECISIONS 7).
  case importData
  /// Creating a journal or a made-up school.
  case setUp

  var roles: Set<Role> {
    switch self {
    case .printClassPapers: [.director, .deputy, .secretary]
    case .importData: [.director, .administrator, .secretary]
    case .setUp: [.director, .administrator, .deputy, .secretary]
    }
  }
}

/// A refusal of access, with the roles that would be needed.
public struct AccessRefusal: Error, Hashable, Sendable {
  /// What was asked for.
  public let permission: Permission
}

/// Decides about access; the only maker of clearances.
public enum AccessPolicy {
  /// A clearance for the permission, or a refusal when none of the principal's roles has it.
  public static func decide(
    _ permission: Permission, for principal: Principal, masked: Bool = false
  ) throws(AccessRefusal) -> Clearance {
    guard !principal.roles.isDisjoint(with: permission.roles) else {
      throw AccessRefusal(permission: permission)
    }
    return Clearance(showsNames: !masked)
  }
}
