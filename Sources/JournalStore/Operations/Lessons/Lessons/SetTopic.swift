import GRDB
public import JournalCore

/// Records what a conducted lesson was about: a row of the thematic plan, or another topic with its reason (S0-3.8).
///
/// The moment and lateness of the first entry stay when the topic is changed; each change has its own audit line.
public struct SetTopic: RecordedOperation {
  public static let name = "set-topic"
  public static let summary = "Records the topic of a conducted lesson."
  public static let fields: [FieldSpec] = [
    .required("lesson", .id, "the lesson"), .optional("row", .id, "the row of the thematic plan"),
    .optional("text", .text, "the topic; without it that of the row"),
    .optional("reason", .text, "why the topic is not the row's"),
    .optional("work-type", .text, "the type of work held, by its name; the topic is then the work's"),
  ]

  /// What was recorded.
  public struct Outcome: Hashable, Sendable {
    /// When it was entered, and whether late.
    public let stamp: EntryStamp
    /// Whether the text should be in the school's language (S0-5.4.7.a).
    public let isForeign: Bool
  }

  let lesson: ID<Lesson>
  let topic: TopicText

  /// The topic of the lesson.
  public init(_ topic: TopicText, of lesson: ID<Lesson>) {
    self.lesson = lesson
    self.topic = topic
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      TopicText(
        row: try fields.idIfAny("row"), text: fields.textIfAny("text"), reason: fields.textIfAny("reason"),
        workType: fields.textIfAny("work-type")), of: try fields.id("lesson"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    transaction.orLoading(AccessDemand(.enterLessons, .write, .lesson(lesson.rawValue)))
  }

  /// Throws `unknownRecord`, `isNotConducted`, `rowOfOtherPlan`, `deviationNeedsReason`, `workNeedsTopic`,
  /// `unknownWorkType` or `locked`.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let (db, profile) = (transaction.db, transaction.session.profile)
    let found = try db.lesson(lesson)
    guard found.state == .conducted else { throw LessonRefusal.isNotConducted(lesson) }
    let scope = try db.lessonScope(found.assignment, on: found.day)
    try transaction.requireOpen(found, scope)
    let settled = try settle(found, db)
    if let type = settled.workType, profile.workTypes.named(type) == nil {
      throw LessonRefusal.unknownWorkType
    }
    let stamp = try transaction.stamp(.lessonRecord, at: found.place, scope)
    let isForeign = TopicText.isForeign(settled.text, for: profile.marks.recordLanguage)
    if isForeign { transaction.note("foreign-text") }
    if settled.reason != nil { transaction.note("deviation") }
    try write(settled, stamp, db)
    transaction.concerns("lesson", lesson.rawValue)
    return Outcome(stamp: stamp, isForeign: isForeign)
  }

  /// The topic with the text and type of work of its row, after the row was found to be of the assignment's plan.
  private func settle(_ found: Lesson, _ db: Database) throws -> TopicText {
    let plan = try db.planFollowed(by: found.assignment)
    guard let row = topic.row else {
      return try topic.settled(planned: nil, followsPlan: plan != nil, of: lesson)
    }
    let planned = try db.planRow(row)
    guard planned.plan == plan else { throw LessonRefusal.rowOfOtherPlan(row) }
    let typed = TopicText(
      row: row, text: topic.text, reason: topic.reason, workType: topic.workType ?? planned.workType)
    return try typed.settled(planned: planned.topic, followsPlan: true, of: lesson)
  }

  private func write(_ topic: TopicText, _ stamp: EntryStamp, _ db: Database) throws {
    try JournalWriter(db).run(
      """
      INSERT INTO lesson_topic (lesson_id, row_id, text, deviation_reason, work_type, entered_at, late, initial_load)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (lesson_id) DO UPDATE SET row_id = excluded.row_id, text = excluded.text,
        deviation_reason = excluded.deviation_reason, work_type = excluded.work_type
      """,
      [
        lesson.rawValue, topic.row?.rawValue, topic.text, topic.reason, topic.workType, stamp.enteredAt.iso,
        stamp.isLate, stamp.isInitialLoad,
      ])
  }
}
