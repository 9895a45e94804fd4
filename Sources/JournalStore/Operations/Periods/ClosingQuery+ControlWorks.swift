import GRDB
import JournalCore

/// Control works of a period in which somebody present has no mark (S0-4.12.5.b).
extension ClosingQuery {
  func controlWorks(_ span: DayRange, _ subject: Int64?) throws -> [PeriodBlocker] {
    guard profile.marks.controlWorkAllPresentMarked else { return [] }
    let names = profile.workTypes.all.filter(\.isControlWork).map(\.name)
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT w.id, w.lesson_id, w.work_type, l.day FROM assessment w JOIN lesson l ON l.id = w.lesson_id
          JOIN teaching_assignment a ON a.id = l.assignment_id LEFT JOIN subgroup g ON g.id = a.subgroup_id
          LEFT JOIN stream_class s ON s.stream_id = a.stream_id
          WHERE l.day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR a.subject_id = ?3) AND w.work_type IS NOT NULL
            AND ?4 IN (a.class_id, g.class_id, s.class_id) ORDER BY l.day, w.id
          """), arguments: [span.first.iso, span.last.iso, subject, classYear.id])
    return try rows.flatMap { row -> [PeriodBlocker] in
      let type: String = row[2]
      guard names.contains(type) else { return [] }
      return try gaps(work: row[0], lesson: row[1], on: row[3])
    }
  }

  /// Pupils of the class in the lesson's group who were there and have neither a mark nor a debt.
  private func gaps(work: Int64, lesson: Int64, on day: String) throws -> [PeriodBlocker] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.person_id FROM enrolment e JOIN lesson l ON l.id = ?2
        JOIN teaching_assignment a ON a.id = l.assignment_id
        WHERE e.class_id = ?3 AND e.first_day <= ?4 AND coalesce(e.last_day, '9999-12-31') >= ?4
          AND (a.subgroup_id IS NULL OR EXISTS (SELECT 1 FROM subgroup_member m WHERE m.subgroup_id = a.subgroup_id
            AND m.person_id = e.person_id AND m.valid_from <= ?4 AND coalesce(m.valid_to, '9999-12-31') >= ?4))
          AND (a.stream_id IS NULL OR EXISTS (SELECT 1 FROM stream_member m WHERE m.stream_id = a.stream_id
            AND m.person_id = e.person_id AND m.valid_from <= ?4 AND coalesce(m.valid_to, '9999-12-31') >= ?4))
          AND NOT EXISTS (SELECT 1 FROM mark WHERE assessment_id = ?1 AND person_id = e.person_id)
          AND NOT EXISTS (SELECT 1 FROM debt WHERE assessment_id = ?1 AND person_id = e.person_id)
          AND NOT EXISTS (SELECT 1 FROM assessment_deferred WHERE assessment_id = ?1 AND person_id = e.person_id)
          AND NOT EXISTS (SELECT 1 FROM attendance_entry WHERE lesson_id = ?2 AND person_id = e.person_id
            AND code <> 'ОП')
          AND NOT EXISTS (SELECT 1 FROM home_teaching h WHERE h.person_id = e.person_id AND h.first_day <= ?4
            AND coalesce(h.last_day, '9999-12-31') >= ?4)
          AND NOT EXISTS (SELECT 1 FROM subject_not_studied n WHERE n.person_id = e.person_id
            AND n.subject_id = a.subject_id AND n.year_id = ?5)
        """)
    return try Int64.fetchAll(statement, arguments: [work, lesson, classYear.id, day, classYear.yearID])
      .map { .unmarkedControlWork(pupil: ID($0), lesson: lesson) }
  }
}
