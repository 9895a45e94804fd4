public import JournalCore

/// Confirms who was at a lesson; needed even when everybody was, for an unfilled lesson has no entries either
/// (S0-4.13.1, S2-8.c).
public struct ConfirmAttendance: RecordedOperation {
  public static let name = "confirm-attendance"
  public static let summary = "Confirm that all pupils without a code were present."
  public static let fields: [FieldSpec] = [.required("lesson", .id, "the conducted lesson")]

  let lesson: ID<Lesson>

  /// The lesson is filled in.
  public init(_ lesson: ID<Lesson>) { self.lesson = lesson }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("lesson")) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    transaction.writingAttendance(at: lesson)
  }

  /// Throws `noSuchLesson`, `lessonNotConducted`, `confirmedAlready` or `locked`.
  public func perform(in transaction: Transaction) throws {
    let desk = try AttendanceDesk(lesson, in: transaction)
    try desk.requireOpen()
    try desk.confirm()
  }
}
