import GRDB
public import JournalCore

/// Enters a work at a conducted lesson, for which marks can then be given (S0-5.4.15).
public struct AddAssessment: RecordedOperation {
  public static let name = "add-assessment"
  public static let summary = "Enter a work at a lesson: type, weight and topic."
  public static let fields: [FieldSpec] = [
    .required("lesson", .id, "the conducted lesson"),
    .optional("work-type", .text, "name or code of a type of work of the school"),
    .optional("topic", .text, "what the work is about"),
    .optional("plan-row", .id, "row of the thematic plan; that of the lesson's topic by default"),
    .optional("weight", .integer, "weight 1 to 5; that of the type by default"),
    .optional("internal-monitoring", .truth, "whether it is a work of internal monitoring"),
  ]

  let lesson: ID<Lesson>
  let workType: String?
  let topic: String
  let row: ID<ThematicPlanRow>?
  let weight: Int?
  let isInternalMonitoring: Bool

  /// A work at the lesson; the type by its name or code, without weight that of the type.
  public init(
    at lesson: ID<Lesson>, workType: String?, topic: String = "", row: ID<ThematicPlanRow>? = nil,
    weight: Int? = nil, isInternalMonitoring: Bool = false
  ) {
    self.lesson = lesson
    self.workType = workType
    self.topic = topic
    self.row = row
    self.weight = weight
    self.isInternalMonitoring = isInternalMonitoring
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      at: try fields.id("lesson"), workType: fields.textIfAny("work-type"),
      topic: fields.textIfAny("topic") ?? "", row: try fields.idIfAny("plan-row"),
      weight: try fields.integerIfAny("weight"),
      isInternalMonitoring: try fields.truth("internal-monitoring"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    transaction.writingMarks(at: lesson)
  }

  /// The work; throws `noSuchLesson` or what `AssessmentRule` refuses. A control work that the schedule does not have
  /// on the lesson's day is entered and flagged `off-schedule` (S0-5.4.16).
  public func perform(in transaction: Transaction) throws -> ID<Assessment> {
    let (db, profile) = (transaction.db, transaction.session.profile)
    guard let context = try LessonContext.find(lesson, db) else {
      throw StoreError.rule(MarkRefusal.noSuchLesson(lesson))
    }
    let terms = try AssessmentRule.admit(try facts(context, db), under: profile)
    let isOff = try isOffSchedule(terms.workType, context, transaction)
    let planRow = row ?? context.planRow
    try db.cachedStatement(
      sql: """
        INSERT INTO assessment (lesson_id, work_type, weight, topic, row_id, monitoring, off_schedule, entered_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      lesson.rawValue, terms.workType?.name, terms.weight, topic, planRow?.rawValue, isInternalMonitoring,
      isOff,
      transaction.session.now.iso,
    ])
    let id = db.lastInsertedRowID
    transaction.concerns("lesson", lesson.rawValue)
    transaction.concerns("assessment", id)
    return ID(id)
  }

  private func facts(_ context: LessonContext, _ db: Database) throws -> AssessmentFacts {
    var facts = AssessmentFacts(
      lesson: lesson, state: context.lesson.state, grade: try context.highestGrade(db))
    facts.isCourse = context.isCourse
    facts.workType = workType
    facts.weight = weight
    if case .schoolClass(let schoolClass) = context.target, let subject = context.subject {
      let hasMarks: Bool? = try db.cachedStatement(
        sql: "SELECT has_marks FROM curriculum_item WHERE class_id = ? AND subject_id = ?"
      ).value([schoolClass.rawValue, subject.rawValue])
      facts.subjectHasMarks = hasMarks ?? true
    }
    return facts
  }

  /// Whether the school keeps a schedule that does not have the control work on the day.
  private func isOffSchedule(
    _ type: WorkType?, _ context: LessonContext, _ transaction: Transaction
  ) throws -> Bool {
    guard let type, type.isControlWork, transaction.session.profile.marks.controlWorkScheduleRequired
    else { return false }
    let found: Int64? = try transaction.db.cachedStatement(
      sql: "SELECT id FROM control_work WHERE assignment_id = ? AND day = ?"
    ).value([context.scope.assignment.id.rawValue, context.day.iso])
    if found == nil { transaction.note("off-schedule") }
    return found == nil
  }
}
