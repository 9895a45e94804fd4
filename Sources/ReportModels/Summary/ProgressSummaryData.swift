public import JournalCore
public import JournalStore

/// What the summary progress sheet of a class shows: every pupil's results of the year in every subject (FORMS §2).
public struct ProgressSummaryData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The rows of a pupil's block, in order.
  public let slots: [MarkSlot]
  /// The period that is printed, or the year.
  public let period: PeriodSelection
  /// The subjects in curriculum order.
  public let subjects: [CurriculumItem]
  /// The list of the class.
  public private(set) var roster: ClassRoster
  /// The marks and decisions, in the order of the list.
  public let results: [PupilResults]
  /// Who teaches whom, for the layout with subjects as rows (FORMS §2.2).
  public private(set) var teachers: SubjectTeachers
  /// Whether the grade is taught without marks.
  public let isUnmarked: Bool
  /// What is missing or not permitted, in counts.
  public let gaps: SummaryGaps

  /// Reads the sheet of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ProgressSummaryData {
    let head = try ClassHead.fetch(scope, from: snapshot)
    let roster = try ClassRoster.fetch(scope, from: snapshot)
    let periods = try snapshot.periods(in: scope.ofClass.year, kind: scope.ofClass.periodKind)
    let source = try SummarySource.fetch(scope, from: snapshot)
    let slots = rows(of: scope, periods: periods, source: source)
    let isUnmarked = profile.unmarkedGrades.contains(scope.ofClass.label.grade)
    let results = roster.entries.map { entry in
      PupilResults(
        entry, source: source, slots: slots, periods: periods, moment: scope.moment,
        isYear: scope.period == .year)
    }
    let gaps = SummaryGaps(
      results: results, roster: roster, slots: slots, source: source, isUnmarked: isUnmarked,
      periods: periods, moment: scope.moment, isYear: scope.period == .year, profile: profile)
    let day = PeriodFrame(scope.period, periods: periods, year: scope.year, moment: scope.moment).countingDay
    let teachers = try snapshot.read { db in try SubjectTeachers.fetch(scope.ofClass.id, on: day, db) }
    return ProgressSummaryData(
      head: head, slots: slots, period: scope.period, subjects: source.subjects, roster: roster,
      results: results, teachers: teachers, isUnmarked: isUnmarked, gaps: gaps)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    roster.disclose(through: &clearance)
    teachers.disclose(through: &clearance)
  }

  /// The slots that the paper has rows for; a state examination only where there was one (FORMS §2.2).
  private static func rows(of scope: ClassScope, periods: [Period], source: SummarySource) -> [MarkSlot] {
    switch scope.period {
    case .period(_, let number):
      return (1...number).map(MarkSlot.period)
    case .year:
      let count = periods.isEmpty ? scope.ofClass.periodKind.count : periods.count
      let state: [MarkSlot] = source.marks.uses(.stateExam) ? [.stateExam] : []
      return (1...count).map(MarkSlot.period) + [.year, .exam] + state + [.final]
    }
  }
}
