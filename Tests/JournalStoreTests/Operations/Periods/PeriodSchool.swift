import GRDB
import JournalCore
import JournalStore
import Testing

/// A small school of REQUIREMENTS §0.5 under a profile: the year 2024/2025, a class, two subjects and teachers.
///
/// Pupils are 1 to `pupils`, subjects Математика 1 and Физическая культура 2, teachers follow the pupils: of
/// mathematics, of physical education, the class teacher, the administrator, the director. Accounts have the numbers
/// 1 to 5 in that order. Assignments 1 and 2 are those of the subjects.
struct PeriodSchool {
  static let year = AcademicYear(startYear: 2024)

  let store: JournalStore
  let profile: String
  let pupils: Int
  let label: ClassLabel

  init(_ profile: String, label: String = "7А", pupils: Int = 2) throws {
    self.profile = profile
    self.pupils = pupils
    self.label = try Fixture.label(label)
    store = try JournalStore.inMemory(
      school: Fixture.school, in: Fixture.session(profile: profile, at: "2024-08-30T09:00:00"))
    try open(self.label)
    let staff = (1...5).map { Int64(pupils + $0) }
    try sql(
      staff.map { _ in "INSERT INTO person (kind, sex) VALUES ('staff', 'unknown')" }
        + staff.enumerated().map { index, person in
          "INSERT INTO app_user (login, person_id, state) VALUES ('user\(index + 1)', \(person), 'open')"
        } + [
          "INSERT INTO class_leadership VALUES (1, '2024-09-01', \(staff[2]))",
          "INSERT INTO appointment VALUES (\(staff[3]), 'administrator', '2024-09-01', NULL)",
          "INSERT INTO appointment VALUES (\(staff[4]), 'director', '2024-09-01', NULL)",
        ]
        + [1, 2].map { subject in
          """
          INSERT INTO teaching_assignment (teacher_id, subject_id, class_id, weekly_hundredths, state, valid_from)
          VALUES (\(staff[subject - 1]), \(subject), 1, 500, 'approved', '2024-09-01')
          """
        })
  }

  /// A class with its pupils and two subjects, loaded from outside.
  func open(_ label: ClassLabel) throws {
    let subjects = ["Математика", "Физическая культура"].map {
      ClassResults.SubjectEntry(name: $0, shortName: nil, hasMarks: true)
    }
    let entries = try (1...pupils).map { number in
      ClassResults.PupilEntry(
        name: try Fixture.name("Фамилия\(["", "а", "б", "в", "г", "д"][number % 6])", "Имя"), sex: .female,
        existing: nil, marks: [])
    }
    try store.perform(
      OpenYear(PeriodSchool.year, periods: PeriodSchool.quarters + PeriodSchool.halfYears),
      in: session(at: "2024-08-30"))
    try store.perform(
      LoadClassResults(
        ClassResults(
          schoolName: "Школа", year: PeriodSchool.year, label: label,
          periodKind: label.grade < 10 ? .quarter : .halfYear, subjects: subjects, pupils: entries)),
      in: session(at: "2024-08-30"))
  }

  func sql(_ statements: [String]) throws {
    try store.perform(Statements(sql: statements), in: session(at: "2024-08-30"))
  }

  /// Whoever keeps the school, at 12:00 of the day or at the moment.
  func session(at moment: String, mode: Session.Mode = .ordinary) throws -> Session {
    try Fixture.session(
      profile: profile, at: moment.count == 10 ? "\(moment)T12:00:00" : moment, mode: mode)
  }

  /// The account 1…5 of the school in its role.
  func session(_ account: Int, at moment: String) throws -> Session {
    let roles: [Role] = [.subjectTeacher, .subjectTeacher, .classTeacher, .administrator, .director]
    return try session(account, roles[account - 1], at: moment)
  }

  func session(_ account: Int, _ role: Role, at moment: String) throws -> Session {
    let rules = try Fixture.session(profile: profile).profile
    let now = moment.count == 10 ? "\(moment)T12:00:00" : moment
    return Session(
      Principal(login: "user\(account)", roles: [role], user: ID(Int64(account))),
      now: try #require(LocalMoment(iso: now)), under: rules)
  }

  /// The text of the refusal, or nil when the operation was done.
  func refusal<Change: Operation>(_ operation: Change, in session: Session) throws -> String? {
    do {
      try store.perform(operation, in: session)
      return nil
    } catch StoreError.refused(let refusal) {
      return refusal.description
    }
  }

  static func place(_ pupil: Int64 = 1, _ subject: Int64 = 1, _ slot: MarkSlot = .period(1))
    -> PeriodMarkPlace
  {
    PeriodMarkPlace(pupil: ID(pupil), subject: ID(subject), slot: slot)
  }

  /// A lesson of the assignment, conducted, with a work of the type, on the day.
  func work(
    _ id: Int64, _ type: String = "Контрольная работа", weight: Int = 1, on day: String, assignment: Int = 1
  ) throws {
    try sql([
      """
      INSERT INTO lesson (id, assignment_id, day, number, teacher_id, format, state, recorded_at, late, initial_load)
      VALUES (\(id), \(assignment), '\(day)', \(id % 10), \(pupils + assignment), 'usual', 'conducted',
        '\(day)T12:00:00', 0, 0)
      """,
      """
      INSERT INTO assessment (id, lesson_id, work_type, weight, topic, monitoring, off_schedule, entered_at)
      VALUES (\(id), \(id), '\(type)', \(weight), '', 0, 0, '\(day)T12:00:00')
      """,
    ])
  }

  /// A mark for the work.
  func mark(_ value: Int, for work: Int64, of pupil: Int64, on day: String) throws {
    try sql([
      """
      INSERT INTO mark (assessment_id, person_id, value, basis, work_day, entered_at, visible_at, author_id, late,
        initial_load) VALUES (\(work), \(pupil), \(value), 'ordinary', '\(day)', '\(day)T12:00:00',
        '\(day)T12:00:00', \(pupils + 1), 0, 0)
      """
    ])
  }

  private static let quarters = periods(
    .quarter,
    [
      ("2024-09-02", "2024-10-25"), ("2024-11-05", "2024-12-27"), ("2025-01-09", "2025-03-21"),
      ("2025-03-31", "2025-05-23"),
    ])
  private static let halfYears = periods(
    .halfYear, [("2024-09-02", "2024-12-27"), ("2025-01-09", "2025-05-23")])

  private static func periods(_ kind: PeriodKind, _ spans: [(String, String)]) -> [Period] {
    spans.enumerated().compactMap { index, span in
      guard let first = Day(iso: span.0), let last = Day(iso: span.1), let days = DayRange(first, last)
      else { return nil }
      return Period(kind, index + 1, days)
    }
  }
}
