import GRDB
public import JournalCore

/// A lesson with what was recorded of it, as papers and lists need it.
public struct LessonEntry: Hashable, Sendable {
  /// The lesson.
  public let lesson: Lesson
  /// The subject; nil for a course.
  public let subject: ID<Subject>?
  /// The course; nil for a subject.
  public let course: ID<Course>?
  /// The topic; nil when none is recorded.
  public let topic: String?
  /// The number of the topic's row in the thematic plan.
  public let row: Int?
  /// Why the topic is not a row's.
  public let deviation: String?
  /// The name of the type of work held.
  public let workType: String?
  /// The items of homework as the class's page prints them.
  public let homework: [String]
  /// How many marks were given at it.
  public let marks: Int
}

/// Which lessons are wanted; an absent condition fits all.
public struct LessonFilter: Hashable, Sendable {
  /// The days.
  public var days: DayRange
  /// Lessons of the class: whole, of its subgroups and of streams that it is part of.
  public var schoolClass: ID<SchoolClass>?
  /// Lessons of the subject.
  public var subject: ID<Subject>?
  /// Lessons that the person taught.
  public var teacher: ID<StaffMember>?
  /// Lessons that the pupil belonged to on their days.
  public var pupil: ID<Pupil>?
  /// Only lessons in the state.
  public var state: Lesson.State?

  /// All lessons of the days.
  public init(days: DayRange) { self.days = days }
}

extension StoreSnapshot {
  /// The lessons that the filter lets through, by day and number.
  public func lessons(_ filter: LessonFilter) throws(StoreError) -> [LessonEntry] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: LessonFilter.sql, arguments: filter.arguments)
      let ids = rows.map { ($0[0] as Int64) }
      let homework = try db.homeworkTexts(of: ids)
      return try rows.map { row in
        let (subject, course): (Int64?, Int64?) = (row[11], row[12])
        return LessonEntry(
          lesson: try Lesson(row: row), subject: subject.map { ID($0) }, course: course.map { ID($0) },
          topic: row[13], row: row[14], deviation: row[15], workType: row[16],
          homework: homework[row[0]] ?? [], marks: row[17])
      }
    }
  }

  /// Who belongs to the lesson on its day; throws `unknownRecord`.
  public func roster(of lesson: ID<Lesson>) throws(StoreError) -> LessonRoster {
    try read { db in try db.roster(of: lesson) }
  }

  /// How many items of homework the class has for the day, and how many minutes they take (S0-2.7.b).
  public func homeworkLoad(
    of schoolClass: ID<SchoolClass>, for day: Day
  ) throws(StoreError) -> (items: Int, minutes: Int) {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), coalesce(sum(h.minutes), 0) FROM homework h JOIN lesson l ON l.id = h.lesson_id
          WHERE h.due_day = ?2 AND h.kind <> 'notSet' AND l.assignment_id IN (\(LessonFilter.ofClass))
          """, arguments: [schoolClass.rawValue, day.iso])
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }
}

extension LessonFilter {
  /// The assignments of the class `?1`: whole, of its subgroups and of streams that it is part of.
  static let ofClass = """
    SELECT id FROM teaching_assignment WHERE class_id = ?1
    UNION SELECT a.id FROM teaching_assignment a JOIN subgroup g ON g.id = a.subgroup_id WHERE g.class_id = ?1
    UNION SELECT a.id FROM teaching_assignment a JOIN stream_class c ON c.stream_id = a.stream_id
      WHERE c.class_id = ?1
    """

  fileprivate static let sql = """
    SELECT \(Lesson.columns.split(separator: ", ").map { "l.\($0)" }.joined(separator: ", ")),
      a.subject_id, a.course_id, t.text, r.number, t.deviation_reason, t.work_type,
      (SELECT count(*) FROM mark m JOIN assessment w ON w.id = m.assessment_id WHERE w.lesson_id = l.id)
    FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
    LEFT JOIN lesson_topic t ON t.lesson_id = l.id LEFT JOIN thematic_plan_row r ON r.id = t.row_id
    WHERE (?1 IS NULL OR a.id IN (\(ofClass))) AND l.day BETWEEN ?2 AND ?3
      AND (?4 IS NULL OR a.subject_id = ?4) AND (?5 IS NULL OR l.teacher_id = ?5)
      AND (?6 IS NULL OR l.state = ?6)
      AND (?7 IS NULL OR a.pupil_id = ?7
        OR a.class_id IN (SELECT class_id FROM enrolment WHERE person_id = ?7 AND first_day <= l.day
          AND (last_day IS NULL OR last_day >= l.day))
        OR a.subgroup_id IN (SELECT subgroup_id FROM subgroup_member WHERE person_id = ?7
          AND valid_from <= l.day AND (valid_to IS NULL OR valid_to >= l.day))
        OR a.stream_id IN (SELECT stream_id FROM stream_member WHERE person_id = ?7
          AND valid_from <= l.day AND (valid_to IS NULL OR valid_to >= l.day))
        OR a.course_id IN (SELECT course_id FROM course_member WHERE person_id = ?7
          AND valid_from <= l.day AND (valid_to IS NULL OR valid_to >= l.day)))
    ORDER BY l.day, l.number, l.id
    """

  fileprivate var arguments: StatementArguments {
    [
      schoolClass?.rawValue, days.first.iso, days.last.iso, subject?.rawValue, teacher?.rawValue,
      state?.rawValue, pupil?.rawValue,
    ]
  }
}

extension Database {
  /// The homework of the lessons as the class's page prints it.
  fileprivate func homeworkTexts(of lessons: [Int64]) throws -> [Int64: [String]] {
    let list = lessons.map(String.init).joined(separator: ",")
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT lesson_id, kind, text, nature FROM homework
        WHERE lesson_id IN (SELECT value FROM json_each(?)) ORDER BY id
        """, arguments: ["[\(list)]"])
    return try Dictionary(grouping: rows) { $0[0] as Int64 }.mapValues { rows in
      try rows.map { row in
        HomeworkText(try row.word(1), text: row[2], nature: row[3]).onClassPage
      }
    }
  }
}
