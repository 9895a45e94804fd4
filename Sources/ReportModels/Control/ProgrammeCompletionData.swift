public import JournalCore
public import JournalStore

/// What the report on programmes shows: planned and conducted hours of every assignment (S0-2.7, S2-8.d, K-27).
public struct ProgrammeCompletionData: ReportData {
  /// School and signers.
  public private(set) var head: SchoolHead
  /// The period, or the year.
  public let period: PeriodSelection
  /// The days of the period.
  public let days: DayRange
  /// The day up to which is counted: the last of the period, or the data moment before it.
  public let until: Day
  /// The assignments, in the order of classes and curriculum.
  public private(set) var rows: [ProgrammeRow]
  /// Conducted lessons of the days that belong to no assignment of the report; the report is not made while there are any.
  public let unaccounted: Int

  /// Reads the report of the scope's classes.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ProgrammeCompletionData {
    let days = try scope.days(from: snapshot)
    let source = try ProgrammeSource.fetch(scope, days: days, from: snapshot, under: profile)
    let rows = source.rows()
    return ProgrammeCompletionData(
      head: try SchoolHead.fetch(scope, from: snapshot), period: scope.period, days: days,
      until: source.until, rows: rows.filter { $0.load.touches(scope.classes) },
      unaccounted: source.conductedInAll - rows.reduce(0) { $0 + $1.hours.fact })
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in rows.indices { rows[index].disclose(through: &clearance) }
  }
}

/// How far one assignment got with its programme by a day (S0-7.3.a, S3-2.2.j).
public struct ProgrammeRow: Hashable, Sendable {
  /// Where planned hours come from.
  public enum Basis: String, Hashable, Sendable {
    /// The rows of the thematic plan that were due.
    case programme
    /// The timetable laid over the calendar; the assignment follows no thematic plan with days.
    case timetable
  }

  /// Who teaches what to whom.
  public private(set) var load: LoadEntry
  /// Where the planned hours come from.
  public let basis: Basis
  /// The hours a year that the curriculum plan gives the assignment; nil where it gives none.
  public let yearHours: Rational?
  /// The hours of the whole thematic plan; nil where there is none.
  public let programmeHours: Int?
  /// Planned and conducted hours.
  public let hours: ProgrammeCount
  /// Planned and held control works.
  public let works: ProgrammeCount
  /// The rows of the thematic plan that were due and had no lesson by the day.
  public let undelivered: [ThematicRow]

  init(
    load: LoadEntry, basis: Basis, yearHours: Rational?, programmeHours: Int?, hours: ProgrammeCount,
    works: ProgrammeCount, undelivered: [ThematicRow]
  ) {
    (self.load, self.basis, self.yearHours, self.programmeHours) = (load, basis, yearHours, programmeHours)
    (self.hours, self.works, self.undelivered) = (hours, works, undelivered)
  }

  mutating func disclose(through clearance: inout Clearance) { load.disclose(through: &clearance) }
}
