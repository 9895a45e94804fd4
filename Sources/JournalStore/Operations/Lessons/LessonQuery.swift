import GRDB
import JournalCore

/// Lessons, their rosters, substitutions and closings as operations on lessons, marks and attendance need them.
extension Database {
  /// The lesson with the id; throws `unknownRecord`.
  func lesson(_ id: ID<Lesson>) throws -> Lesson {
    let statement = try cachedStatement(sql: "SELECT \(Lesson.columns) FROM lesson WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw StoreError.rule(LessonRefusal.unknownRecord(.lesson, id.rawValue))
    }
    return try Lesson(row: row)
  }

  /// The lesson of the assignment at the place, or nil when nothing was recorded there.
  func lesson(of assignment: ID<TeachingAssignment>, at place: LessonPlace) throws -> Lesson? {
    let statement = try cachedStatement(
      sql: "SELECT \(Lesson.columns) FROM lesson WHERE assignment_id = ? AND day = ? AND number = ?")
    return try Row.fetchOne(statement, arguments: [assignment.rawValue, place.day.iso, place.number])
      .map(Lesson.init(row:))
  }

  /// Another lesson, not cancelled, that pupils of the scope have at the place.
  ///
  /// Two subgroups or streams may be taught at once; the whole class may not be with a part of it.
  func occupant(of place: LessonPlace, _ scope: LessonScope) throws -> ID<Lesson>? {
    let target = scope.assignment.target
    let whole: Bool
    if case .schoolClass = target { whole = true } else { whole = false }
    guard scope.needsPlan || scope.classes.isEmpty else { return nil }
    let list = scope.classes.map(String.init).joined(separator: ",")
    let siblings = try siblings(of: scope.assignment).map(String.init).joined(separator: ",")
    let found: Int64? = try cachedStatement(
      sql: """
        SELECT l.id FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
        LEFT JOIN subgroup g ON g.id = a.subgroup_id
        WHERE l.day = ?1 AND l.number = ?2 AND l.state <> 'cancelled' AND l.assignment_id <> ?3
          AND (a.id IN (SELECT value FROM json_each(?5))
            OR a.class_id IN (SELECT value FROM json_each(?4))
            OR (?6 AND (g.class_id IN (SELECT value FROM json_each(?4)) OR a.stream_id IN
              (SELECT stream_id FROM stream_class WHERE class_id IN (SELECT value FROM json_each(?4))))))
        LIMIT 1
        """
    ).value([
      place.day.iso, place.number, scope.assignment.id.rawValue, "[\(list)]", "[\(siblings)]", whole,
    ])
    return found.map { ID($0) }
  }

  /// The substitutions of the assignment that hold on the day.
  func substitutions(of assignment: ID<TeachingAssignment>, on day: Day) throws -> [Substitution] {
    let statement = try cachedStatement(
      sql: """
        SELECT id, assignment_id, first_day, last_day, absent_id, substitute_id FROM substitution
        WHERE assignment_id = ?1 AND first_day <= ?2 AND last_day >= ?2 ORDER BY id
        """)
    return try Row.fetchAll(statement, arguments: [assignment.rawValue, day.iso])
      .map(Substitution.init(row:))
  }

  /// Whether every class of the scope has an approved plan: the first that has none.
  func unapprovedPlan(of scope: LessonScope) throws -> ID<SchoolClass>? {
    guard scope.needsPlan else { return nil }
    let statement = try cachedStatement(
      sql: "SELECT 1 FROM curriculum_plan WHERE class_id = ? AND state = 'approved'")
    for id in scope.classes {
      let found: Int? = try statement.value([id])
      if found == nil { return ID(id) }
    }
    return nil
  }
}

extension Lesson {
  /// The columns that a lesson is read from.
  static let columns =
    "id, assignment_id, day, number, teacher_id, substitution_id, format, state, recorded_at, late, initial_load"

  /// The lesson of a row with these columns.
  init(row: Row) throws {
    let (substitution, recorded): (Int64?, String?) = (row[5], row[8])
    self.init(
      id: ID(row[0]), assignment: ID(row[1]), day: try row.day(2), number: row[3], teacher: ID(row[4]),
      substitution: substitution.map { ID($0) }, format: try row.word(6), state: try row.word(7),
      recordedAt: recorded.flatMap(LocalMoment.init(iso:)), isLate: row[9], isInitialLoad: row[10])
  }
}

extension Substitution {
  /// The substitution of a row: id, assignment, first day, last day, absent, substitute.
  init(row: Row) throws {
    guard let days = DayRange(try row.day(2), try row.day(3)) else {
      throw StoreError.corrupt(detail: "an impossible span of days")
    }
    self.init(
      id: ID(row[0]), assignment: ID(row[1]), days: days, absent: ID(row[4]), substitute: ID(row[5]))
  }
}
