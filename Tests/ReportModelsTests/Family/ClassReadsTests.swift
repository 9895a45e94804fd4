import JournalCore
import JournalStore
import SchoolTestSupport
import Testing

@testable import ReportModels

/// Shows D-19: what is read for a class at once is, pupil by pupil, what statements about the pupil alone find, in a year with
/// pupils who moved, were taught at home, or were in groups, streams and plans of their own.
struct ClassReadsTests {
  private static let days = ["2025-10-13", "2025-12-19"]

  /// Every pupil of every class, with the class.
  private func everybody(_ snapshot: StoreSnapshot) throws -> [(pupil: ID<Pupil>, in: SchoolClass)] {
    let classes = Dictionary(
      uniqueKeysWithValues: try snapshot.classes(in: Journal.year).map { (Int($0.id.rawValue), $0) })
    return try snapshot.numbers("SELECT DISTINCT person_id, class_id FROM enrolment ORDER BY 2, 1")
      .compactMap { row in classes[row[1]].map { (ID(Int64(row[0])), $0) } }
  }

  private func span() throws -> DayRange {
    try #require(DayRange(try Journal.day(ClassReadsTests.days[0]), try Journal.day(ClassReadsTests.days[1])))
  }

  private static func holds(_ first: String, _ last: String) -> String {
    "\(first) <= l.day AND (\(last) IS NULL OR \(last) >= l.day)"
  }

  /// The lessons `l` of assignments `a` that the pupil belongs to, by the tables alone.
  private static func belongs(_ pupil: ID<Pupil>) -> String {
    """
    NOT EXISTS (SELECT 1 FROM subject_not_studied x WHERE x.person_id = \(pupil) AND x.subject_id = a.subject_id)
    AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = \(pupil) AND \(holds("e.first_day", "e.last_day")))
    AND (a.pupil_id = \(pupil) OR (
      NOT EXISTS (SELECT 1 FROM home_teaching h WHERE h.person_id = \(pupil) AND \(holds("h.first_day", "h.last_day")))
      AND (EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = \(pupil) AND e.class_id = a.class_id
          AND \(holds("e.first_day", "e.last_day")))
        OR EXISTS (SELECT 1 FROM subgroup_member m WHERE m.person_id = \(pupil) AND m.subgroup_id = a.subgroup_id
          AND \(holds("m.valid_from", "m.valid_to")))
        OR EXISTS (SELECT 1 FROM stream_member m WHERE m.person_id = \(pupil) AND m.stream_id = a.stream_id
          AND \(holds("m.valid_from", "m.valid_to"))))))
    """
  }

  @Test func lessonsAreThoseThatThePupilBelongsTo() throws {
    let snapshot = try DailyYear.snapshot()
    let days = try span()
    var total = 0
    for (pupil, schoolClass) in try everybody(snapshot) {
      let diary = try ClassDiary.fetch(
        schoolClass.id, in: days, on: try Journal.day(DailyYear.end), from: snapshot)
      let lessons = diary.lessons(of: pupil)
      let expected = try snapshot.numbers(
        """
        SELECT l.id FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
        WHERE a.course_id IS NULL AND l.state <> 'cancelled' AND l.day BETWEEN '\(days.first)' AND '\(days.last)'
          AND \(ClassReadsTests.belongs(pupil)) ORDER BY l.day, l.number, l.id
        """)
      #expect(lessons.map { Int($0.id.rawValue) } == expected.map { $0[0] }, "pupil \(pupil)")
      let assignments = Set(lessons.map(\.assignment)).sorted().map(\.description).joined(separator: ",")
      let set = try snapshot.numbers(
        """
        SELECT h.lesson_id FROM homework h JOIN lesson l ON l.id = h.lesson_id
        WHERE l.assignment_id IN (\(assignments)) AND l.day BETWEEN '\(days.first)' AND '\(days.last)' AND h.kind <> 'notSet'
          AND (h.kind <> 'individual' OR h.id IN (SELECT homework_id FROM homework_pupil WHERE person_id = \(pupil)))
        ORDER BY l.day, l.number, h.id
        """)
      #expect(
        diary.homework(for: pupil, of: lessons).map { Int($0.lesson.rawValue) } == set.map { $0[0] },
        "pupil \(pupil)")
      total += expected.count
    }
    #expect(total > 10_000)
  }

  @Test func marksAndDebtsAreThoseOfThePupil() throws {
    let snapshot = try DailyYear.snapshot()
    let days = try span()
    var (marks, debts) = (0, 0)
    for (pupil, schoolClass) in try everybody(snapshot) {
      let works = try ClassWorks.fetch(schoolClass.id, in: days, from: snapshot).works(of: pupil)
      let joined = """
        JOIN assessment w ON w.id = x.assessment_id JOIN lesson l ON l.id = w.lesson_id
        JOIN teaching_assignment a ON a.id = l.assignment_id AND a.subject_id IS NOT NULL
        """
      let given = try snapshot.numbers(
        """
        SELECT a.subject_id, l.number, x.value, w.weight FROM mark x \(joined)
        WHERE x.person_id = \(pupil) AND l.day BETWEEN '\(days.first)' AND '\(days.last)'
          AND (x.visible_at = x.entered_at OR date(x.visible_at) <= '\(days.last)') ORDER BY l.day, l.number, w.id
        """)
      #expect(
        works.marks.map { [Int($0.subject.rawValue), $0.number, $0.mark.value, $0.mark.weight] } == given,
        "pupil \(pupil)")
      let owed = try snapshot.numbers(
        """
        SELECT a.subject_id, w.weight FROM debt x \(joined)
        WHERE x.person_id = \(pupil) AND x.opened_day <= '\(days.last)'
          AND (x.closed_day IS NULL OR x.closed_day > '\(days.last)') ORDER BY l.day, l.number, w.id
        """)
      #expect(works.debts.map { [Int($0.subject.id.rawValue), $0.weight] } == owed, "pupil \(pupil)")
      marks += given.count
      debts += owed.count
    }
    #expect(marks > 5_000)
    #expect(debts > 0)
  }
}
