import GRDB
public import JournalCore
import JournalStore

/// Hours and control works of assignments over some days: planned by the thematic plans, and held (FORMS §11).
public struct ProgrammeTable: Hashable, Sendable {
  /// What one assignment had to do and did.
  public struct Progress: Hashable, Sendable {
    /// Hours.
    public var hours = ProgrammeCompletion(planned: nil, held: 0)
    /// Control works of the plan; nil where no plan gives days.
    public var plannedWorks: Int?
    /// Control works held.
    public var heldWorks = 0

    /// Nothing planned, nothing held.
    public static let none = Progress()

    /// Both together; planned works are known when one of them has a plan.
    public static func + (left: Progress, right: Progress) -> Progress {
      let planned = [left.plannedWorks, right.plannedWorks].compactMap(\.self)
      return Progress(
        hours: left.hours + right.hours, plannedWorks: planned.isEmpty ? nil : planned.reduce(0, +),
        heldWorks: left.heldWorks + right.heldWorks)
    }
  }

  private let progress: [ID<TeachingAssignment>: Progress]

  /// The progress of the assignment.
  public subscript(_ assignment: ID<TeachingAssignment>) -> Progress { progress[assignment] ?? Progress() }

  /// Reads the progress of the assignments; control works are those of the types that the school calls so.
  static func fetch(
    _ assignments: [ID<TeachingAssignment>], in days: DayRange, under profile: SchoolProfile, _ db: Database
  ) throws -> ProgrammeTable {
    let list = "(\(assignments.map { "\($0)" }.joined(separator: ",")))"
    let span: StatementArguments = [days.first.iso, days.last.iso]
    var progress: [ID<TeachingAssignment>: Progress] = [:]
    func read(_ sql: String, _ body: (Row, inout Progress) -> Void) throws {
      for row in try Row.fetchAll(db, sql: sql, arguments: span) {
        body(row, &progress[ID(row[0]), default: Progress()])
      }
    }
    try read(
      """
      SELECT d.assignment_id, r.hours, r.work_type FROM plan_row_day d JOIN thematic_plan_row r ON r.id = d.row_id
      WHERE d.assignment_id IN \(list) AND d.day BETWEEN ?1 AND ?2
      """
    ) { row, own in
      own.hours = ProgrammeCompletion(planned: (own.hours.planned ?? 0) + row[1], held: own.hours.held)
      let type: String? = row[2]
      let isControl = type.flatMap { profile.workTypes.named($0) }?.isControlWork ?? false
      own.plannedWorks = (own.plannedWorks ?? 0) + (isControl ? 1 : 0)
    }
    try read(
      """
      SELECT assignment_id, count(*) FROM lesson WHERE assignment_id IN \(list) AND state = 'conducted'
        AND day BETWEEN ?1 AND ?2 GROUP BY assignment_id
      """
    ) { row, own in own.hours = ProgrammeCompletion(planned: own.hours.planned, held: row[1]) }
    try read(
      """
      SELECT l.assignment_id, w.work_type FROM assessment w JOIN lesson l ON l.id = w.lesson_id
      WHERE l.assignment_id IN \(list) AND w.work_type IS NOT NULL AND l.day BETWEEN ?1 AND ?2
      """
    ) { row, own in
      if profile.workTypes.named(row[1])?.isControlWork == true { own.heldWorks += 1 }
    }
    return ProgrammeTable(progress: progress)
  }
}
