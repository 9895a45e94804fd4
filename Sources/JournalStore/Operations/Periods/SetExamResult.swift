import GRDB
public import JournalCore

/// Records an examination that a pupil takes, with its result or, until it is known, without (S0-7.5.2, S2-A2.4.b).
public struct SetExamResult: RecordedOperation {
  public static let name = "set-exam-result"
  public static let summary = "Record an examination of a pupil; without a value its result is awaited."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("pupil", .id, "the pupil"),
    .required("subject", .id, "the subject"), .required("exam", .word, "exam or stateExam"),
    .required("day", .day, "the day of the examination"),
    .required("form", .text, "its form: ОГЭ, ГВЭ, билеты"),
    .optional("value", .text, "the result; empty while it is awaited"),
  ]

  /// Whose examination it is.
  public enum Exam: String, Hashable, Sendable, CaseIterable {
    /// The school's own.
    case exam
    /// The state final attestation.
    case stateExam

    var slot: MarkSlot { self == .exam ? .exam : .stateExam }
  }

  let place: PeriodMarkPlace
  let year: AcademicYear
  let day: Day
  let form: String
  let result: PeriodMark?

  /// An examination on the day; without a result it is awaited.
  public init(
    _ result: PeriodMark?, of pupil: ID<Pupil>, in subject: ID<Subject>, _ exam: Exam, year: AcademicYear,
    on day: Day, form: String
  ) {
    place = PeriodMarkPlace(pupil: pupil, subject: subject, slot: exam.slot)
    self.year = year
    self.day = day
    self.form = form
    self.result = result
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.periodMark("value"), of: try fields.id("pupil"), in: try fields.id("subject"),
      try fields.word("exam"), year: try fields.year("year"), on: try fields.day("day"),
      form: try fields.text("form"))
  }

  /// The subject's teacher for the school's own examination; for the state's whoever prepares the council.
  public func demand(in transaction: Transaction) throws -> AccessDemand {
    guard place.slot == .stateExam else { return try PeriodDemand.setMarks(place, in: year, transaction) }
    let target = try PeriodPlace(place, in: year, transaction.db, under: transaction.session.profile)
    return AccessDemand(
      .enterCouncilDecisions, .write,
      .schoolClass(target.classYear.id, on: min(day, transaction.session.today)))
  }

  /// Throws what `SetPeriodMark` does for the result.
  public func perform(in transaction: Transaction) throws {
    let target = try PeriodPlace(place, in: year, transaction.db, under: transaction.session.profile)
    try target.classYear.requireOpen(transaction.db)
    _ = try PeriodMarkWriting(place: place, year: year, value: result).write(in: transaction)
    try transaction.db.cachedStatement(
      sql: """
        INSERT INTO exam_result (person_id, year_id, subject_id, slot, day, form, published_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET day = excluded.day, form = excluded.form, published_at = excluded.published_at
        """
    ).execute(arguments: [
      target.pupil, target.yearID, target.subject, place.slot.code, day.iso, form,
      result.map { _ in transaction.session.now.iso },
    ])
  }
}
