public import JournalCore

/// Records that a pupil was not, or not in time, at a lesson (S0-4.13.1–2).
public struct SetAttendance: RecordedOperation {
  public static let name = "set-attendance"
  public static let summary = "Record that a pupil was absent or late."
  public static let fields: [FieldSpec] = [
    .required("lesson", .id, "the conducted lesson"), .required("pupil", .id, "the pupil"),
    .required("code", .word, "one of the school's codes"),
    .optional("document", .text, "what confirms the reason"),
  ]

  let lesson: ID<Lesson>
  let pupil: ID<Pupil>
  let code: AbsenceCode
  let document: String

  /// The pupil's code at the lesson.
  public init(_ code: AbsenceCode, of pupil: ID<Pupil>, at lesson: ID<Lesson>, document: String = "") {
    self.lesson = lesson
    self.pupil = pupil
    self.code = code
    self.document = document
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.word("code"), of: try fields.id("pupil"), at: try fields.id("lesson"),
      document: fields.textIfAny("document") ?? "")
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    transaction.writingAttendance(at: lesson)
  }

  /// Throws `noSuchLesson`, `lessonNotConducted`, what `AttendanceRule` refuses, or `locked`.
  public func perform(in transaction: Transaction) throws { try apply(in: transaction, bypassingLock: false) }

  /// Does the same; the execution of a granted request passes the lock (S4-4.4.a).
  package func apply(in transaction: Transaction, bypassingLock: Bool) throws {
    let desk = try AttendanceDesk(lesson, in: transaction)
    if !bypassingLock { try desk.requireOpen(pupil) }
    try desk.set(code, of: pupil, document: document)
  }
}
