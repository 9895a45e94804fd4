import GRDB
import JournalCore
import Testing

@testable import JournalStore

/// That the made-up school of eleven classes holds every kind of record.
@Suite struct DailySchoolContentTests {
  private let store: JournalStore

  init() throws { store = try DailySchools.whole.get() }

  @Test func everyTableHasRows() throws {
    let empty = try RecordTables.all.filter { try store.count("SELECT count(*) FROM \($0.name)") == 0 }
    // The registers of issued documents and copies are filled by printing and archiving.
    #expect(
      empty.map(\.name) == [
        "issued_document", "void_document", "electronic_copy", "copy_check", "archive_volume",
        "volume_certification",
      ])
  }

  /// Words of CHECKs, each with a column that holds it; movements into the next year need the next year.
  static let words: [(column: String, table: String, words: [String])] = [
    ("kind", "calendar_day", DayKind.allCases.map(\.rawValue)),
    ("kind", "course", Course.Kind.allCases.map(\.rawValue)),
    ("state", "lesson", Lesson.State.allCases.map(\.rawValue)),
    ("format", "lesson", Lesson.Format.allCases.map(\.rawValue)),
    ("kind", "homework", HomeworkText.Kind.allCases.map(\.rawValue)),
    ("kind", "control_work", ["control", "internalMonitoring"]),
    ("entered_by", "substitution", ["deputy", "substitute"]),
    ("basis", "mark", Mark.Basis.allCases.map(\.rawValue)), ("value", "mark", ["2", "3", "4", "5"]),
    ("code", "attendance_entry", AbsenceCode.allCases.map(\.rawValue)),
    ("state", "family_state", FamilyState.allCases.map(\.rawValue)),
    ("status", "consent", Consent.Status.allCases.map(\.rawValue)),
    ("kind", "recipient", Recipient.Kind.allCases.map(\.rawValue)),
    ("step", "withdrawal_step", WithdrawalStep.allCases.map(\.rawValue)),
    ("kind", "anonymisation_entry", CodeKind.allCases.map(\.rawValue)),
    ("relation", "guardianship", GuardianRelation.allCases.map(\.rawValue)),
    ("kind", "contact", ContactKind.allCases.map(\.rawValue)),
    ("medical_group", "medical_exemption", MedicalGroup.allCases.map(\.rawValue)),
    ("kind", "conduct_note", ConductNote.Kind.allCases.map(\.rawValue)),
    ("kind", "message", MessageKind.allCases.map(\.rawValue)),
    ("part", "thread_member", Correspondence.Participant.Part.allCases.map(\.rawValue)),
    ("channel", "delivery_agreement", DigestChannel.allCases.map(\.rawValue)),
    ("kind", "parent_digest", ["series", "period", "year"]),
    ("payload", "outbox_item", OutboxRules.Payload.allCases.map(\.rawValue)),
    ("state", "outbox_item", OutboxRules.State.allCases.map(\.rawValue)),
    ("role", "role_grant", Role.allCases.map(\.rawValue)),
    ("state", "app_user", ["open", "blocked", "dismissed", "deleted"]),
    ("state", "change_request", ChangeRequest.State.allCases.map(\.rawValue)),
    ("cell", "change_request", ChangeCell.Kind.allCases.map(\.rawValue)),
    ("kind", "check_act", ["monthly", "quarter", "special"]),
    ("source", "remark", ["administrator", "deputy", "director", "classTeacher"]),
    ("state", "year_state", ["closed", "archived"]), ("form", "study_extension", ["credit", "exam"]),
    (
      "kind", "movement",
      ["arrival", "departure", "classTransfer", "temporaryLeave", "returnFromLeave"]
    ),
    ("source", "movement_request", ["classTeacher", "secretary", "contingent"]),
    ("outcome", "correction_request", ["executed", "declined"]),
    ("decision", "diary_application", DiaryApplication.Decision.allCases.map(\.rawValue)),
    ("kind", "person", ["pupil", "staff", "guardian"]),
  ]

  @Test(arguments: words.map { "\($0.table).\($0.column)" })
  func everyWordOfTheColumnOccurs(place: String) throws {
    let entry = try #require(Self.words.first { "\($0.table).\($0.column)" == place })
    let found = Set(
      try store.rows(
        "SELECT DISTINCT CAST(\(entry.column) AS TEXT) FROM \(entry.table) WHERE \(entry.column) IS NOT NULL")
    )
    #expect(Set(entry.words).subtracting(found).sorted() == [])
  }

  @Test func yearIsAsFullAsARealOne() throws {
    let lessons = try store.count("SELECT count(*) FROM lesson")
    let marks = try store.count("SELECT count(*) FROM mark")
    #expect(lessons > 9_000 && lessons < 16_000)
    #expect(marks > 80_000)
    // Between one and two teachers a class.
    #expect(try store.count("SELECT count(*) FROM appointment WHERE post = 'teacher'") < 45)
    #expect(try store.count("SELECT count(*) FROM finding WHERE closed_at IS NULL") > 0)
    #expect(try store.count("SELECT count(*) FROM debt WHERE closed_day IS NULL") > 0)
    #expect(try store.count("SELECT count(*) FROM assessment WHERE off_schedule = 1") > 0)
    #expect(try store.count("SELECT count(*) FROM substitution") > 0)
    #expect(try store.count("SELECT count(*) FROM lesson WHERE late = 1") > 0)
  }

  @Test func pupilAtHomeIsMarkedByTopicAndNotExpectedInClass() throws {
    let own = "(SELECT person_id FROM home_teaching)"
    #expect(
      try store.count("SELECT count(*) FROM mark WHERE basis = 'home' AND person_id IN \(own)") > 50)
    #expect(
      try store.count(
        """
        SELECT count(*) FROM attendance_entry t JOIN lesson l ON l.id = t.lesson_id
        JOIN home_teaching h ON h.person_id = t.person_id AND l.day >= h.first_day
        """) == 0)
    #expect(
      try store.count(
        """
        SELECT count(*) FROM mark m JOIN home_teaching h USING (person_id) WHERE m.work_day >= h.first_day
        AND m.basis = 'ordinary'
        """) == 0)
  }

  @Test func individualPlanLeavesNoMarksInItsGaps() throws {
    #expect(
      try store.count(
        """
        SELECT count(*) FROM mark m JOIN assessment w ON w.id = m.assessment_id JOIN lesson l ON l.id = w.lesson_id
        JOIN teaching_assignment a ON a.id = l.assignment_id
        JOIN subject_not_studied n ON n.person_id = m.person_id AND n.subject_id = a.subject_id
        """) == 0)
    #expect(try store.count("SELECT count(*) FROM individual_plan_item WHERE weekly_hundredths IS NULL") == 2)
  }

  @Test func everyPupilOfADividedClassIsInOneGroup() throws {
    #expect(
      try store.rows(
        """
        SELECT e.person_id, g.class_id, g.subject_id FROM enrolment e
        JOIN (SELECT DISTINCT class_id, subject_id FROM subgroup) g ON g.class_id = e.class_id
        LEFT JOIN subgroup_member m ON m.person_id = e.person_id AND m.class_id = g.class_id
          AND m.subject_id = g.subject_id
        WHERE NOT EXISTS (SELECT 1 FROM subject_not_studied n WHERE n.person_id = e.person_id
          AND n.subject_id = g.subject_id)
        GROUP BY e.person_id, e.first_day, g.class_id, g.subject_id
        HAVING count(m.subgroup_id) <> (SELECT count(*) FROM enrolment o WHERE o.person_id = e.person_id
          AND o.class_id = g.class_id)
        """) == [])
    let classes = "SELECT count(*) FROM stream_class"
    #expect(try store.count(classes) == 2)
  }

  @Test func closedPeriodsTellWhatStoodOpen() throws {
    let snapshot = try store.snapshot()
    #expect(try store.count("SELECT count(*) FROM period_close") == 40)
    for (label, number) in [("7А", 4), ("5А", 2), ("10А", 2)] {
      let blockers = try snapshot.periodBlockers(
        of: Fixture.label(label), in: Fixture.year, period: number, under: Fixture.profile())
      let stored = try store.count(
        """
        SELECT blockers FROM period_close JOIN school_class c ON c.id = class_id
        WHERE grade || letter = '\(label)' AND number = \(number)
        """)
      #expect(blockers.count == stored)
    }
  }

  @Test func peopleAndResultsAreThoseOfTheSchoolWithoutDailyRecords() throws {
    let plain = try DailySchools.make(classes: 11, pupils: 13, detail: .results)
    for sql in [
      "SELECT id, kind, sex, birth_day FROM person WHERE kind = 'pupil' ORDER BY id",
      """
      SELECT n.* FROM person_name n JOIN person p ON p.id = person_id WHERE p.kind = 'pupil' ORDER BY 1, 2
      """, "SELECT * FROM enrolment ORDER BY person_id, first_day",
      """
      SELECT person_id, year_id, subject_id, slot, value, carried FROM period_mark
      ORDER BY person_id, subject_id, slot
      """, "SELECT * FROM council_decision ORDER BY person_id",
    ] {
      #expect(try plain.rows(sql) == store.rows(sql))
    }
  }
}
