import GRDB
public import JournalCore

/// Cancels a lesson that was not held; terms after the class's last lesson and to the next one follow (S3-3.5.c).
public struct CancelLesson: RecordedOperation {
  public static let name = "cancel-lesson"
  public static let summary = "Cancels a lesson that was not held."
  public static let fields: [FieldSpec] = [
    .required("assignment", .id, "the assignment"), .required("day", .day, "the day"),
    .required("number", .integer, "the lesson of the day, 0-12"),
  ]

  let assignment: ID<TeachingAssignment>
  let place: LessonPlace

  /// The lesson of the assignment at the place.
  public init(_ assignment: ID<TeachingAssignment>, at place: LessonPlace) {
    self.assignment = assignment
    self.place = place
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let number = try fields.integer("number")
    self.init(try fields.id("assignment"), at: LessonPlace(try fields.day("day"), number))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// The lesson's record; throws what `LessonRules.checkPlace` refuses, `alreadyConducted` or `isCancelled`.
  public func perform(in transaction: Transaction) throws -> ID<Lesson> {
    let db = transaction.db
    let prepared = try LessonPreparation(assignment, at: place, in: transaction)
    if let existing = prepared.existing {
      if existing.state == .conducted { throw LessonRefusal.alreadyConducted(existing.id) }
      if existing.state == .cancelled { throw LessonRefusal.isCancelled(existing.id) }
      try JournalWriter(db).run(
        "UPDATE lesson SET state = 'cancelled' WHERE id = ?", [existing.id.rawValue])
      transaction.concerns("lesson", existing.id.rawValue)
      return existing.id
    }
    try LessonRules.checkPlace(prepared.facts, in: transaction.session)
    try JournalWriter(db).run(
      """
      INSERT INTO lesson (assignment_id, day, number, teacher_id, format, state, late, initial_load)
      VALUES (?, ?, ?, ?, ?, 'cancelled', 0, 0)
      """,
      [
        assignment.rawValue, place.day.iso, place.number, prepared.scope.assignment.teacher.rawValue,
        prepared.scope.usualFormat.rawValue,
      ])
    let id = db.lastInsertedRowID
    transaction.concerns("lesson", id)
    return ID(id)
  }
}
