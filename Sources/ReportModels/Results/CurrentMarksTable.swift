import GRDB
public import JournalCore
import JournalStore

/// The current marks and open debts of pupils in subjects over some days, for averages and forecasts (FORMS §21.3).
public struct CurrentMarksTable: Hashable, Sendable {
  /// Whose marks in which subject.
  struct Place: Hashable, Sendable {
    let pupil: ID<Pupil>
    let subject: ID<Subject>
  }

  /// An obligatory work that is owed (FORMS §5.5).
  public struct OpenDebt: Hashable, Sendable {
    /// Who owes it.
    public let pupil: ID<Pupil>
    /// The subject of the work.
    public let subject: ID<Subject>
    /// The name of the type of the work; nil where works have none.
    public let workType: String?
    /// The day of the work.
    public let day: Day
    /// The last day for it.
    public let due: Day
    /// The weight of the work.
    public let weight: Int

    /// How many days it is overdue on a day; 0 when it is not.
    public func daysOverdue(on moment: Day) -> Int { max(0, moment.ordinal - due.ordinal) }
  }

  private let marks: [Place: [WeightedMark]]
  /// The open debts by pupil and day.
  public let debts: [OpenDebt]

  /// The marks in the order of the lessons.
  public func marks(of pupil: ID<Pupil>, in subject: ID<Subject>) -> [WeightedMark] {
    marks[Place(pupil: pupil, subject: subject)] ?? []
  }

  /// The debts of a pupil in a subject.
  public func debts(of pupil: ID<Pupil>, in subject: ID<Subject>) -> [OpenDebt] {
    debts.filter { $0.pupil == pupil && $0.subject == subject }
  }

  /// Reads the marks for works at lessons of the days, of everybody who was in one of the classes, in whatever class and
  /// group they were given (D-19).
  ///
  /// Debts are those that were open at the end of the last day.
  static func fetch(
    of classes: [ID<SchoolClass>], in days: DayRange, _ db: Database
  ) throws -> CurrentMarksTable {
    let members =
      "(SELECT person_id FROM enrolment WHERE class_id IN (\(classes.map { "\($0)" }.joined(separator: ","))))"
    let works = """
      JOIN assessment w ON w.id = x.assessment_id JOIN lesson l ON l.id = w.lesson_id
      JOIN teaching_assignment a ON a.id = l.assignment_id
      WHERE x.person_id IN \(members) AND a.subject_id IS NOT NULL AND l.day BETWEEN ?1 AND ?2
      """
    let span: StatementArguments = [days.first.iso, days.last.iso]
    var marks: [Place: [WeightedMark]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql:
        "SELECT x.person_id, a.subject_id, x.value, w.weight FROM mark x \(works) ORDER BY l.day, l.number, w.id",
      arguments: span)
    while let row = try rows.next() {
      marks[Place(pupil: ID(row[0]), subject: ID(row[1])), default: []].append(
        WeightedMark(row[2], weight: row[3]))
    }
    let debts = try Row.fetchAll(
      db,
      sql: """
        SELECT x.person_id, a.subject_id, w.work_type, l.day, x.due_day, w.weight FROM debt x \(works)
        AND x.opened_day <= ?2 AND (x.closed_day IS NULL OR x.closed_day > ?2) ORDER BY l.day, l.number, w.id
        """, arguments: span
    ).map { row in
      OpenDebt(
        pupil: ID(row[0]), subject: ID(row[1]), workType: row[2], day: try row.day(3), due: try row.day(4),
        weight: row[5])
    }
    return CurrentMarksTable(marks: marks, debts: debts)
  }
}
