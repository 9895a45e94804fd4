import GRDB
import JournalCore

/// What operations on marks and presence must know of a lesson.
struct LessonContext {
  let lesson: ID<Lesson>
  let day: Day
  let number: Int
  let state: Lesson.State
  let format: Lesson.Format
  let teacher: ID<StaffMember>
  let assignment: ID<TeachingAssignment>
  let target: AssignmentTarget
  /// Nil for a course.
  let subject: ID<Subject>?
  /// The subject's or the course's name.
  let subjectName: String
  /// The grade; of a stream or course the highest one.
  let grade: Int
  /// The row of the thematic plan that the topic belongs to.
  let planRow: ID<ThematicPlanRow>?

  /// Whether it is a lesson of a course outside of the plan.
  var isCourse: Bool { subject == nil }
  /// The school year of the lesson.
  var year: AcademicYear { AcademicYear(containing: day) }

  /// The lesson, or nil when there is none with the id.
  static func find(_ lesson: ID<Lesson>, _ db: Database) throws -> LessonContext? {
    let statement = try db.cachedStatement(sql: sql)
    return try Row.fetchOne(statement, arguments: [lesson.rawValue]).map { row in
      try LessonContext(lesson, row)
    }
  }

  private init(_ lesson: ID<Lesson>, _ row: Row) throws {
    let subject: Int64? = row[6]
    let planRow: Int64? = row[13]
    self.lesson = lesson
    day = try row.day(0)
    number = row[1]
    state = try row.word(2)
    format = try row.word(3)
    assignment = ID(row[4])
    teacher = ID(row[5])
    target = try LessonContext.target(row)
    self.subject = subject.map { ID($0) }
    subjectName = row[12]
    grade = row[14]
    self.planRow = planRow.map { ID($0) }
  }

  private static func target(_ row: Row) throws -> AssignmentTarget {
    let ids: [Int64?] = [row[7], row[8], row[9], row[10], row[11]]
    switch (ids[0], ids[1], ids[2], ids[3], ids[4]) {
    case (let id?, _, _, _, _): return .schoolClass(ID(id))
    case (_, let id?, _, _, _): return .subgroup(ID(id))
    case (_, _, let id?, _, _): return .stream(ID(id))
    case (_, _, _, let id?, _): return .course(ID(id))
    case (_, _, _, _, let id?): return .pupil(ID(id))
    default: throw StoreError.corrupt(detail: "an assignment without anybody to teach")
    }
  }

  private static let sql = """
    SELECT l.day, l.number, l.state, l.format, l.assignment_id, l.teacher_id, a.subject_id, a.class_id,
      a.subgroup_id, a.stream_id, a.course_id, a.pupil_id, coalesce(s.name, c.name), t.row_id,
      coalesce(k.grade, c.last_grade,
        (SELECT max(grade) FROM stream_class JOIN school_class ON school_class.id = class_id
          WHERE stream_id = a.stream_id),
        (SELECT max(grade) FROM enrolment JOIN school_class ON school_class.id = class_id
          WHERE person_id = a.pupil_id AND l.day BETWEEN first_day AND coalesce(last_day, '9999-12-31')))
    FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
    LEFT JOIN subject s ON s.id = a.subject_id LEFT JOIN course c ON c.id = a.course_id
    LEFT JOIN subgroup g ON g.id = a.subgroup_id
    LEFT JOIN school_class k ON k.id = coalesce(a.class_id, g.class_id)
    LEFT JOIN lesson_topic t ON t.lesson_id = l.id
    WHERE l.id = ?
    """
}
