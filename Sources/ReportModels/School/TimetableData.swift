import GRDB
public import JournalCore
public import JournalStore

/// What the timetable shows: every version that holds in the period, with its lessons, rooms and bells (S0-5.1.4, K-29).
public struct TimetableData: ReportData {
  /// School and signers.
  public private(set) var head: SchoolHead
  /// The period, or the year.
  public let period: PeriodSelection
  /// The classes on the paper, by grade and letter.
  public let classes: [SchoolClass]
  /// The versions that hold on some day of the period, in order.
  public private(set) var versions: [TimetableSheet]

  /// Reads the timetable of the scope's classes.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> TimetableData {
    let days = try scope.days(from: snapshot)
    let versions = try snapshot.read { db in
      let load = try LoadBook(scope.year, on: scope.moment, db).entries()
        .filter { $0.touches(scope.classes) }
      return try TimetableQuery(db: db, year: scope.year, days: days, classes: scope.classes).sheets(of: load)
    }
    return TimetableData(
      head: try SchoolHead.fetch(scope, from: snapshot), period: scope.period,
      classes: scope.classes.sorted { $0.label < $1.label }, versions: versions)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in versions.indices { versions[index].disclose(through: &clearance) }
  }
}

/// One version of the timetable with the days of the period on which it holds.
public struct TimetableSheet: Hashable, Sendable {
  /// A lesson of the week.
  public struct Slot: Hashable, Sendable {
    /// The day of the week and the number.
    public let place: WeekPlace
    /// The code of the room; nil where none is told.
    public let room: String?
    /// The place in `load` of what is taught.
    public let load: Int
  }

  /// The days of the period on which the version holds.
  public let days: DayRange
  /// The day of approval; nil for a draft.
  public let approved: Day?
  /// The assignments that have lessons in the version.
  public private(set) var load: [LoadEntry]
  /// The lessons by day, number and order of classes.
  public let slots: [Slot]
  /// When lessons begin and end, by the shift of the classes: one line where all are of one shift.
  public let bells: [Bells]

  /// The bells of one shift with the classes that go by them.
  public struct Bells: Hashable, Sendable {
    /// 1…3.
    public let shift: Int
    /// The lessons by number.
    public let schedule: BellSchedule
    /// The classes of the paper that are of the shift.
    public let classes: [ClassLabel]
  }

  init(days: DayRange, approved: Day?, load: [LoadEntry], slots: [Slot], bells: [Bells]) {
    (self.days, self.approved, self.load, self.slots, self.bells) = (days, approved, load, slots, bells)
  }

  mutating func disclose(through clearance: inout Clearance) {
    for index in load.indices { load[index].disclose(through: &clearance) }
  }
}
