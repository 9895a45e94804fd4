import GRDB
import JournalCore

/// What a class has and lacks at the end of a period, as the journal tells it.
struct ClosingQuery {
  let classYear: ClassYear
  let db: Database
  let profile: SchoolProfile

  /// The closing of the period for the class or for one subject; throws `noSuchPeriod`.
  func closing(_ number: Int, subject: Int64?) throws -> PeriodClosing {
    let span = try classYear.period(number).days
    let scope = PeriodClosing.Scope(label: classYear.label, subject: subject.map { ID($0) }, period: number)
    var closing = PeriodClosing(scope: scope)
    let slot = MarkSlot.period(number)
    closing.expected = try expected(slot, subject: subject, on: span.last)
    closing.valued = try places(
      "SELECT person_id, subject_id FROM period_mark WHERE year_id = ? AND slot = ?",
      [classYear.yearID, slot.code], slot)
    closing.extended = try places(
      "SELECT person_id, subject_id FROM study_extension WHERE year_id = ? AND number = ? AND result IS NULL",
      [classYear.yearID, number], slot)
    closing.findings = try debts(span, subject) + reasons(span, subject) + controlWorks(span, subject)
    return closing
  }

  /// Every pupil of the class on the day with every subject that marks are given in; none in grades without marks.
  func expected(_ slot: MarkSlot, subject: Int64?, on day: Day) throws -> Set<PeriodMarkPlace> {
    guard !profile.unmarkedGrades.contains(classYear.label.grade) else { return [] }
    return try places(
      """
      SELECT e.person_id, c.subject_id FROM enrolment e JOIN curriculum_item c ON c.class_id = e.class_id
      WHERE e.class_id = ?1 AND e.first_day <= ?2 AND coalesce(e.last_day, '9999-12-31') >= ?2 AND c.has_marks = 1
        AND (?3 IS NULL OR c.subject_id = ?3)
        AND NOT EXISTS (SELECT 1 FROM subject_not_studied n
          WHERE n.person_id = e.person_id AND n.year_id = ?4 AND n.subject_id = c.subject_id)
      """, [classYear.id, day.iso, subject, classYear.yearID], slot)
  }

  func places(_ sql: String, _ arguments: StatementArguments, _ slot: MarkSlot) throws -> Set<PeriodMarkPlace>
  {
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    return Set(rows.map { PeriodMarkPlace(pupil: ID($0[0]), subject: ID($0[1]), slot: slot) })
  }

  /// Open debts for works of the period and before it (S0-5.4.10.f).
  private func debts(_ span: DayRange, _ subject: Int64?) throws -> [PeriodBlocker] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT d.person_id, a.subject_id, d.assessment_id FROM debt d JOIN assessment w ON w.id = d.assessment_id
        JOIN lesson l ON l.id = w.lesson_id JOIN teaching_assignment a ON a.id = l.assignment_id
        JOIN enrolment e ON e.person_id = d.person_id AND e.class_id = ?1
          AND e.first_day <= ?3 AND coalesce(e.last_day, '9999-12-31') >= ?3
        WHERE d.closed_day IS NULL AND a.subject_id IS NOT NULL AND l.day BETWEEN ?2 AND ?3
          AND (?4 IS NULL OR a.subject_id = ?4)
        """)
    let first = classYear.year.days.first
    return try Row.fetchAll(statement, arguments: [classYear.id, first.iso, span.last.iso, subject])
      .map { .openDebt(pupil: ID($0[0]), subject: ID($0[1]), work: $0[2]) }
  }

  /// Absences of the period whose reason is still «ОТ».
  private func reasons(_ span: DayRange, _ subject: Int64?) throws -> [PeriodBlocker] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.person_id, t.lesson_id FROM attendance_entry t JOIN lesson l ON l.id = t.lesson_id
        JOIN teaching_assignment a ON a.id = l.assignment_id
        JOIN enrolment e ON e.person_id = t.person_id AND e.class_id = ?1
          AND e.first_day <= l.day AND coalesce(e.last_day, '9999-12-31') >= l.day
        WHERE t.code = 'ОТ' AND l.day BETWEEN ?2 AND ?3 AND (?4 IS NULL OR a.subject_id = ?4)
        """)
    return try Row.fetchAll(statement, arguments: [classYear.id, span.first.iso, span.last.iso, subject])
      .map { .reasonNotSet(pupil: ID($0[0]), lesson: $0[1]) }
  }
}
