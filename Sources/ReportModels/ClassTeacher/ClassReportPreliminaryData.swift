public import JournalCore
public import JournalStore

/// What a class teacher reports two weeks before the end of a period: forecasts, debts, attendance (FORMS §5.5, K-05).
public struct ClassReportPreliminaryData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The period and the day up to which marks are counted.
  public let frame: PeriodFrame
  /// The day on which the report is due: two weeks before the end, or the school day before (S0-5.3.9).
  public let dueDay: Day
  /// Those who are on the list on the day.
  public private(set) var roster: ClassRoster
  /// What the current marks say, in the order of the list.
  public let forecast: ClassForecast
  /// The works that are owed.
  public let debts: [CurrentMarksTable.OpenDebt]
  /// Lessons and days missed since the beginning of the period, in the order of the list.
  public let absences: [AttendanceTally]
  /// Lessons held and missed by the class.
  public let rate: AttendanceRate
  /// Who teaches whom.
  public private(set) var teachers: SubjectTeachers
  /// Whether the grade is taught without marks.
  public let isUnmarked: Bool

  /// A period has the paper, a year none: its marks follow from those of the periods.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [ClassScope] {
    choice.span.period == .year ? [] : try ClassScope.all(choice, from: snapshot)
  }

  /// Reads the report of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ClassReportPreliminaryData {
    let period = try ClassPeriod.fetch(scope, from: snapshot, under: profile)
    let (frame, id) = (period.frame, scope.ofClass.id)
    let roster = period.roster.listed(on: frame.countingDay)
    let attendance = try AttendanceTable.fetch(scope, in: frame.elapsed, from: snapshot, under: profile)
    let (teachers, current, source) = try snapshot.read { db in
      (
        try SubjectTeachers.fetch(id, on: frame.countingDay, db),
        try CurrentMarksTable.fetch(of: [id], in: frame.elapsed, db),
        try ForecastSource.fetch(id, on: frame.countingDay, db)
      )
    }
    let pupils = roster.entries.map(\.pupil.id)
    return ClassReportPreliminaryData(
      head: try ClassHead.fetch(scope, from: snapshot), frame: frame,
      dueDay: try dueDay(of: frame, scope, from: snapshot, under: profile), roster: roster,
      forecast: ClassForecast(
        of: pupils, subjects: period.marks.subjects, current: current, teachers: teachers, source: source,
        kind: scope.ofClass.periodKind, rules: profile.periodMarks),
      debts: pupils.flatMap { pupil in current.debts.filter { $0.pupil == pupil } },
      absences: pupils.map { attendance.tally(of: $0) }, rate: attendance.rate(), teachers: teachers,
      isUnmarked: period.isUnmarked)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    roster.disclose(through: &clearance)
    teachers.disclose(through: &clearance)
  }

  private static func dueDay(
    of frame: PeriodFrame, _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> Day {
    let calendar = try snapshot.calendar(of: scope.ofClass.id, under: profile)
    var day = frame.days.last.adding(days: -14)
    while !calendar.hasLessons(on: day), day > frame.days.first { day = day.adding(days: -1) }
    return day
  }
}
