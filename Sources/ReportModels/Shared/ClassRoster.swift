import GRDB
public import JournalCore
package import JournalStore

/// The pupils of a class over its year, in list order: those who left and those who came included (FORMS §1.3).
public struct ClassRoster: Hashable, Sendable {
  /// One pupil with what the list says about him.
  public struct Entry: Hashable, Sendable {
    /// Identity, sex and family state.
    public let pupil: Pupil
    /// The name on the data moment, or the code name.
    public internal(set) var name: Personal<PupilName>
    /// The spans of days in this class, in order; never empty.
    public let stays: [Stay]
    /// The movements that touch this class, in order.
    public let movements: [Movement]
    /// The order for teaching at home in force on the data moment.
    public let homeTeaching: OrderReference?

    /// Whether the pupil is of the class on the day, up to which the list goes; the last day of a stay counts.
    public func isPresent(on day: Day) -> Bool { left.map { $0 >= day } ?? true }

    /// The day after which the pupil is not of this class any more; nil for a pupil who is still there.
    public var left: Day? { stays.last?.last }
    /// Whether the pupil came from outside after the first day of the year.
    public var cameLate: Bool {
      movements.contains { movement in
        movement.kind == .arrival && movement.date > AcademicYear(containing: movement.date).days.first
      }
    }
  }

  /// Days in a class: an open end means that the pupil is still there.
  public struct Stay: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The last day; nil while it lasts.
    public let last: Day?
  }

  /// The entries in alphabetical order; code names by their own letters and number.
  public internal(set) var entries: [Entry]

  /// Reads the list as it stands on the scope's moment.
  package static func fetch(_ scope: ClassScope, from snapshot: StoreSnapshot) throws(StoreError)
    -> ClassRoster
  {
    try snapshot.remembering(scope) { () throws(StoreError) in
      try snapshot.read { db in
        let query = RosterQuery(db: db, schoolClass: scope.ofClass, moment: scope.moment)
        let entries = try query.entries()
        return ClassRoster(
          entries: entries.sorted { left, right in
            (left.key, left.entry.pupil.id) < (right.key, right.entry.pupil.id)
          }.map(\.entry))
      }
    }
  }

  /// Opens or masks the names; the mask is the place in the list.
  public mutating func disclose(through clearance: inout Clearance) {
    for index in entries.indices {
      entries[index].name.disclose(through: &clearance, mask: .code("Обучающийся № \(index + 1)"))
    }
  }
}
