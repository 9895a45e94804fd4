import GRDB
import JournalCore

extension Database {
  /// Who belongs to the lesson.
  func roster(of lesson: ID<Lesson>) throws -> LessonRoster {
    let lesson = try self.lesson(lesson)
    return try roster(of: try lessonScope(lesson.assignment, on: lesson.day), on: lesson.day)
  }

  /// Who belongs to a lesson of the scope on the day.
  func roster(of scope: LessonScope, on day: Day) throws -> LessonRoster {
    let target = scope.assignment.target
    var facts = RosterFacts(target: target, enrolled: try enrolled(for: target, in: scope, on: day))
    facts.members = try members(of: target, on: day)
    if let subject = scope.assignment.subject {
      facts.leftOut = try leavingOut(subject, in: scope.yearID, on: day)
      facts.exempt = try pupils(
        """
        SELECT person_id FROM medical_exemption WHERE subject_id = ?1 AND medical_group <> 'preparatory'
          AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2)
        """, [subject.rawValue, day.iso])
    }
    facts.atHome = try pupils(
      """
      SELECT person_id FROM home_teaching WHERE first_day <= ?1 AND (last_day IS NULL OR last_day >= ?1)
      """, [day.iso])
    return LessonRoster(facts)
  }

  /// The pupils listed in the classes of the scope on the day; for a course those of the whole school.
  private func enrolled(
    for target: AssignmentTarget, in scope: LessonScope, on day: Day
  ) throws -> [ID<Pupil>: ID<SchoolClass>] {
    let list = scope.classes.map(String.init).joined(separator: ",")
    let all: Bool
    if case .course = target { all = true } else { all = false }
    let statement = try cachedStatement(
      sql: """
        SELECT person_id, class_id FROM enrolment JOIN school_class c ON c.id = class_id
        WHERE c.year_id = ?1 AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2)
          AND (?3 OR class_id IN (SELECT value FROM json_each(?4)))
        """)
    let rows = try Row.fetchAll(statement, arguments: [scope.yearID, day.iso, all, "[\(list)]"])
    return Dictionary(
      rows.map { (ID<Pupil>($0[0]), ID<SchoolClass>($0[1])) }, uniquingKeysWith: { $1 })
  }

  /// The members of the group on the day; empty for a class and a pupil at home.
  func members(of target: AssignmentTarget, on day: Day) throws -> Set<ID<Pupil>> {
    let (table, column, id): (String, String, Int64)
    switch target {
    case .schoolClass, .pupil: return []
    case .subgroup(let group): (table, column, id) = ("subgroup_member", "subgroup_id", group.rawValue)
    case .stream(let stream): (table, column, id) = ("stream_member", "stream_id", stream.rawValue)
    case .course(let course): (table, column, id) = ("course_member", "course_id", course.rawValue)
    }
    return try pupils(
      """
      SELECT person_id FROM \(table) WHERE \(column) = ?1 AND valid_from <= ?2
        AND (valid_to IS NULL OR valid_to >= ?2)
      """, [id, day.iso])
  }

  /// Those who leave the subject out in the year, or by an individual plan that holds on the day (S1-2.3.d).
  func leavingOut(_ subject: ID<Subject>, in yearID: Int64, on day: Day) throws -> Set<ID<Pupil>> {
    try pupils(
      """
      SELECT person_id FROM subject_not_studied WHERE subject_id = ?1 AND year_id = ?2
      UNION SELECT p.person_id FROM individual_plan p JOIN individual_plan_item i ON i.plan_id = p.id
        WHERE i.subject_id = ?1 AND i.weekly_hundredths IS NULL AND p.first_day <= ?3 AND p.last_day >= ?3
      """, [subject.rawValue, yearID, day.iso])
  }

  private func pupils(_ sql: String, _ arguments: StatementArguments) throws -> Set<ID<Pupil>> {
    Set(try Int64.fetchAll(try cachedStatement(sql: sql), arguments: arguments).map { ID($0) })
  }
}
