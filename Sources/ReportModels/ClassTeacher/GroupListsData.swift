public import JournalCore
public import JournalStore

/// What the lists of groups show: the subgroups, streams and courses that pupils of a class are in (REQUIREMENTS K-18).
public struct GroupListsData: ReportData {
  /// A subgroup, stream or course with those of the class who are or were in it.
  public struct StudyGroup: Hashable, Sendable {
    /// What the group is.
    public enum Kind: Hashable, Sendable {
      /// A part of the class for a subject.
      case subgroup(subject: String)
      /// Pupils of several classes who study a subject together.
      case stream(subject: String, classes: [ClassLabel])
      /// A course outside of the plan's subjects.
      case course(Course.Kind)
    }

    /// What the group is.
    public let kind: Kind
    /// The name.
    public let name: String
    /// Who teaches it on the data moment, in order of names.
    public internal(set) var teachers: [Personal<PersonName>]
    /// The members of the class in the order of its list.
    public let members: [Member]

    /// How many are in the group on the day.
    public func count(on day: Day) -> Int {
      members.count { $0.first <= day && ($0.last.map { $0 >= day } ?? true) }
    }
  }

  /// A stay of a pupil in a group.
  public struct Member: Hashable, Sendable {
    /// The place in the list of the class.
    public let place: Int
    /// The first day in the group, and in the class.
    public let first: Day
    /// The last day; nil while the stay lasts.
    public let last: Day?
  }

  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The list of the class.
  public private(set) var roster: ClassRoster
  /// The groups: subgroups in the order of the curriculum, then streams, then courses.
  public private(set) var groups: [StudyGroup]
  /// Pupils of the class who study a divided subject and are in none of its subgroups or in two, by subject.
  public let broken: [String: Int]

  /// Reads the paper of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> GroupListsData {
    let roster = try ClassRoster.fetch(scope, from: snapshot)
    let (groups, broken) = try snapshot.read { db in
      try GroupQuery(db: db, schoolClass: scope.ofClass, moment: scope.moment, roster: roster).fetch()
    }
    return GroupListsData(
      head: try ClassHead.fetch(scope, from: snapshot), roster: roster, groups: groups, broken: broken)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    roster.disclose(through: &clearance)
    for group in groups.indices {
      for teacher in groups[group].teachers.indices {
        groups[group].teachers[teacher].disclose(through: &clearance, mask: .blank)
      }
    }
  }
}
