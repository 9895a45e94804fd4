/// A role of a user over a time; the class bounds a class teacher who stands in (REQUIREMENTS §6.10).
public struct RoleGrant: Hashable, Sendable {
  /// The role.
  public let role: Role
  /// The class of a class teacher who stands in for another; nil for the class that the teacher leads, or none.
  public let schoolClass: ID<SchoolClass>?
  /// The first moment.
  public let starts: LocalMoment
  /// The first moment after it; nil while nothing ended it.
  public let ends: LocalMoment?

  /// A role from the moment on.
  public init(
    _ role: Role, schoolClass: ID<SchoolClass>? = nil, from starts: LocalMoment,
    until ends: LocalMoment? = nil
  ) {
    self.role = role
    self.schoolClass = schoolClass
    self.starts = starts
    self.ends = ends
  }

  /// Whether it holds: revoked at 12:00, it no longer holds at 12:00:00 (S0-5.2.2).
  public func isInForce(at moment: LocalMoment) -> Bool {
    starts <= moment && ends.map { moment < $0 } ?? true
  }
}

extension Collection where Element == RoleGrant {
  /// The roles in force; every teacher may stand in for another on the days of a substitution (S0-4.11).
  public func roles(at moment: LocalMoment) -> Set<Role> {
    let roles = Set(filter { $0.isInForce(at: moment) }.map(\.role))
    return roles.contains(.subjectTeacher) ? roles.union([.substitute]) : roles
  }
}

/// Which roles a user may be given.
public enum RoleRules {
  /// Throws when the role needs an order that appoints to it, is bounded to a class it does not know, or does not fit
  /// a person of the kind.
  public static func check(
    _ role: Role, for kind: PersonGroup?, inClass schoolClass: ID<SchoolClass>?, by order: OrderReference?
  ) throws(AccountRefusal) {
    if role == .administrator, order.map(\.number.isEmpty) ?? true { throw .administratorWithoutOrder }
    if schoolClass != nil, role != .classTeacher { throw .roleKnowsNoClass(role) }
    guard let kind else {
      if role.isFamily { throw .roleOfNobody(role) }
      return
    }
    let fits =
      switch role {
      case .pupil: kind.isPupil
      case .guardian: kind.isGuardian
      default: kind.isStaff
      }
    if !fits { throw .roleOfAnotherGroup(role) }
  }
}

/// What a person is to the school, for the roles that they may have.
public struct PersonGroup: Hashable, Sendable {
  /// Whether the person works at the school.
  public let isStaff: Bool
  /// Whether the person learns there.
  public let isPupil: Bool
  /// Whether the person is a guardian of a pupil of the school (S4-1.9).
  public let isGuardian: Bool

  /// What a person is; a member of the staff may be a guardian too.
  public init(isStaff: Bool = false, isPupil: Bool = false, isGuardian: Bool = false) {
    self.isStaff = isStaff
    self.isPupil = isPupil
    self.isGuardian = isGuardian
  }
}
