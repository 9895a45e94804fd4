import GRDB
import JournalCore

/// An assignment with the classes, grade, year and subject that its lessons belong to.
struct LessonScope {
  /// The assignment.
  let assignment: TeachingAssignment
  /// The classes whose pupils are taught, by id; empty for a course.
  let classes: [Int64]
  /// The grade: that of the first class, or a course's lowest.
  let grade: Int
  /// The school year.
  let year: AcademicYear
  /// The record of the year.
  let yearID: Int64
  /// How the classes divide their year.
  let periodKind: PeriodKind
  /// The name of the subject in the catalogue; nil for a course.
  let subjectName: String?

  /// Whether a plan of the classes has to allow the lessons.
  var needsPlan: Bool {
    switch assignment.target {
    case .schoolClass, .subgroup, .stream: true
    case .course, .pupil: false
    }
  }
}

extension Database {
  /// The assignment with the id; throws `unknownRecord`.
  func assignment(_ id: ID<TeachingAssignment>) throws -> TeachingAssignment {
    let statement = try cachedStatement(
      sql: """
        SELECT id, teacher_id, subject_id, class_id, subgroup_id, stream_id, course_id, pupil_id,
          weekly_hundredths, state, valid_from, valid_to FROM teaching_assignment WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw StoreError.rule(LessonRefusal.unknownRecord(.assignment, id.rawValue))
    }
    return try TeachingAssignment(row: row)
  }

  /// The assignment with what its lessons belong to; throws `unknownRecord`.
  ///
  /// Lessons of a pupil at home belong to the class that the pupil is listed in on the day.
  func lessonScope(_ id: ID<TeachingAssignment>, on day: Day) throws -> LessonScope {
    try lessonScope(try assignment(id), on: day)
  }

  /// The same for an assignment that is known already.
  func lessonScope(_ assignment: TeachingAssignment, on day: Day) throws -> LessonScope {
    if case .course(let id) = assignment.target { return try courseScope(assignment, id.rawValue) }
    let classes = try classRows(of: assignment.target, on: day)
    guard let first = classes.first else {
      throw StoreError.rule(LessonRefusal.unknownRecord(.schoolClass, assignment.id.rawValue))
    }
    let subject = try subjectName(assignment.subject)
    return LessonScope(
      assignment: assignment, classes: classes.map { $0[0] }, grade: first[1],
      year: AcademicYear(startYear: first[3]), yearID: first[2], periodKind: try first.word(4),
      subjectName: subject)
  }

  /// Rows of the classes that a target draws from: id, grade, year id, start year, period kind.
  private func classRows(of target: AssignmentTarget, on day: Day) throws -> [Row] {
    let condition: String
    let arguments: StatementArguments
    switch target {
    case .schoolClass(let id): (condition, arguments) = ("c.id = ?", [id.rawValue])
    case .subgroup(let id):
      (condition, arguments) = ("c.id = (SELECT class_id FROM subgroup WHERE id = ?)", [id.rawValue])
    case .stream(let id):
      (condition, arguments) = (
        "c.id IN (SELECT class_id FROM stream_class WHERE stream_id = ?)", [id.rawValue]
      )
    case .pupil(let id):
      (condition, arguments) = (
        """
        c.id = (SELECT class_id FROM enrolment WHERE person_id = ? AND first_day <= ?
          AND (last_day IS NULL OR last_day >= ?) ORDER BY first_day DESC LIMIT 1)
        """, [id.rawValue, day.iso, day.iso]
      )
    case .course: return []
    }
    let statement = try cachedStatement(
      sql: """
        SELECT c.id, c.grade, c.year_id, y.start_year, c.period_kind FROM school_class c
        JOIN academic_year y ON y.id = c.year_id WHERE \(condition) ORDER BY c.id
        """)
    return try Row.fetchAll(statement, arguments: arguments)
  }

  private func courseScope(_ assignment: TeachingAssignment, _ course: Int64) throws -> LessonScope {
    let statement = try cachedStatement(
      sql: """
        SELECT first_grade, year_id, start_year FROM course JOIN academic_year y ON y.id = year_id
        WHERE course.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [course]) else {
      throw StoreError.rule(LessonRefusal.unknownRecord(.course, course))
    }
    let (grade, yearID): (Int, Int64) = (row[0], row[1])
    let kind = try cachedStatement(
      sql: "SELECT period_kind FROM school_class WHERE year_id = ? AND grade = ? LIMIT 1")
    let word: String? = try kind.value([yearID, grade])
    return LessonScope(
      assignment: assignment, classes: [], grade: grade, year: AcademicYear(startYear: row[2]),
      yearID: yearID, periodKind: word.flatMap(PeriodKind.init(rawValue:)) ?? .quarter, subjectName: nil)
  }

  private func subjectName(_ id: ID<Subject>?) throws -> String? {
    guard let id else { return nil }
    return try cachedStatement(sql: "SELECT name FROM subject WHERE id = ?").value([id.rawValue])
  }
}

extension TeachingAssignment {
  /// The assignment of a row: id, teacher, subject, class, subgroup, stream, course, pupil, hours, state, from, to.
  init(row: Row) throws {
    guard let target = TeachingAssignment.target(row), let weekly = WeeklyHours(hundredths: row[8]) else {
      throw StoreError.corrupt(detail: "an assignment to nobody")
    }
    let subject: Int64? = row[2]
    self.init(
      id: ID(row[0]), teacher: ID(row[1]), subject: subject.map { ID($0) }, target: target, weekly: weekly,
      isApproved: row[9] == "approved", first: try row.day(10), last: try row.dayIfAny(11))
  }

  private static func target(_ row: Row) -> AssignmentTarget? {
    if let id: Int64 = row[3] { return .schoolClass(ID(id)) }
    if let id: Int64 = row[4] { return .subgroup(ID(id)) }
    if let id: Int64 = row[5] { return .stream(ID(id)) }
    if let id: Int64 = row[6] { return .course(ID(id)) }
    if let id: Int64 = row[7] { return .pupil(ID(id)) }
    return nil
  }
}
