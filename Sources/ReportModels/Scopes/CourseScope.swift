import GRDB
public import JournalCore
public import JournalStore

/// A course outside of the plan's subjects and the days that a paper of it is about (REQUIREMENTS K-19).
public struct CourseScope: ReportScope {
  /// The course.
  public let course: Course
  /// The days that the document is about.
  public let span: ReportSpan
  /// The day whose state is printed.
  public let moment: Day

  /// A course with days.
  public init(_ course: Course, _ span: ReportSpan, moment: Day) {
    self.course = course
    self.span = span
    self.moment = moment
  }

  /// The school year.
  public var year: AcademicYear { course.year }
  /// The class, where there is one.
  public var schoolClass: SchoolClass? { nil }
  /// What file names and reports call the scope.
  public var label: String { "kurs-\(course.id)" }
  /// What the right to print is asked for.
  public var target: AccessTarget { .course(course.id.rawValue, on: moment) }

  /// The courses of the year by id; only those asked for where some are.
  public static func all(_ choice: ScopeChoice, from snapshot: StoreSnapshot) throws(StoreError)
    -> [CourseScope]
  {
    let courses = try snapshot.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT course.id, kind, name, first_grade, last_grade FROM course
          JOIN academic_year ON academic_year.id = year_id WHERE start_year = ? ORDER BY course.id
          """, arguments: [choice.year.startYear]
      ).map { row in
        let (first, last): (Int, Int) = (row[3], row[4])
        guard first <= last else { throw StoreError.corrupt(detail: "a course without grades") }
        return Course(
          id: ID(row[0]), year: choice.year, kind: try row.word(1), name: row[2], grades: first...last)
      }
    }
    return courses.filter { choice.courses.isEmpty || choice.courses.contains($0.id) }
      .map { CourseScope($0, choice.span, moment: choice.moment) }
  }
}
