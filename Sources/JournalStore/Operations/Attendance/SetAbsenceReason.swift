public import JournalCore

/// Puts the reason in place of «ОТ» once it is known; the class teacher may where the school says so (S0-4.13.4–5).
public struct SetAbsenceReason: RecordedOperation {
  public static let name = "set-absence-reason"
  public static let summary = "Put the reason of an absence in place of the code for an unknown one."
  public static let fields: [FieldSpec] = [
    .required("lesson", .id, "the lesson missed"), .required("pupil", .id, "the pupil"),
    .required("code", .word, "the reason"), .optional("document", .text, "what confirms it"),
  ]

  let lesson: ID<Lesson>
  let pupil: ID<Pupil>
  let code: AbsenceCode
  let document: String

  /// The reason of the pupil's absence from the lesson.
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
    transaction.writingAttendance(at: lesson, .setAbsenceReason)
  }

  /// Throws `noSuchLesson`, `lessonNotConducted`, `noEntry`, `reasonKnown`, `reasonNotAllowed` or `locked`.
  public func perform(in transaction: Transaction) throws { try apply(in: transaction, bypassingLock: false) }

  /// Does the same; the execution of a granted request passes the lock (S4-4.4.a).
  package func apply(in transaction: Transaction, bypassingLock: Bool) throws {
    let desk = try AttendanceDesk(lesson, in: transaction)
    if !bypassingLock { try desk.requireOpen(pupil) }
    try desk.correct(pupil, to: code, document: document)
  }
}
