/// Decides about access; the only maker of clearances.
public enum AccessPolicy {
  /// A clearance for the permission, or a refusal when none of the principal's roles has it in the whole school.
  public static func decide(
    _ permission: Permission, for principal: Principal, masked: Bool = false
  ) throws(AccessRefusal) -> Clearance {
    let grants = AccessTable.fixed(permission).filter { $0.scope == .wholeSchool && $0.manner == nil }
    guard grants.contains(where: { $0.holds(for: principal.roles, []) }) else {
      throw AccessRefusal(permission, grants.first?.action ?? .execute, grants: grants)
    }
    return Clearance(showsNames: !masked)
  }

  /// A clearance for the demand by the table of REQUIREMENTS §8 under the school's profile.
  ///
  /// `relations` are those of the principal to the demand's target on the target's day. Throws a refusal that names
  /// who may, and the clauses. Names stay masked where only sums may be seen.
  public static func authorise(
    _ demand: AccessDemand, principal: Principal, relations: Set<Relation>, profile: SchoolProfile
  ) throws(AccessRefusal) -> Clearance {
    let grants = AccessTable.grants(demand.permission, under: profile)
    let held = grants.filter { $0.covers(demand) && $0.holds(for: principal.roles, relations) }
    guard !held.isEmpty else {
      let able = grants.filter { $0.action == demand.action || $0.covers(demand) }
      throw AccessRefusal(demand.permission, demand.action, grants: able)
    }
    return Clearance(showsNames: held.contains { $0.manner != .aggregates && $0.manner != .existence })
  }
}
