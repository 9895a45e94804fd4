import GRDB
import JournalCore
import Testing

@testable import JournalStore

/// That what the made-up school holds could have been entered by its rules.
@Suite struct DailySchoolRulesTests {
  private let store: JournalStore

  init() throws { store = try DailySchools.small.get() }

  private func none(_ sql: String) throws -> [String] { try store.rows(sql + " LIMIT 3") }

  @Test func trailIsSoundAndNoRowPointsNowhere() throws {
    #expect(try store.snapshot().verifyAudit().fault == nil)
    #expect(try store.rows("PRAGMA foreign_key_check") == [])
    #expect(try store.count("SELECT count(*) FROM audit_line WHERE operation = 'make-sample-school'") == 1)
  }

  @Test func everyConductedLessonHasTopicAndConfirmation() throws {
    #expect(
      try none(
        """
        SELECT l.id FROM lesson l WHERE l.state = 'conducted'
        AND (NOT EXISTS (SELECT 1 FROM lesson_topic t WHERE t.lesson_id = l.id)
          OR NOT EXISTS (SELECT 1 FROM attendance_confirmation c WHERE c.lesson_id = l.id))
        """) == [])
    #expect(
      try none(
        """
        SELECT l.id FROM lesson l JOIN lesson_topic t ON t.lesson_id = l.id WHERE l.state <> 'conducted'
        UNION SELECT l.id FROM lesson l JOIN assessment w ON w.lesson_id = l.id WHERE l.state <> 'conducted'
        """) == [])
    #expect(try store.count("SELECT count(*) FROM lesson WHERE state = 'conducted'") > 1_500)
  }

  @Test func marksAndCodesBelongToTheRosterOfTheLesson() throws {
    let marks = "FROM mark m JOIN assessment w ON w.id = m.assessment_id"
    #expect(try none(outsideRoster(marks, lesson: "w.lesson_id", person: "m.person_id")) == [])
    #expect(
      try none(outsideRoster("FROM attendance_entry t", lesson: "t.lesson_id", person: "t.person_id")) == [])
  }

  private func outsideRoster(_ source: String, lesson: String, person: String) -> String {
    let listed = "valid_from <= l.day AND (valid_to IS NULL OR valid_to >= l.day)"
    return """
      SELECT l.id, \(person) \(source) JOIN lesson l ON l.id = \(lesson)
      JOIN teaching_assignment a ON a.id = l.assignment_id WHERE NOT (
        EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = \(person) AND e.class_id = a.class_id
          AND e.first_day <= l.day AND (e.last_day IS NULL OR e.last_day >= l.day))
        OR EXISTS (SELECT 1 FROM subgroup_member WHERE person_id = \(person) AND subgroup_id = a.subgroup_id AND \(listed))
        OR EXISTS (SELECT 1 FROM stream_member WHERE person_id = \(person) AND stream_id = a.stream_id AND \(listed))
        OR EXISTS (SELECT 1 FROM course_member WHERE person_id = \(person) AND course_id = a.course_id AND \(listed)))
      """
  }

  @Test func nobodyIsMarkedInTheFirstGradeOrWhileAbsent() throws {
    #expect(
      try none(
        """
        SELECT m.person_id FROM mark m JOIN enrolment e ON e.person_id = m.person_id
        JOIN school_class c ON c.id = e.class_id WHERE c.grade = 1
        """) == [])
    #expect(
      try none(
        """
        SELECT m.assessment_id, m.person_id FROM mark m JOIN assessment w ON w.id = m.assessment_id
        JOIN attendance_entry t ON t.lesson_id = w.lesson_id AND t.person_id = m.person_id
        WHERE t.code <> 'ОП' AND m.basis <> 'makeUp'
        """) == [])
    #expect(
      try none(
        """
        SELECT h.id FROM homework h JOIN lesson l ON l.id = h.lesson_id
        JOIN teaching_assignment a ON a.id = l.assignment_id JOIN school_class c ON c.id = a.class_id WHERE c.grade = 1
        """) == [])
  }

  @Test func latecomersAreMarkedAsThosePresent() throws {
    #expect(
      try store.count(
        """
        SELECT count(*) FROM mark m JOIN assessment w ON w.id = m.assessment_id
        JOIN attendance_entry t ON t.lesson_id = w.lesson_id AND t.person_id = m.person_id WHERE t.code = 'ОП'
        """) > 0)
  }

  @Test func everybodyPresentAtAControlWorkIsMarked() throws {
    let snapshot = try store.snapshot()
    let days = Fixture.year.days
    #expect(try store.count("SELECT count(*) FROM control_work") > 20)
    for schoolClass in try snapshot.classes(in: Fixture.year) {
      let gaps = try snapshot.controlWorkGaps(of: schoolClass.id, in: days, under: Fixture.profile())
      #expect(gaps.filter { !$0.gaps.isEmpty }.isEmpty)
    }
  }

  @Test func makeUpsStandBesideExcusedAbsences() throws {
    #expect(
      try none(
        """
        SELECT u.assessment_id FROM make_up u JOIN assessment w ON w.id = u.assessment_id
        JOIN lesson l ON l.id = w.lesson_id
        LEFT JOIN attendance_entry t ON t.lesson_id = l.id AND t.person_id = u.person_id
        WHERE coalesce(t.code, '') NOT IN ('УП', 'Б') OR u.passed_day < l.day
        """) == [])
    #expect(
      try none(
        """
        SELECT d.assessment_id FROM debt d LEFT JOIN mark m USING (assessment_id, person_id)
        WHERE d.closed_by_mark <> (m.value IS NOT NULL)
        """) == [])
  }

  @Test func lessonsStandOnSchoolDaysOfTheirTimetable() throws {
    #expect(
      try none(
        """
        SELECT l.id, l.day FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
        JOIN school_class c ON c.id = a.class_id
        LEFT JOIN calendar_day d ON d.day = l.day AND d.grade = c.grade
        WHERE d.kind IN ('weekend', 'publicHoliday', 'holidays')
          OR NOT EXISTS (SELECT 1 FROM period p WHERE p.kind = c.period_kind AND l.day BETWEEN p.first_day AND p.last_day)
          OR NOT EXISTS (SELECT 1 FROM timetable_slot s WHERE s.assignment_id = a.id AND s.number = l.number
            AND s.weekday = coalesce(d.weekday, (strftime('%w', l.day) + 6) % 7 + 1))
        """) == [])
    let activated = "SELECT count(*) FROM lesson WHERE format = 'remote'"
    #expect(try store.count(activated) > 5)
    #expect(try store.count(activated + " AND id IN (SELECT lesson_id FROM attendance_entry)") == 0)
  }

  @Test func nobodyIsAtTwoPlacesAtATime() throws {
    #expect(
      try none(
        """
        SELECT teacher_id, day, number FROM lesson WHERE state <> 'cancelled'
        GROUP BY teacher_id, day, number HAVING count(*) > 1
        """) == [])
    let entries = try store.snapshot(readers: 1).read { db in
      try db.timetableEntries(of: ID(1), on: Fixture.year.days.first)
    }
    #expect(entries.count > 50)
    #expect(TimetableClash.all(in: entries).map(\.printed) == [])
  }

  @Test func periodMarksAreWhatTheCurrentMarksProposeOrHaveAReason() throws {
    let rows = try store.rows(
      """
      SELECT p.value, p.average, r.reason, (SELECT sum(m.value) || '/' || count(*) FROM mark m
        JOIN assessment w ON w.id = m.assessment_id JOIN lesson l ON l.id = w.lesson_id
        JOIN teaching_assignment a ON a.id = l.assignment_id JOIN period q ON q.kind = 'quarter' AND q.number = p.slot
        WHERE m.person_id = p.person_id AND a.subject_id = p.subject_id AND l.day BETWEEN q.first_day AND q.last_day)
      FROM period_mark p LEFT JOIN period_mark_reason r USING (person_id, year_id, subject_id, slot)
      WHERE p.slot IN ('1', '2', '3', '4') AND p.carried = 0 AND p.value IN ('2', '3', '4', '5')
      """)
    #expect(rows.count > 400)
    var deviations = 0
    for row in rows {
      let parts = row.split(separator: "|").map(String.init)
      let stored = try fraction(parts[1])
      #expect(try stored == fraction(parts[3]), "\(row)")
      let proposed = try Fixture.profile().periodMarks.rounded(stored)
      if String(proposed) != parts[0] { deviations += 1 }
      #expect((String(proposed) == parts[0]) == (parts[2] == "–"), "\(row)")
    }
    #expect(deviations > 3 && deviations < rows.count / 10)
  }

  private func fraction(_ text: String) throws -> Rational {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return try #require(Rational(parts[0], over: parts[1]))
  }

  @Test func familiesWithoutConsentLeaveNoContacts() throws {
    #expect(
      try none(
        """
        SELECT f.person_id FROM family_state f WHERE f.state IN ('consentRefused', 'consentWithdrawn')
        AND (EXISTS (SELECT 1 FROM pupil_details d WHERE d.person_id = f.person_id)
          OR EXISTS (SELECT 1 FROM contact c WHERE c.person_id = f.person_id
            OR c.person_id IN (SELECT guardian_id FROM guardianship WHERE pupil_id = f.person_id))
          OR EXISTS (SELECT 1 FROM app_user u WHERE u.person_id IN (
            SELECT guardian_id FROM guardianship WHERE pupil_id = f.person_id)))
        """) == [])
    #expect(
      try none(
        """
        SELECT p.id FROM person p WHERE p.kind = 'pupil' AND NOT EXISTS (
          SELECT 1 FROM guardianship g WHERE g.pupil_id = p.id AND g.is_legal = 1)
        AND NOT EXISTS (SELECT 1 FROM no_representative n WHERE n.pupil_id = p.id)
        """) == [])
  }
}
