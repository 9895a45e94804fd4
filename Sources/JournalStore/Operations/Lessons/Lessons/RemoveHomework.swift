import GRDB
public import JournalCore

/// Takes back an item of homework; its versions stay.
public struct RemoveHomework: RecordedOperation {
  public static let name = "remove-homework"
  public static let summary = "Takes back an item of homework."
  public static let fields: [FieldSpec] = [.required("homework", .id, "the item")]

  let homework: ID<Homework>

  /// The item.
  public init(_ homework: ID<Homework>) { self.homework = homework }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("homework")) }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let lesson = try lesson(transaction.db)
    return transaction.orLoading(AccessDemand(.enterLessons, .write, .lesson(lesson.rawValue)))
  }

  /// Throws `unknownRecord` or `locked`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let found = try db.lesson(try lesson(db))
    try transaction.requireOpen(found, try db.lessonScope(found.assignment, on: found.day))
    try JournalWriter(db).run("DELETE FROM homework_pupil WHERE homework_id = ?", [homework.rawValue])
    try JournalWriter(db).run("DELETE FROM homework WHERE id = ?", [homework.rawValue])
    transaction.concerns("lesson", found.id.rawValue)
    transaction.concerns("homework", homework.rawValue)
  }

  private func lesson(_ db: Database) throws -> ID<Lesson> {
    let id: Int64? = try db.cachedStatement(sql: "SELECT lesson_id FROM homework WHERE id = ?")
      .value([homework.rawValue])
    guard let id else { throw LessonRefusal.unknownRecord(.homework, homework.rawValue) }
    return ID(id)
  }
}
