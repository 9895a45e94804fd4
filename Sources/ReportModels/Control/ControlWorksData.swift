import GRDB
public import JournalCore
public import JournalStore

/// What the schedule of control works shows: the planned works of a period, and whether they were held (S0-5.4.16, K-30).
public struct ControlWorksData: ReportData {
  /// School and signers.
  public private(set) var head: SchoolHead
  /// The period, or the year.
  public let period: PeriodSelection
  /// The works by class, day and subject; those held beside the schedule among them.
  public private(set) var works: [ControlWorkEntry]

  /// Reads the schedule of the scope's classes.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ControlWorksData {
    let days = try scope.days(from: snapshot)
    let works = try snapshot.read { db in
      let load = try LoadBook(scope.year, on: scope.moment, db).entries()
        .filter { $0.touches(scope.classes) }
      return try ControlWorkQuery(
        db: db, days: days, moment: scope.moment,
        types: Set(profile.workTypes.all.filter(\.isControlWork).map(\.name))
      ).entries(of: load)
    }
    return ControlWorksData(
      head: try SchoolHead.fetch(scope, from: snapshot), period: scope.period, works: works)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in works.indices { works[index].disclose(through: &clearance) }
  }
}

/// One control work: planned, held, or both.
public struct ControlWorkEntry: Hashable, Sendable {
  /// How the work stands to the schedule on the data moment.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// In the schedule; its day is still to come.
    case planned
    /// In the schedule and held on its day.
    case held
    /// In the schedule, its day is over, and it was not held on it.
    case missed
    /// Held without standing in the schedule.
    case unscheduled
  }

  /// Who teaches what to whom.
  public private(set) var load: LoadEntry
  /// The day.
  public let day: Day
  /// The name of the type of work.
  public let workType: String
  /// The topic.
  public let topic: String
  /// Whether it belongs to the school's own monitoring.
  public let isMonitoring: Bool
  /// How it stands to the schedule.
  public let state: State

  init(load: LoadEntry, day: Day, workType: String, topic: String, isMonitoring: Bool, state: State) {
    (self.load, self.day, self.workType, self.topic) = (load, day, workType, topic)
    (self.isMonitoring, self.state) = (isMonitoring, state)
  }

  mutating func disclose(through clearance: inout Clearance) { load.disclose(through: &clearance) }
}
