public import JournalCore
public import JournalStore

/// Who of a class is failing and who missed lessons of the week (S0-5.3.1, S0-5.4.4, K-47).
public struct AtRiskListData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The period that the data moment belongs to or follows; nil where the year has none.
  public let period: Period?
  /// The days from Monday to the data moment.
  public let week: DayRange
  /// Who is on the list on the data moment.
  public private(set) var roster: ClassRoster
  /// What the marks since the beginning of the period say, in the order of the list.
  public let forecast: ClassForecast
  /// How many works each pupil owes in each subject, in the order of list and curriculum.
  public let debts: [[Int]]
  /// Lessons of each subject that each pupil missed since the beginning of the period, in the same order.
  public let missed: [[Int]]
  /// Lessons held and missed in the week, in the order of the list.
  public let weekly: [AttendanceTally]
  /// The same since the beginning of the period.
  public let sinceStart: [AttendanceTally]
  /// Who teaches whom.
  public private(set) var teachers: SubjectTeachers
  /// Whether the grade is taught without marks.
  public let isUnmarked: Bool

  /// Reads the list of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> AtRiskListData {
    let periods = try snapshot.periods(in: scope.year, kind: scope.ofClass.periodKind)
    let period = periods.last { $0.days.first <= scope.moment }
    let selection = period.map { PeriodSelection.period($0.kind, $0.number) } ?? .year
    let own = ClassScope(schoolClass: scope.ofClass, period: selection, moment: scope.moment)
    let read = try ClassPeriod.fetch(own, from: snapshot, under: profile)
    let monday = scope.moment.adding(days: 1 - scope.moment.weekday)
    let week = DayRange(monday, scope.moment) ?? read.frame.days
    let (elapsed, id) = (read.frame.elapsed, scope.ofClass.id)
    let roster = read.everybody.listed(on: scope.moment)
    let span = DayRange(min(elapsed.first, week.first), scope.moment) ?? week
    let table = try AttendanceTable.fetch(own, in: span, from: snapshot, under: profile)
    let (teachers, current, source) = try snapshot.read { db in
      (
        try SubjectTeachers.fetch(id, on: scope.moment, db),
        try CurrentMarksTable.fetch(of: [id], in: elapsed, db),
        try ForecastSource.fetch(id, on: scope.moment, db)
      )
    }
    let pupils = roster.entries.map(\.pupil.id)
    let subjects = read.marks.subjects
    return AtRiskListData(
      head: try ClassHead.fetch(scope, from: snapshot), period: period, week: week, roster: roster,
      forecast: ClassForecast(
        of: pupils, subjects: subjects, current: current, teachers: teachers, source: source,
        kind: scope.ofClass.periodKind, rules: profile.periodMarks),
      debts: pupils.map { pupil in subjects.map { current.debts(of: pupil, in: $0.subject.id).count } },
      missed: pupils.map { pupil in
        let missed = table.visits(of: pupil, in: elapsed).filter { $0.code?.isAbsence ?? false }
        return subjects.map { item in missed.count { $0.subject == item.subject.id } }
      },
      weekly: pupils.map { table.tally(of: $0, in: week) },
      sinceStart: pupils.map { table.tally(of: $0, in: elapsed) }, teachers: teachers,
      isUnmarked: read.isUnmarked)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    roster.disclose(through: &clearance)
    teachers.disclose(through: &clearance)
  }
}
