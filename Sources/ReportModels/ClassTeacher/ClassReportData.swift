public import JournalCore
public import JournalStore

/// What a class teacher reports of a period: the list, results, attendance, debts, programmes (FORMS §5.1–5.4, K-04).
public struct ClassReportData: ReportData {
  /// Lessons of one row of the load, planned and held.
  public struct Programme: Hashable, Sendable {
    /// The subject's official name.
    public let subject: String
    /// The group; empty for the whole class.
    public let group: String
    /// Who teaches.
    public let teacher: ID<StaffMember>
    /// The hours.
    public let hours: ProgrammeCompletion
  }

  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The period and the day whose list is counted.
  public let frame: PeriodFrame
  /// Who came and left.
  public private(set) var contingent: ClassContingent
  /// Those who were in the class in the period.
  public private(set) var roster: ClassRoster
  /// The marks, in the order of the list.
  public let marks: ClassPeriodMarks
  /// Lessons and days missed, in the order of the list.
  public let absences: [AttendanceTally]
  /// Lessons held and missed by the class.
  public let rate: AttendanceRate
  /// Codes at lessons that were not held for the pupil: such a paper does not add up.
  public let strayCodes: Int
  /// Who teaches whom.
  public private(set) var teachers: SubjectTeachers
  /// The works that pupils of the list owe.
  public let debts: [CurrentMarksTable.OpenDebt]
  /// The programmes, in the order of the curriculum.
  public let programmes: [Programme]
  /// Whether the grade is taught without marks.
  public let isUnmarked: Bool
  /// What is missing or not permitted, in counts.
  public let gaps: SummaryGaps

  /// Reads the report of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ClassReportData {
    let period = try ClassPeriod.fetch(scope, from: snapshot, under: profile)
    let (frame, id) = (period.frame, scope.ofClass.id)
    let attendance = try AttendanceTable.fetch(scope, in: frame.elapsed, from: snapshot, under: profile)
    let (teachers, current, programme) = try snapshot.read { db in
      let teachers = try SubjectTeachers.fetch(id, on: frame.countingDay, db)
      return (
        teachers, try CurrentMarksTable.fetch(of: [id], in: frame.elapsed, db),
        try ProgrammeTable.fetch(
          teachers.assignments.map(\.id), in: frame.elapsed, under: profile, db)
      )
    }
    let listed = Set(zip(period.roster.entries, period.marks.rows).filter { $1.isCounted }.map(\.0.pupil.id))
    return ClassReportData(
      head: try ClassHead.fetch(scope, from: snapshot), frame: frame,
      contingent: try ClassContingent.fetch(
        scope, frame: frame, periods: period.periods, roster: period.everybody, from: snapshot),
      roster: period.roster, marks: period.marks,
      absences: period.roster.entries.map { attendance.tally(of: $0.pupil.id) }, rate: attendance.rate(),
      strayCodes: attendance.strays, teachers: teachers,
      debts: current.debts.filter { listed.contains($0.pupil) },
      programmes: programmes(period.subjects, teachers, programme), isUnmarked: period.isUnmarked,
      gaps: period.gaps)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    contingent.disclose(through: &clearance)
    roster.disclose(through: &clearance)
    teachers.disclose(through: &clearance)
  }

  private static func programmes(
    _ subjects: [CurriculumItem], _ teachers: SubjectTeachers, _ table: ProgrammeTable
  ) -> [Programme] {
    subjects.flatMap { item in
      teachers.assignments.filter { $0.subject == item.subject.id && $0.rank < 2 }.map { own in
        Programme(
          subject: item.subject.name, group: own.group, teacher: own.teacher, hours: table[own.id].hours)
      }
    }
  }
}
