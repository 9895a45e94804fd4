import GRDB
public import JournalCore

/// Approves rows of the teachers' load, the director's act; lessons need it (S3-3.7.d).
public struct ApproveLoad: RecordedOperation {
  public static let name = "approve-load"
  public static let summary = "Approves assignments of teachers."
  public static let fields: [FieldSpec] = [
    .required("assignments", .ids, "the assignments: 12 13 14")
  ]

  let assignments: [ID<TeachingAssignment>]

  /// The assignments.
  public init(_ assignments: [ID<TeachingAssignment>]) { self.assignments = assignments }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.ids("assignments")) }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .approve) }

  /// Throws `unknownRecord`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    for id in assignments {
      _ = try db.assignment(id)
      try JournalWriter(db).run(
        "UPDATE teaching_assignment SET state = 'approved' WHERE id = ?", [id.rawValue])
      transaction.concerns("assignment", id.rawValue)
    }
  }
}

/// Ends an assignment of a teacher on a day: another teacher, dismissal, end of a course (S0-9.7.c).
public struct EndAssignment: RecordedOperation {
  public static let name = "end-assignment"
  public static let summary = "Ends an assignment of a teacher on a day."
  public static let fields: [FieldSpec] = [
    .required("assignment", .id, "the assignment"), .required("until", .day, "the last day"),
  ]

  let assignment: ID<TeachingAssignment>
  let last: Day

  /// The assignment with its last day.
  public init(_ assignment: ID<TeachingAssignment>, until last: Day) {
    self.assignment = assignment
    self.last = last
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("assignment"), until: try fields.day("until"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `unknownRecord`, or `assignmentNotInForce` for a day before its first one.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    guard try db.assignment(assignment).first <= last else {
      throw StoreError.rule(LessonRefusal.assignmentNotInForce(assignment, last))
    }
    try JournalWriter(db).run(
      "UPDATE teaching_assignment SET valid_to = ? WHERE id = ?", [last.iso, assignment.rawValue])
    transaction.concerns("assignment", assignment.rawValue)
  }
}
