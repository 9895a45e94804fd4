import GRDB
import JournalCore
import JournalStore
import Testing

/// The school of REQUIREMENTS §0.5 in the little that marks and attendance need: 7 «А» with 25 pupils, 1 «А» with two,
/// 2024/2025 by quarters, математика and физкультура, lessons as the test asks for them.
struct MarksSchool {
  let store: JournalStore
  let profile: SchoolProfile

  static let mathematics = ID<Subject>(1)
  static let sevenA = ID<SchoolClass>(1)
  static let teacher = ID<StaffMember>(101)
  static let homeTeacher = ID<StaffMember>(103)
  /// Математика of 7 «А», физкультура of 7 «А», математика of 1 «А», математика at the home of pupil 25.
  static let (maths, sport, first, home): (Int64, Int64, Int64, Int64) = (1, 2, 3, 4)

  /// The school under a profile of the repository, in which the deputy may write the journal.
  init(_ id: String = "gymnasium2Vorkuta", _ changes: [String: String] = [:]) throws {
    profile = try RulesFile.profile(id, changes)
    let session = MarksSchool.session(profile, at: "2024-09-01T08:00:00", mode: .ordinary)
    store = try JournalStore.inMemory(school: Fixture.school, in: session)
    try store.perform(Statements(sql: MarksSchool.people + MarksSchool.load), in: session)
  }

  static func pupil(_ number: Int64) -> ID<Pupil> { ID(number) }

  /// Runs the operation at the moment, as the deputy, who also loads data.
  @discardableResult
  func perform<Change: Operation>(
    _ operation: Change, at moment: String, mode: Session.Mode = .ordinary
  ) throws -> Change.Outcome {
    try store.perform(operation, in: MarksSchool.session(profile, at: moment, mode: mode))
  }

  /// The line that a refused operation is answered with; nil when it is accepted.
  func refusal(_ operation: some Operation, at moment: String, mode: Session.Mode = .ordinary) throws
    -> String?
  {
    do throws(StoreError) {
      _ = try store.perform(operation, in: MarksSchool.session(profile, at: moment, mode: mode))
      return nil
    } catch {
      return error.description
    }
  }

  /// A lesson of the day, conducted unless another state is told; its plan row when its topic has one.
  @discardableResult
  func lesson(
    _ day: String, _ number: Int = 2, of assignment: Int64 = maths, state: String = "conducted",
    row: Int64? = nil
  ) throws -> ID<Lesson> {
    let ordinal = Int64(try #require(Day(iso: day)).ordinal)
    let id = ordinal * 1_000 + assignment * 20 + Int64(number)
    let recorded = state == "conducted" ? "'\(day)T12:00:00'" : "NULL"
    let format = assignment == MarksSchool.home ? "home" : "usual"
    let teacher = assignment == MarksSchool.home ? 103 : 101
    var sql = [
      """
      INSERT INTO lesson (id, assignment_id, day, number, teacher_id, format, state, recorded_at, late, initial_load)
      VALUES (\(id), \(assignment), '\(day)', \(number), \(teacher), '\(format)', '\(state)', \(recorded), 0, 0)
      """
    ]
    if let row {
      sql.append(
        """
        INSERT INTO lesson_topic (lesson_id, row_id, text, entered_at, late, initial_load)
        VALUES (\(id), \(row), 'Степени', '\(day)T12:00:00', 0, 0)
        """)
    }
    try perform(Statements(sql: sql), at: "\(day)T12:00:00")
    return ID(id)
  }

  /// A work at the lesson.
  func work(_ lesson: ID<Lesson>, _ type: String = "О", at moment: String) throws -> ID<Assessment> {
    try perform(AddAssessment(at: lesson, workType: type), at: moment)
  }

  /// Runs statements as the deputy.
  func run(_ sql: String...) throws { try perform(Statements(sql: sql), at: "2024-09-02T08:00:00") }

  /// The flags of the last audit line.
  func flags() throws -> String {
    try #require(try store.rows("SELECT flags FROM audit_line ORDER BY sequence DESC LIMIT 1").first)
  }

  private static func session(_ profile: SchoolProfile, at moment: String, mode: Session.Mode) -> Session {
    guard let now = LocalMoment(iso: moment) else { preconditionFailure("a test names a moment") }
    return Session(Principal(roles: [.deputy, .administrator]), now: now, under: profile, mode: mode)
  }

  private static let people: [String] =
    [
      "INSERT INTO academic_year (id, start_year) VALUES (1, 2024)",
      """
      INSERT INTO period (year_id, kind, number, first_day, last_day) VALUES
      (1, 'quarter', 1, '2024-09-02', '2024-10-25'), (1, 'quarter', 2, '2024-11-05', '2024-12-27'),
      (1, 'quarter', 3, '2025-01-09', '2025-03-21'), (1, 'quarter', 4, '2025-03-31', '2025-05-23')
      """,
      """
      INSERT INTO school_class (id, year_id, grade, letter, period_kind)
      VALUES (1, 1, 7, 'А', 'quarter'), (2, 1, 1, 'А', 'quarter')
      """,
      "INSERT INTO subject (id, name) VALUES (1, 'Математика'), (2, 'Физическая культура')",
      "INSERT INTO person (id, kind, sex) VALUES (101, 'staff', 'female'), (103, 'staff', 'male')",
    ]
    + (1...27).flatMap { number in
      [
        "INSERT INTO person (id, kind, sex) VALUES (\(number), 'pupil', 'unknown')",
        """
        INSERT INTO enrolment (person_id, first_day, class_id)
        VALUES (\(number), '2024-09-02', \(number <= 25 ? 1 : 2))
        """,
      ]
    }

  private static let load: [String] = [
    """
    INSERT INTO teaching_assignment (id, teacher_id, subject_id, class_id, pupil_id, weekly_hundredths, state, valid_from)
    VALUES (1, 101, 1, 1, NULL, 500, 'approved', '2024-09-01'), (2, 101, 2, 1, NULL, 200, 'approved', '2024-09-01'),
    (3, 101, 1, 2, NULL, 400, 'approved', '2024-09-01'), (4, 103, 1, NULL, 25, 200, 'approved', '2024-09-01')
    """,
    "INSERT INTO thematic_plan (id, year_id, subject_id, grade, name, state) VALUES (1, 1, 1, 7, 'План', 'draft')",
    """
    INSERT INTO thematic_plan_row (id, plan_id, number, section, topic, hours)
    VALUES (1, 1, 1, '', 'Степени', 1), (2, 1, 2, '', 'Корни', 1)
    """,
  ]
}
