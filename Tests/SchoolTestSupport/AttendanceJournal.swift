import GRDB
package import JournalCore
package import JournalStore
package import ReportModels
import Testing

/// A class with one subject whose lessons and codes a test writes down one by one.
package struct AttendanceJournal {
  package let journal: Journal

  /// An operation out of SQL.
  private struct Statements: Operation {
    static let name = "run-statements"
    let sql: [String]

    func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

    func perform(in transaction: Transaction) throws {
      for statement in sql { try transaction.db.execute(sql: statement) }
    }
  }

  /// 7 «А» of the year 2025/2026 by quarters, with the pupils of the full names.
  package init(_ pupils: [String]) throws {
    journal = try Journal(classOf(pupils.map { TestPupil($0) }, subjects: ["Алгебра"]))
    try run(
      "INSERT INTO person (id, kind, sex) VALUES (9000, 'staff', 'female')",
      """
      INSERT INTO teaching_assignment (id, teacher_id, subject_id, class_id, weekly_hundredths, state, valid_from)
      SELECT 1, 9000, subject.id, school_class.id, 500, 'approved', '2025-09-01' FROM subject, school_class
      """)
  }

  package func run(_ sql: String...) throws { try journal.store.perform(Statements(sql: sql)) }

  /// So many conducted and confirmed lessons of each day.
  package func lessons(_ days: [(day: Day, count: Int)], assignment: Int = 1) throws {
    let sql = days.flatMap { day, count in
      (0..<count).flatMap { number -> [String] in
        let id = day.ordinal * 1_000 + assignment * 20 + number
        return [
          """
          INSERT INTO lesson (id, assignment_id, day, number, teacher_id, format, state, recorded_at, late,
            initial_load) VALUES
          (\(id), \(assignment), '\(day)', \(number), 9000, 'usual', 'conducted', '\(day)T15:00:00', 0, 0)
          """,
          """
          INSERT INTO attendance_confirmation (lesson_id, author_id, confirmed_at, late, initial_load)
          VALUES (\(id), 9000, '\(day)T15:00:00', 0, 0)
          """,
        ]
      }
    }
    try journal.store.perform(Statements(sql: sql))
  }

  /// So many lessons of the day.
  package func lessons(_ count: Int, on day: String, assignment: Int = 1) throws {
    try lessons([(try Journal.day(day), count)], assignment: assignment)
  }

  /// The code at so many lessons of the pupil from the day on, some of them left out first.
  package func code(
    _ code: AbsenceCode, _ count: Int, of pupil: String, from day: String, skipping skipped: Int = 0
  ) throws {
    try run(
      """
      INSERT INTO attendance_entry (lesson_id, person_id, code, entered_at, author_id, late, initial_load)
      SELECT id, \(journal.pupil(pupil)), '\(code.printed)', day || 'T15:00:00', 9000, 0, 0 FROM lesson
      WHERE day >= '\(day)' ORDER BY day, number LIMIT \(count) OFFSET \(skipped)
      """)
  }

  /// The class with the days.
  package func scope(_ span: ReportSpan, on moment: String = "2026-06-30") throws -> ClassScope {
    ClassScope(try journal.scope().ofClass, span, moment: try Journal.day(moment))
  }

  /// The state as it is now.
  package func snapshot() throws -> StoreSnapshot { try journal.store.snapshot() }

  /// The class of FORMS §3.3 in the second quarter: 24 pupils with 240 lessons, one who came with 200, one who left with
  /// 130; 312 lessons missed.
  package static func example() throws -> AttendanceJournal {
    let names = (1...25).map { "Фамилия\($0) Имя Отчество" }
    let made = try AttendanceJournal(names)
    try made.journal.move(.departure, .known(made.journal.pupil(names[24])), on: "2025-12-05", from: "7А")
    let newcomer = try Journal.name("Новиков Иван Иванович")
    try made.journal.move(.arrival, .new(newcomer, .male), on: "2025-11-12", to: "7А")
    let first = try Journal.day("2025-11-05")
    let counts =
      [6, 6, 6, 6, 6, 5, 5] + Array(repeating: 4, count: 18) + Array(repeating: 3, count: 6)
      + Array(repeating: 5, count: 18) + Array(repeating: 4, count: 5)
    try made.lessons(counts.enumerated().map { (first.adding(days: $0), $1) })
    for name in names.dropLast() { try made.code(.ill, 13, of: name, from: "2025-11-05") }
    return made
  }

  /// The codes of FORMS §4 in November: 38 = 25 + 8 + 3 + 2, two of them unknown of one pupil, and one late arrival.
  package static func month() throws -> AttendanceJournal {
    let made = try AttendanceJournal(["Иванов Иван Иванович", "Белых Анна Олеговна", "Зуева Яна Игоревна"])
    let first = try Journal.day("2025-11-05")
    try made.lessons((0..<10).map { (first.adding(days: $0), 5) })
    try made.code(.ill, 25, of: "Белых Анна Олеговна", from: "2025-11-05")
    try made.code(.validReason, 8, of: "Зуева Яна Игоревна", from: "2025-11-05")
    try made.code(.invalidReason, 3, of: "Иванов Иван Иванович", from: "2025-11-05")
    try made.code(.unknownReason, 2, of: "Иванов Иван Иванович", from: "2025-11-05", skipping: 3)
    try made.code(.late, 1, of: "Иванов Иван Иванович", from: "2025-11-05", skipping: 5)
    return made
  }
}
