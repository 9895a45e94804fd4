public import JournalCore

/// Records that a pupil was there after all (S0-4.13.1).
public struct ClearAttendance: RecordedOperation {
  public static let name = "clear-attendance"
  public static let summary = "Record that a pupil was present after all."
  public static let fields: [FieldSpec] = [
    .required("lesson", .id, "the conducted lesson"), .required("pupil", .id, "the pupil"),
  ]

  let lesson: ID<Lesson>
  let pupil: ID<Pupil>

  /// The pupil has no code at the lesson.
  public init(of pupil: ID<Pupil>, at lesson: ID<Lesson>) {
    self.lesson = lesson
    self.pupil = pupil
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(of: try fields.id("pupil"), at: try fields.id("lesson"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    transaction.writingAttendance(at: lesson)
  }

  /// Throws `noSuchLesson`, `lessonNotConducted`, `noEntry` or `locked`.
  public func perform(in transaction: Transaction) throws { try apply(in: transaction, bypassingLock: false) }

  /// Does the same; the execution of a granted request passes the lock (S4-4.4.a).
  package func apply(in transaction: Transaction, bypassingLock: Bool) throws {
    let desk = try AttendanceDesk(lesson, in: transaction)
    if !bypassingLock { try desk.requireOpen(pupil) }
    try desk.clear(pupil)
  }
}
