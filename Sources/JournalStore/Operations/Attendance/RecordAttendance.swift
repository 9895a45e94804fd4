public import JournalCore

/// Records the attendance of a whole lesson at once and confirms it: those named by code, all others present.
public struct RecordAttendance: RecordedOperation {
  public static let name = "record-attendance"
  public static let summary = "Record the attendance of a whole lesson and confirm it."
  public static let fields: [FieldSpec] =
    [.required("lesson", .id, "the conducted lesson")]
    + RecordAttendance.columns.map { .optional($0.name, .ids, "pupils with the code \($0.code.printed)") }

  private static let columns: [(name: String, code: AbsenceCode)] = [
    ("unknown", .unknownReason), ("valid", .validReason), ("ill", .ill), ("invalid", .invalidReason),
    ("late", .late),
  ]

  let lesson: ID<Lesson>
  let codes: [(pupil: ID<Pupil>, code: AbsenceCode)]

  /// Those absent or late at the lesson.
  public init(at lesson: ID<Lesson>, _ codes: [(pupil: ID<Pupil>, code: AbsenceCode)]) {
    self.lesson = lesson
    self.codes = codes
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    var codes: [(pupil: ID<Pupil>, code: AbsenceCode)] = []
    for column in RecordAttendance.columns {
      codes += try fields.ids(column.name).map { (pupil: $0, code: column.code) }
    }
    self.init(at: try fields.id("lesson"), codes)
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    transaction.writingAttendance(at: lesson)
  }

  /// Throws `noSuchLesson`, `lessonNotConducted`, `twoCodes`, what `AttendanceRule` refuses, `confirmedAlready` or
  /// `locked`.
  public func perform(in transaction: Transaction) throws {
    let desk = try AttendanceDesk(lesson, in: transaction)
    try desk.requireOpen()
    var seen: Set<ID<Pupil>> = []
    for (pupil, code) in codes {
      guard seen.insert(pupil).inserted else {
        throw StoreError.rule(AttendanceRefusal.twoCodes(pupil, lesson))
      }
      try desk.set(code, of: pupil)
    }
    try desk.confirm()
  }
}
