import GRDB
public import JournalCore
import JournalStore

/// The marks of one pupil and the works that he owes, with type and topic of each work (FORMS §13, S0-5.4.15).
public struct PupilWorks: Hashable, Sendable {
  /// A mark for a work at a lesson.
  public struct GivenMark: Hashable, Sendable {
    /// The subject.
    public let subject: ID<Subject>
    /// The day of the lesson.
    public let day: Day
    /// The number of the lesson.
    public let number: Int
    /// The mark with the weight of the work.
    public let mark: WeightedMark
    /// The name of the type of the work; nil where works have none.
    public let workType: String?
    /// The topic of the work, else of the lesson; empty where none is told.
    public let topic: String
  }

  /// An obligatory work that is owed (S0-4.12.8.a).
  public struct OwedWork: Hashable, Sendable {
    /// The subject.
    public let subject: Subject
    /// The name of the type of the work; nil where works have none.
    public let workType: String?
    /// The topic of the work, else of the lesson; empty where none is told.
    public let topic: String
    /// The day of the work.
    public let day: Day
    /// The last day for it (S0-4.12.9).
    public let due: Day
    /// The weight of the work.
    public let weight: Int

    /// Whether the last day for it has passed on the day.
    public func isOverdue(on moment: Day) -> Bool { due < moment }
  }

  /// The marks by day and number, without those that families may not see yet at the end of the days.
  public let marks: [GivenMark]
  /// The works owed at the end of the last day, of whatever period, by day.
  public let debts: [OwedWork]

  /// The marks of a subject in the days.
  func marks(in subject: ID<Subject>, _ days: DayRange) -> [GivenMark] {
    marks.filter { $0.subject == subject && days.contains($0.day) }
  }

  private static let works = """
    JOIN assessment w ON w.id = x.assessment_id JOIN lesson l ON l.id = w.lesson_id
    JOIN teaching_assignment a ON a.id = l.assignment_id
    LEFT JOIN lesson_topic t ON t.lesson_id = l.id
    """
  private static let topic = "CASE w.topic WHEN '' THEN coalesce(t.text, '') ELSE w.topic END"

  /// What the works of a pupil depend on.
  private struct Key: Hashable, Sendable {
    let pupil: ID<Pupil>
    let days: DayRange
  }

  /// The works of the days, read once for all parts of a paper that ask for the same days.
  static func fetch(
    of pupil: ID<Pupil>, in days: DayRange, from snapshot: StoreSnapshot
  ) throws(StoreError) -> PupilWorks {
    try snapshot.remembering(Key(pupil: pupil, days: days)) { () throws(StoreError) in
      try snapshot.read { db in try fetch(of: pupil, in: days, db) }
    }
  }

  /// The first day whose works papers of the days need: that of their period, for averages count from there.
  static func beginning(of days: DayRange, in periods: [Period]) -> Day {
    periods.last { $0.days.first <= days.last }.map { min($0.days.first, days.first) } ?? days.first
  }

  /// The works with the marks of fewer days.
  func limited(to days: DayRange) -> PupilWorks {
    PupilWorks(marks: marks.filter { days.contains($0.day) }, debts: debts)
  }

  /// Reads the marks of the days, in whatever class and group they were given (D-19), and what is owed then.
  static func fetch(of pupil: ID<Pupil>, in days: DayRange, _ db: Database) throws -> PupilWorks {
    let arguments: StatementArguments = [pupil.rawValue, days.first.iso, days.last.iso]
    let marks = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT a.subject_id, l.day, l.number, x.value, w.weight, w.work_type, \(topic) FROM mark x \(works)
          WHERE x.person_id = ?1 AND a.subject_id IS NOT NULL AND l.day BETWEEN ?2 AND ?3
            AND (x.visible_at = x.entered_at OR date(x.visible_at) <= ?3)
          ORDER BY l.day, l.number, w.id
          """), arguments: arguments
    ).map { row in
      GivenMark(
        subject: ID(row[0]), day: try row.day(1), number: row[2], mark: WeightedMark(row[3], weight: row[4]),
        workType: row[5], topic: row[6])
    }
    return PupilWorks(marks: marks, debts: try debts(of: pupil, on: days.last, db))
  }

  /// Reads the works that the pupil owes at the end of the day.
  static func debts(of pupil: ID<Pupil>, on day: Day, _ db: Database) throws -> [OwedWork] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT s.id, coalesce(n.name, s.name), s.short_name, w.work_type, \(topic), l.day, x.due_day, w.weight
          FROM debt x \(works) JOIN subject s ON s.id = a.subject_id
          LEFT JOIN subject_name n ON n.subject_id = s.id AND n.valid_from = (
            SELECT max(valid_from) FROM subject_name WHERE subject_id = s.id AND valid_from <= ?2)
          WHERE x.person_id = ?1 AND x.opened_day <= ?2 AND (x.closed_day IS NULL OR x.closed_day > ?2)
          ORDER BY l.day, l.number, w.id
          """), arguments: [pupil.rawValue, day.iso]
    ).map { row in
      OwedWork(
        subject: Subject(id: ID(row[0]), name: row[1], shortName: row[2]), workType: row[3], topic: row[4],
        day: try row.day(5), due: try row.day(6), weight: row[7])
    }
  }
}
