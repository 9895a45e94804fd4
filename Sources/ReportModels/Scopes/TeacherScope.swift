import GRDB
public import JournalCore
public import JournalStore

/// A teacher and the days that a report of the teacher is about (REQUIREMENTS K-11, K-12).
public struct TeacherScope: ReportScope {
  /// Who teaches.
  public let teacher: ID<StaffMember>
  /// The school year.
  public let year: AcademicYear
  /// The days that the document is about.
  public let span: ReportSpan
  /// The day whose state is printed.
  public let moment: Day

  /// A teacher with days.
  public init(_ teacher: ID<StaffMember>, _ year: AcademicYear, _ span: ReportSpan, moment: Day) {
    self.teacher = teacher
    self.year = year
    self.span = span
    self.moment = moment
  }

  /// The period, or the year.
  public var period: PeriodSelection { span.period }
  /// The class, where there is one.
  public var schoolClass: SchoolClass? { nil }
  /// What file names and reports call the scope.
  public var label: String { "uchitel-\(teacher)" }
  /// What the right to print is asked for.
  public var target: AccessTarget { .teacher(teacher.rawValue) }

  /// Everybody with an approved assignment in the year, by id; only those asked for where some are.
  public static func all(_ choice: ScopeChoice, from snapshot: StoreSnapshot) throws(StoreError)
    -> [TeacherScope]
  {
    let days = choice.year.days
    let teachers = try snapshot.read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT teacher_id FROM teaching_assignment WHERE state = 'approved'
          AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY teacher_id
          """, arguments: [days.first.iso, days.last.iso])
    }
    return teachers.map { ID<StaffMember>($0) }
      .filter { choice.teachers.isEmpty || choice.teachers.contains($0) }
      .map { TeacherScope($0, choice.year, choice.span, moment: choice.moment) }
  }
}
