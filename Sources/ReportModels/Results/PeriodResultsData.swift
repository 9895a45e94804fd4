public import JournalCore
public import JournalStore

/// What the results of a class for a period show: marks by pupil and subject, averages of current marks (FORMS §6, K-10).
public struct PeriodResultsData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The period and the day whose list is counted.
  public let frame: PeriodFrame
  /// Those who were in the class in the period.
  public private(set) var roster: ClassRoster
  /// The marks, in the order of the list.
  public let marks: ClassPeriodMarks
  /// The averages of current marks by the school's method, in the order of the list and of the subjects; nil without
  /// marks.
  public let currentAverages: [[Rational?]]
  /// Lessons missed in the period, in the order of the list.
  public let absences: [AttendanceTally]
  /// Whether the grade is taught without marks.
  public let isUnmarked: Bool
  /// What is missing or not permitted, in counts.
  public let gaps: SummaryGaps

  /// Reads the results of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> PeriodResultsData {
    let period = try ClassPeriod.fetch(scope, from: snapshot, under: profile)
    let current = try snapshot.read { db in
      try CurrentMarksTable.fetch(of: [scope.ofClass.id], in: period.frame.elapsed, db)
    }
    let attendance = try AttendanceTable.fetch(
      scope, in: period.frame.elapsed, from: snapshot, under: profile)
    let isWeighted = profile.periodMarks.method == .weightedAverage
    let averages = zip(period.roster.entries, period.marks.rows).map { entry, row in
      period.marks.subjects.map { item -> Rational? in
        guard row.isCounted else { return nil }
        let marks = current.marks(of: entry.pupil.id, in: item.subject.id)
        return isWeighted ? MarkAverage.weighted(marks) : MarkAverage.plain(marks)
      }
    }
    return PeriodResultsData(
      head: try ClassHead.fetch(scope, from: snapshot), frame: period.frame, roster: period.roster,
      marks: period.marks, currentAverages: averages,
      absences: period.roster.entries.map { attendance.tally(of: $0.pupil.id) },
      isUnmarked: period.isUnmarked, gaps: period.gaps)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    roster.disclose(through: &clearance)
  }
}
