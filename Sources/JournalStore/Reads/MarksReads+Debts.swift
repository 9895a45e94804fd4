import GRDB
public import JournalCore

/// Works that pupils of a class still owe: what keeps a period from being closed (S0-5.4.10.f).
public struct OpenDebts: Hashable, Sendable {
  /// One of them.
  public struct Item: Hashable, Sendable {
    /// The debt.
    public let debt: Debt
    /// The lesson at which the work was.
    public let lesson: ID<Lesson>
    /// The lesson's day.
    public let day: Day
    /// The subject; nil for a course.
    public let subject: ID<Subject>?
    /// The type of the work.
    public let workType: String?
    /// What the work is about.
    public let topic: String
  }

  /// The debts by the day on which they are due.
  public let items: [Item]

  /// Those of the pupils listed in the class on the last of the days, for works at lessons of the days.
  static func fetch(
    of schoolClass: ID<SchoolClass>, in days: DayRange, _ db: Database
  ) throws -> OpenDebts {
    let statement = try db.cachedStatement(
      sql: """
        SELECT d.assessment_id, d.person_id, d.opened_day, d.due_day, l.id, l.day, a.subject_id, w.work_type, w.topic
        FROM enrolment e JOIN debt d ON d.person_id = e.person_id AND d.closed_day IS NULL
        JOIN assessment w ON w.id = d.assessment_id JOIN lesson l ON l.id = w.lesson_id AND l.day BETWEEN ?2 AND ?3
        JOIN teaching_assignment a ON a.id = l.assignment_id
        WHERE e.class_id = ?1 AND ?3 BETWEEN e.first_day AND coalesce(e.last_day, '9999-12-31')
        ORDER BY d.due_day, d.person_id, d.assessment_id
        """)
    let rows = try Row.fetchAll(statement, arguments: [schoolClass.rawValue, days.first.iso, days.last.iso])
    return OpenDebts(
      items: try rows.map { row in
        let subject: Int64? = row[6]
        return Item(
          debt: Debt(
            assessment: ID(row[0]), pupil: ID(row[1]), opened: try row.day(2), due: try row.day(3)),
          lesson: ID(row[4]), day: try row.day(5), subject: subject.map { ID($0) }, workType: row[7],
          topic: row[8])
      })
  }
}

extension StoreSnapshot {
  /// The works that pupils of the class owe from lessons of the days.
  public func openDebts(
    of schoolClass: ID<SchoolClass>, in days: DayRange
  ) throws(StoreError) -> OpenDebts {
    try read { db in try OpenDebts.fetch(of: schoolClass, in: days, db) }
  }

  /// All debts for the work, open and ended, by pupil.
  public func debts(for assessment: ID<Assessment>) throws(StoreError) -> [Debt] {
    try read { db in
      let sql = """
        SELECT person_id, opened_day, due_day, closed_day, closed_by_mark FROM debt
        WHERE assessment_id = ? ORDER BY person_id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [assessment.rawValue]).map { row in
        Debt(
          assessment: assessment, pupil: ID(row[0]), opened: try row.day(1), due: try row.day(2),
          closed: try row.dayIfAny(3), isClosedByMark: row[4])
      }
    }
  }
}
