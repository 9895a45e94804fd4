import GRDB
import JournalCore
import JournalStore

/// The statements about people: groups, plans, teachers, remarks.
extension JournalQuery {
  /// Groups, subjects left out, teaching at home, extended terms and the names of teachers.
  func people(into source: inout JournalSource) throws {
    try each(
      "SELECT subgroup_id, person_id, valid_from, valid_to FROM subgroup_member WHERE class_id = ?1 ORDER BY valid_from"
    ) { row in
      source.subgroups[row[0], default: [:]][ID(row[1]), default: []].append(try JournalQuery.span(row, 2))
    }
    try each(
      """
      SELECT stream_id, person_id, valid_from, valid_to FROM stream_member
      WHERE stream_id IN (SELECT stream_id FROM stream_class WHERE class_id = ?1) ORDER BY valid_from
      """
    ) { row in
      source.streams[row[0], default: [:]][ID(row[1]), default: []].append(try JournalQuery.span(row, 2))
    }
    let year = scope.ofClass.year.days
    try each(
      """
      SELECT person_id, subject_id, NULL, NULL FROM subject_not_studied
        WHERE year_id = (SELECT year_id FROM school_class WHERE id = ?1) AND person_id IN (SELECT person_id FROM member)
      UNION ALL SELECT p.person_id, i.subject_id, p.first_day, p.last_day
        FROM individual_plan p JOIN individual_plan_item i ON i.plan_id = p.id
        WHERE i.weekly_hundredths IS NULL AND p.person_id IN (SELECT person_id FROM member)
      """
    ) { row in
      let span = JournalSource.Span(first: try row.dayIfAny(2) ?? year.first, last: try row.dayIfAny(3))
      source.notStudied[ID(row[0]), default: [:]][ID(row[1]), default: []].append(span)
    }
    try each(
      "SELECT person_id, first_day, last_day FROM home_teaching WHERE person_id IN (SELECT person_id FROM member)"
    ) { row in source.atHome[ID(row[0]), default: []].append(try JournalQuery.span(row, 1)) }
    try each(
      """
      SELECT person_id, subject_id, number, until_day FROM study_extension
      WHERE year_id = (SELECT year_id FROM school_class WHERE id = ?1) AND person_id IN (SELECT person_id FROM member)
        AND (closed_at IS NULL OR substr(closed_at, 1, 10) > ?4) AND substr(granted_at, 1, 10) <= ?4
      """
    ) { row in
      source.extensions[ID(row[0]), default: [:]][ID(row[1]), default: [:]][row[2]] = try row.day(3)
    }
    try each(
      """
      SELECT person_id, surname, given, patronymic FROM person_name WHERE person_id IN (
        SELECT teacher_id FROM teaching_assignment WHERE id IN (SELECT id FROM own)
        UNION SELECT teacher_id FROM lesson WHERE id IN (SELECT id FROM held)
        UNION SELECT teacher_id FROM remark WHERE class_id = ?1
        UNION SELECT teacher_id FROM finding WHERE class_id = ?1)
      ORDER BY valid_from <= ?4, CASE WHEN valid_from <= ?4 THEN valid_from END, valid_from DESC
      """
    ) { row in source.staff[ID(row[0])] = Personal(sealed: try row.personName(1)) }
  }

  /// Remarks to teachers of the class and findings of checks in the days (FORMS §16.5).
  func remarks(into source: inout JournalSource) throws {
    try each(
      """
      SELECT substr(made_at, 1, 10), source, teacher_id, text, substr(closed_at, 1, 10), answer, id FROM remark
        WHERE class_id = ?1 AND substr(made_at, 1, 10) BETWEEN ?2 AND ?3
      UNION ALL SELECT c.day, NULL, f.teacher_id, f.text, substr(f.closed_at, 1, 10), NULL, f.id
        FROM finding f JOIN check_act c ON c.id = f.act_id
        WHERE coalesce(f.class_id, c.class_id) = ?1 AND c.day BETWEEN ?2 AND ?3 AND length(f.text) > 0
      ORDER BY 1, 2, 7
      """
    ) { row in
      let teacher: Int64? = row[2]
      let closed = try row.dayIfAny(4)
      source.remarks.append(
        JournalRemark(
          day: try row.day(0), source: try row.hasNull(atIndex: 1) ? nil : row.word(1),
          teacher: teacher.map { ID($0) }, text: Personal(sealed: row[3]),
          closed: closed.flatMap { $0 <= scope.moment ? $0 : nil }))
    }
  }

  private static func span(_ row: Row, _ index: Int) throws -> JournalSource.Span {
    JournalSource.Span(first: try row.day(index), last: try row.dayIfAny(index + 1))
  }
}
