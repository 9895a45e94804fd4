public import JournalCore

/// The question of access for what is only read or printed.
extension StoreSnapshot {
  /// A clearance for the demand, by the table of REQUIREMENTS §8 and how the principal stands to its target.
  ///
  /// Throws `StoreError.refused(.access)` when the principal may not; nobody's roles are looked up anew, so a principal
  /// must be fresh from signing in.
  public func clearance(
    for demand: AccessDemand, principal: Principal, at moment: LocalMoment, under profile: SchoolProfile
  ) throws(StoreError) -> Clearance {
    try read { db in
      let relations = try Relations.of(principal, to: demand.target, on: moment, db)
      do throws(AccessRefusal) {
        return try AccessPolicy.authorise(
          demand, principal: principal, relations: relations, profile: profile)
      } catch {
        throw StoreError.refused(.access(error))
      }
    }
  }
}
