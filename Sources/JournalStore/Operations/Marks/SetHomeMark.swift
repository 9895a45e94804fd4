public import JournalCore

/// Gives a pupil taught at home a mark in the column of the class's lesson on the same topic (S0-4.12.10).
public struct SetHomeMark: RecordedOperation {
  public static let name = "set-home-mark"
  public static let summary = "Give a pupil taught at home a mark for the class's work on the same topic."
  public static let fields: [FieldSpec] = [
    .required("home-lesson", .id, "the lesson at home"),
    .required("assessment", .id, "the class's work on the topic"),
    .required("value", .text, "a mark of the school's scale"),
    .optional("comment", .text, "what the teacher writes to it"),
  ]

  let home: ID<Lesson>
  let assessment: ID<Assessment>
  let value: String
  let comment: String

  /// The mark of the pupil of the lesson at home; its day is kept as the day of the work.
  public init(_ value: String, from home: ID<Lesson>, for assessment: ID<Assessment>, comment: String = "") {
    self.home = home
    self.assessment = assessment
    self.value = value
    self.comment = comment
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.text("value"), from: try fields.id("home-lesson"), for: try fields.id("assessment"),
      comment: fields.textIfAny("comment") ?? "")
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    transaction.writingMarks(at: home)
  }

  /// Throws `noSuchLesson`, `notHomeLesson`, `lessonNotConducted`, `otherTopic`, or what `SetMark` throws.
  public func perform(in transaction: Transaction) throws {
    guard let lesson = try LessonContext.find(home, transaction.db) else {
      throw StoreError.rule(MarkRefusal.noSuchLesson(home))
    }
    guard case .pupil(let pupil) = lesson.target else {
      throw StoreError.rule(MarkRefusal.notHomeLesson(home))
    }
    guard lesson.lesson.state == .conducted else {
      throw StoreError.rule(MarkRefusal.lessonNotConducted(home))
    }
    let desk = try MarkDesk(assessment, in: transaction)
    let value = try MarkRule.value(value, for: assessment, under: desk.profile)
    guard let row = lesson.planRow, row == desk.work.row ?? desk.lesson.planRow else {
      throw StoreError.rule(MarkRefusal.otherTopic(home: home, assessment))
    }
    var entry = MarkDesk.Entry(
      pupil: pupil, value: value, basis: .home, workDay: lesson.day, comment: comment)
    entry.entryLesson = lesson
    try desk.give(entry)
    transaction.concerns("lesson", home.rawValue)
  }
}
