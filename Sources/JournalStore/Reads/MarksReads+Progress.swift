import GRDB
public import JournalCore

/// The current marks of a pupil in a subject over some days, as averages and proposals need them.
public struct CurrentMarks: Hashable, Sendable {
  /// The marks with the weights of their works, in the order of the lessons.
  public let marks: [WeightedMark]
  /// The weights of the works that are still owed.
  public let debts: [Int]
  /// The forms of the works that marks are there for (S0-6.2.b).
  public let forms: Set<String>

  /// The marks of works at the subject's lessons in the days, in whatever class and group they were given (D-19).
  static func fetch(
    of pupil: ID<Pupil>, in subject: ID<Subject>, days: DayRange, _ db: Database
  ) throws -> CurrentMarks {
    let arguments: StatementArguments = [
      pupil.rawValue, subject.rawValue, days.first.iso, days.last.iso,
    ]
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT m.value, w.weight, w.work_type FROM mark m JOIN assessment w ON w.id = m.assessment_id
          JOIN lesson l ON l.id = w.lesson_id JOIN teaching_assignment a ON a.id = l.assignment_id
          WHERE m.person_id = ? AND a.subject_id = ? AND l.day BETWEEN ? AND ? ORDER BY l.day, l.number, w.id
          """), arguments: arguments)
    let debts = try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT w.weight FROM debt d JOIN assessment w ON w.id = d.assessment_id
          JOIN lesson l ON l.id = w.lesson_id JOIN teaching_assignment a ON a.id = l.assignment_id
          WHERE d.person_id = ? AND d.closed_day IS NULL AND a.subject_id = ? AND l.day BETWEEN ? AND ?
          ORDER BY l.day, l.number, w.id
          """), arguments: arguments)
    return CurrentMarks(
      marks: rows.map { WeightedMark($0[0], weight: $0[1]) }, debts: debts,
      forms: Set(rows.compactMap { $0[2] as String? }))
  }
}

extension ControlWorkGaps {
  /// The control works of lessons of the class in the days that left present pupils of it without a mark.
  static func fetch(
    of schoolClass: ID<SchoolClass>, in days: DayRange, under profile: SchoolProfile, _ db: Database
  ) throws -> [(assessment: ID<Assessment>, gaps: ControlWorkGaps)] {
    guard profile.marks.controlWorkAllPresentMarked else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT w.id, w.lesson_id, w.work_type FROM assessment w JOIN lesson l ON l.id = w.lesson_id
        WHERE l.day BETWEEN ? AND ? AND w.work_type IS NOT NULL ORDER BY l.day, l.number, w.id
        """)
    let works = try Row.fetchAll(statement, arguments: [days.first.iso, days.last.iso]).filter { row in
      profile.workTypes.named(row[2])?.isControlWork == true
    }
    return try works.compactMap { row in
      guard let lesson = try LessonContext.find(ID(row[1]), db) else { return nil }
      let seats = try lesson.roster(db).seats.filter {
        $0.schoolClass == schoolClass && $0.standing.mayBeMarked
      }
      let codes = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT person_id, code FROM attendance_entry WHERE lesson_id = ?"),
        arguments: [row[1] as Int64])
      let marked = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT person_id FROM mark WHERE assessment_id = ?"),
        arguments: [row[0] as Int64])
      let gaps = ControlWorkGaps(
        roster: seats.map(\.pupil),
        codes: try codes.reduce(into: [:]) { $0[ID($1[0])] = try $1.word(1, as: AbsenceCode.self) },
        marked: Set(marked.map { ID($0) }),
        taughtAtHome: Set(seats.filter { $0.standing == .atHome }.map(\.pupil)))
      return gaps.isEmpty ? nil : (ID(row[0]), gaps)
    }
  }
}
