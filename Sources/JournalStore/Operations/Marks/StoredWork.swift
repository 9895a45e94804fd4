import GRDB
import JournalCore

/// A stored work as operations need it, with the type that the profile has for its name.
struct StoredWork {
  let id: ID<Assessment>
  let lesson: ID<Lesson>
  let type: WorkType?
  let weight: Int
  let row: ID<ThematicPlanRow>?
  let isInternalMonitoring: Bool
  let isClosed: Bool

  /// The work; throws `noSuchWork`.
  static func require(
    _ id: ID<Assessment>, _ db: Database, under profile: SchoolProfile
  ) throws -> StoredWork {
    let statement = try db.cachedStatement(
      sql: """
        SELECT lesson_id, work_type, weight, row_id, monitoring, closed_at IS NOT NULL FROM assessment
        WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw StoreError.rule(MarkRefusal.noSuchWork(id))
    }
    let (name, planRow): (String?, Int64?) = (row[1], row[3])
    return StoredWork(
      id: id, lesson: ID(row[0]), type: name.flatMap(profile.workTypes.named), weight: row[2],
      row: planRow.map { ID($0) }, isInternalMonitoring: row[4], isClosed: row[5])
  }

  /// The lesson of the work; throws `noSuchWork`.
  static func lesson(of id: ID<Assessment>, _ db: Database) throws -> ID<Lesson> {
    let lesson: Int64? = try db.cachedStatement(sql: "SELECT lesson_id FROM assessment WHERE id = ?")
      .value([id.rawValue])
    guard let lesson else { throw StoreError.rule(MarkRefusal.noSuchWork(id)) }
    return ID(lesson)
  }

  /// The window that marks for the work have.
  func lockRecord(in lesson: LessonContext) -> EditLock.Record {
    if isInternalMonitoring { return .internalMonitoring }
    guard let type, type.form == .written else { return .currentMark }
    return .writtenWork(grade: lesson.scope.grade, subject: lesson.subjectName, work: type.code)
  }

  /// The term that marks for the work have: lesson marks, and written works by their table (I-3).
  func dueRecord(in lesson: LessonContext) -> DueRecord {
    let code = type?.code ?? ""
    if isInternalMonitoring {
      return .internalMonitoring(grade: lesson.scope.grade, subject: lesson.subjectName, work: code)
    }
    guard let type, type.form == .written else { return .currentMark }
    return .writtenWork(grade: lesson.scope.grade, subject: lesson.subjectName, work: code)
  }
}
