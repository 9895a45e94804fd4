public import JournalCore
public import JournalStore

/// What a teacher reports of a period: counts, per cents and programmes of each class or group (FORMS §11, K-11).
public struct SubjectReportData: ReportData {
  /// The year.
  public let year: AcademicYear
  /// The period, or the year.
  public let period: PeriodSelection
  /// The data moment.
  public let moment: Day
  /// The teacher, the classes and groups, and their pupils with marks.
  public private(set) var load: TeacherLoad
  /// Hours and control works, in the order of the rows of the load.
  public let progress: [ProgrammeTable.Progress]

  /// Teachers of classes that have the period.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [TeacherScope] {
    try TeacherLoad.scopes(choice, from: snapshot)
  }

  /// Reads the report of the scope's teacher.
  public static func fetch(
    _ scope: TeacherScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> SubjectReportData {
    let (load, frames) = try TeacherLoad.fetch(scope, from: snapshot, under: profile)
    let progress = try snapshot.read { db in
      try load.rows.map { row in
        let days = row.classes.compactMap { frames[$0.id]?.elapsed }.first ?? scope.year.days
        return try ProgrammeTable.fetch([row.assignment], in: days, under: profile, db)[row.assignment]
      }
    }
    return SubjectReportData(
      year: scope.year, period: scope.period, moment: scope.moment, load: load, progress: progress)
  }

  public mutating func disclose(through clearance: inout Clearance) { load.disclose(through: &clearance) }

  /// The counts of a row; nobody in a class that is taught without marks.
  public func counts(of row: Int) -> MarkCounts {
    MarkCounts(load.rows[row].hasMarks ? load.rows[row].members.map(\.mark) : [])
  }
}
