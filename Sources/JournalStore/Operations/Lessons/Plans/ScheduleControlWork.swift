import GRDB
public import JournalCore

/// What a work in the schedule of control works is held for.
public enum ControlWorkKind: String, Hashable, Sendable, CaseIterable {
  /// A control work of the subject.
  case control
  /// A work of the school's own monitoring («внутришкольный контроль»).
  case internalMonitoring
}

/// Proposes a control work for the schedule; the deputy approves it (S0-5.4.16).
///
/// One more than the work programme has is taken, and flagged `not-in-programme` (S0-4.12.5.a).
public struct ScheduleControlWork: RecordedOperation {
  public static let name = "schedule-control-work"
  public static let summary = "Proposes a control work for the schedule."
  public static let fields: [FieldSpec] = [
    .required("assignment", .id, "the assignment"), .required("day", .day, "the day of the work"),
    .required("work-type", .text, "the type of work by its name: Контрольная работа"),
    .required("topic", .text, "the topic of the work"),
    .optional("kind", .word, "control or internalMonitoring; without it control"),
  ]

  /// What became of the proposal.
  public struct Outcome: Hashable, Sendable {
    /// The work's record.
    public let id: ID<ControlWork>
    /// Whether the work programme has such a work left.
    public let isInProgramme: Bool
  }

  let assignment: ID<TeachingAssignment>
  let day: Day
  let workType: String
  let topic: String
  let kind: ControlWorkKind

  /// The work of the type, by its name, on the day.
  public init(
    _ topic: String, type workType: String, for assignment: ID<TeachingAssignment>, on day: Day,
    kind: ControlWorkKind = .control
  ) {
    self.assignment = assignment
    self.day = day
    self.workType = workType
    self.topic = topic
    self.kind = kind
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.text("topic"), type: try fields.text("work-type"), for: try fields.id("assignment"),
      on: try fields.day("day"), kind: try fields.wordIfAny("kind") ?? .control)
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    let isTeacher = transaction.session.principal.roles.contains(.subjectTeacher)
    return isTeacher
      ? AccessDemand(
        .controlWorkSchedule, .write, .assignment(assignment.rawValue, on: day), manner: .request)
      : AccessDemand(.controlWorkSchedule, .approve)
  }

  /// Throws `unknownRecord`, `unknownWorkType`, `assignmentNotInForce`, `noLessons` or `notInTimetable` for a day
  /// without a lesson of the assignment.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let (db, profile) = (transaction.db, transaction.session.profile)
    guard profile.workTypes.named(workType) != nil else { throw LessonRefusal.unknownWorkType }
    let scope = try db.lessonScope(assignment, on: day)
    guard scope.assignment.holds(on: day) else {
      throw LessonRefusal.assignmentNotInForce(assignment, day)
    }
    let lessons = try db.lessonDays(
      of: scope, by: [assignment.rawValue], from: day, under: profile)
    guard lessons.calendar.hasLessons(on: day) else {
      throw LessonRefusal.noLessons(day, lessons.calendar.kind(of: day))
    }
    guard !lessons.numbers(on: day).isEmpty else { throw LessonRefusal.notInTimetable(LessonPlace(day, 0)) }
    let isInProgramme = try hasOneLeft(db)
    try JournalWriter(db).run(
      """
      INSERT INTO control_work (assignment_id, day, work_type, topic, kind, in_programme) VALUES (?, ?, ?, ?, ?, ?)
      """, [assignment.rawValue, day.iso, workType, topic, kind.rawValue, isInProgramme])
    let id = db.lastInsertedRowID
    if !isInProgramme { transaction.note("not-in-programme") }
    transaction.concerns("control_work", id)
    return Outcome(id: ID(id), isInProgramme: isInProgramme)
  }

  /// Whether the thematic plan has more works of the type than are scheduled.
  private func hasOneLeft(_ db: Database) throws -> Bool {
    guard let plan = try db.planFollowed(by: assignment) else { return kind == .internalMonitoring }
    let planned: Int? = try db.cachedStatement(
      sql: "SELECT count(*) FROM thematic_plan_row WHERE plan_id = ? AND work_type = ?"
    ).value([plan.rawValue, workType])
    let scheduled: Int? = try db.cachedStatement(
      sql: "SELECT count(*) FROM control_work WHERE assignment_id = ? AND work_type = ? AND kind = 'control'"
    ).value([assignment.rawValue, workType])
    return kind == .internalMonitoring || (scheduled ?? 0) < (planned ?? 0)
  }
}

/// Approves a control work of the schedule, the deputy's act (S0-5.4.16).
public struct ApproveControlWork: RecordedOperation {
  public static let name = "approve-control-work"
  public static let summary = "Approves a control work of the schedule."
  public static let fields: [FieldSpec] = [.required("work", .id, "the work in the schedule")]

  let work: ID<ControlWork>

  /// The work.
  public init(_ work: ID<ControlWork>) { self.work = work }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("work")) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.controlWorkSchedule, .approve)
  }

  /// Throws `unknownRecord`.
  public func perform(in transaction: Transaction) throws {
    try JournalWriter(transaction.db).run(
      "UPDATE control_work SET approved_day = ? WHERE id = ?",
      [transaction.session.today.iso, work.rawValue])
    if transaction.db.changesCount == 0 { throw LessonRefusal.unknownRecord(.controlWork, work.rawValue) }
    transaction.concerns("control_work", work.rawValue)
  }
}
