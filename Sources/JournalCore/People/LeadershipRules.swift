/// Who stands in for a class teacher over some days.
public struct StandIn: Hashable, Sendable {
  /// The member of the staff.
  public let member: ID<StaffMember>
  /// The days.
  public let validity: Validity

  /// A stand-in over the days.
  public init(_ member: ID<StaffMember>, validity: Validity) {
    self.member = member
    self.validity = validity
  }
}

/// Who leads a class: one a date, plus at most one stand-in (S0-5.2.5.b).
public struct ClassLeaders: Hashable, Sendable {
  /// The leaders by their first days.
  public let leaders: DatedValues<ID<StaffMember>>
  /// The stand-ins.
  public let standIns: [StandIn]

  /// The leaders of a class.
  public init(leaders: DatedValues<ID<StaffMember>>, standIns: [StandIn] = []) {
    self.leaders = leaders
    self.standIns = standIns
  }

  /// The leader on the day.
  public func leader(on day: Day) -> ID<StaffMember>? { leaders.value(on: day) }

  /// The stand-in on the day.
  public func standIn(on day: Day) -> ID<StaffMember>? {
    standIns.first { $0.validity.contains(day) }?.member
  }

  /// Throws when the class has no leader then, stands in for itself, or has a stand-in on one of the days already.
  public func check(
    _ standIn: StandIn, of schoolClass: ID<SchoolClass>
  ) throws(PeopleRefusal) {
    guard let leader = leader(on: standIn.validity.first) else {
      throw .classWithoutLeader(schoolClass, day: standIn.validity.first)
    }
    guard leader != standIn.member else { throw .standInIsLeader(schoolClass) }
    for other in standIns where other.validity.overlaps(standIn.validity) {
      throw .secondStandIn(schoolClass, other.validity)
    }
  }
}
