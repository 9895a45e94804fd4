import GRDB
public import JournalCore

/// A conducted lesson whose record lacks something.
public struct OpenLesson: Hashable, Sendable {
  /// The lesson.
  public let lesson: ID<Lesson>
  /// Its day.
  public let day: Day
  /// Who taught it.
  public let teacher: ID<StaffMember>
  /// What is missing.
  public let gaps: LessonGaps
}

/// How records of lessons of some days stand to their terms.
public struct LateCount: Hashable, Sendable {
  /// Records after the term.
  public let late: Int
  /// Records of the initial load, which are never late (S2-A1.7).
  public let initialLoad: Int
}

extension StoreSnapshot {
  /// The conducted lessons of the days that lack topic or homework, by day and number (S0-4.9.b, S0-4.15.3).
  public func openLessons(
    _ days: DayRange, of teacher: ID<StaffMember>? = nil, under profile: SchoolProfile
  ) throws(StoreError) -> [OpenLesson] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(Lesson.columns), EXISTS (SELECT 1 FROM lesson_topic WHERE lesson_id = lesson.id),
            EXISTS (SELECT 1 FROM homework WHERE lesson_id = lesson.id),
            (SELECT work_type FROM lesson_topic WHERE lesson_id = lesson.id),
            EXISTS (SELECT 1 FROM control_work w WHERE w.assignment_id = lesson.assignment_id AND w.day = lesson.day)
          FROM lesson WHERE state = 'conducted' AND day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR teacher_id = ?3)
          ORDER BY day, number, id
          """, arguments: [days.first.iso, days.last.iso, teacher?.rawValue])
      return try rows.compactMap { row in
        let lesson = try Lesson(row: row)
        let scope = try db.lessonScope(lesson.assignment, on: lesson.day)
        var facts = LessonGaps.Facts(grade: scope.grade)
        facts.hasTopic = row[11]
        facts.hasHomework = row[12]
        facts.isControlWork = row[14] || profile.isControlWork(row[13])
        facts.isSubject = scope.assignment.subject != nil
        if !facts.hasHomework {
          facts.isLastBeforeHolidays = try db.isLastBeforeHolidays(lesson, scope, under: profile)
        }
        let gaps = LessonGaps(facts, under: profile)
        return gaps.isComplete
          ? nil : OpenLesson(lesson: lesson.id, day: lesson.day, teacher: lesson.teacher, gaps: gaps)
      }
    }
  }

  /// How many records of lessons, topics and homework of the days are late, and how many were loaded.
  public func lateCount(_ days: DayRange) throws(StoreError) -> LateCount {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT coalesce(sum(late), 0), coalesce(sum(initial_load), 0) FROM (
            SELECT late, initial_load FROM lesson WHERE day BETWEEN ?1 AND ?2
            UNION ALL SELECT t.late, t.initial_load FROM lesson_topic t JOIN lesson l ON l.id = t.lesson_id
              WHERE l.day BETWEEN ?1 AND ?2
            UNION ALL SELECT h.late, h.initial_load FROM homework h JOIN lesson l ON l.id = h.lesson_id
              WHERE l.day BETWEEN ?1 AND ?2)
          """, arguments: [days.first.iso, days.last.iso])
      return LateCount(late: row?[0] ?? 0, initialLoad: row?[1] ?? 0)
    }
  }

  /// How far the thematic plan of the assignment got; nil when it follows none (S0-4.14.3).
  public func progress(
    of assignment: ID<TeachingAssignment>
  ) throws(StoreError) -> ProgrammeProgress? {
    try read { db in
      guard let plan = try db.planFollowed(by: assignment) else { return nil }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT r.number, r.section, r.topic, r.hours, r.work_type,
            (SELECT count(*) FROM lesson_topic t JOIN lesson l ON l.id = t.lesson_id
              WHERE t.row_id = r.id AND l.assignment_id = ?2 AND l.state = 'conducted')
          FROM thematic_plan_row r WHERE r.plan_id = ?1 ORDER BY r.number
          """, arguments: [plan.rawValue, assignment.rawValue])
      let lessons = Dictionary(
        rows.map { (($0[0] as Int), ($0[5] as Int)) }, uniquingKeysWith: { $1 })
      return ProgrammeProgress(
        rows: rows.map {
          ThematicRow(number: $0[0], section: $0[1], topic: $0[2], hours: $0[3], workType: $0[4])
        }, lessons: lessons)
    }
  }
}

extension Database {
  /// Whether no other lesson of the group comes before the next holidays.
  fileprivate func isLastBeforeHolidays(
    _ lesson: Lesson, _ scope: LessonScope, under profile: SchoolProfile
  ) throws -> Bool {
    let lessons = try lessonDays(
      of: scope, by: try siblings(of: scope.assignment), from: lesson.day, under: profile)
    guard let next = lessons.next(after: lesson.place) else { return true }
    return lessons.calendar.lastHoliday(before: next.day).map { $0 > lesson.day } ?? false
  }
}

extension SchoolProfile {
  /// Whether the type of work is a control work: one of the codes «К» and «АК» (FORMS §22.5).
  fileprivate func isControlWork(_ type: String?) -> Bool {
    guard let type, let found = workTypes.named(type) else { return false }
    return ["К", "АК"].contains(found.code)
  }
}
