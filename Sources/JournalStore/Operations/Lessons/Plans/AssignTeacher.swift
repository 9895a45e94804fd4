import GRDB
public import JournalCore

/// Gives a teacher a subject or course of a class, group or pupil from a day on; a draft until the load is approved.
///
/// For each group the hours of all teachers together may not exceed those of the plan (S0-3.4, S2-2.5).
public struct AssignTeacher: RecordedOperation {
  public static let name = "assign-teacher"
  public static let summary =
    "Gives a teacher a subject or course of a class, subgroup, stream, course or pupil."
  public static let fields: [FieldSpec] = [
    .required("teacher", .id, "the member of the staff"),
    .optional("subject", .text, "the subject's name; none for a course"),
    .optional("class-id", .id, "the class taught; give exactly one of the five"),
    .optional("subgroup", .id, "the subgroup taught"), .optional("stream", .id, "the stream taught"),
    .optional("course", .id, "the course led"), .optional("pupil", .id, "the pupil taught at home"),
    .required("weekly-hours", .text, "hours a week: 5 or 0,5"), .required("from", .day, "the first day"),
  ]

  let teacher: ID<StaffMember>
  let subject: String?
  let target: AssignmentTarget
  let weekly: WeeklyHours
  let first: Day

  /// The teacher of the subject, nil for a course, for so many hours a week from the day on.
  public init(
    _ teacher: ID<StaffMember>, subject: String?, to target: AssignmentTarget, weekly: WeeklyHours,
    from first: Day
  ) {
    self.teacher = teacher
    self.subject = subject
    self.target = target
    self.weekly = weekly
    self.first = first
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    var targets: [AssignmentTarget] = []
    if let id = try fields.idIfAny("class-id", of: SchoolClass.self) { targets.append(.schoolClass(id)) }
    if let id = try fields.idIfAny("subgroup", of: Subgroup.self) { targets.append(.subgroup(id)) }
    if let id = try fields.idIfAny("stream", of: StudyStream.self) { targets.append(.stream(id)) }
    if let id = try fields.idIfAny("course", of: Course.self) { targets.append(.course(id)) }
    if let id = try fields.idIfAny("pupil", of: Pupil.self) { targets.append(.pupil(id)) }
    guard let target = targets.first, targets.count == 1 else {
      throw FieldFault(
        "class-id", "нужно ровно одно из полей class-id, subgroup, stream, course, pupil",
        advice: "оставьте одно")
    }
    self.init(
      try fields.id("teacher"), subject: fields.textIfAny("subject"), to: target,
      weekly: try fields.value("weekly-hours", like: "5 или 0,5", WeeklyHours.init(text:)),
      from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// The assignment's record; throws `noSuchPerson`, `noSuchSubject`, `unknownRecord`, `subjectNotPlanned`, or
  /// `loadOverPlan` with both numbers.
  public func perform(in transaction: Transaction) throws -> ID<TeachingAssignment> {
    let db = transaction.db
    try db.requirePerson(teacher.rawValue, kind: .staff)
    let subject = try subject.map(db.requireSubject)
    let assignment = TeachingAssignment(
      id: ID(0), teacher: teacher, subject: subject, target: target, weekly: weekly, isApproved: false,
      first: first, last: nil)
    let scope = try db.lessonScope(assignment, on: first)
    if scope.needsPlan, let subject { try checkLoad(subject, scope, db) }
    let ids = targetIDs
    try JournalWriter(db).run(
      """
      INSERT INTO teaching_assignment (teacher_id, subject_id, class_id, subgroup_id, stream_id, course_id, pupil_id,
        weekly_hundredths, state, valid_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?)
      """,
      [
        teacher.rawValue, subject?.rawValue, ids[0], ids[1], ids[2], ids[3], ids[4], weekly.hundredths,
        first.iso,
      ])
    let id = db.lastInsertedRowID
    transaction.concerns("assignment", id)
    return ID(id)
  }

  private var targetIDs: [Int64?] {
    var ids = [Int64?](repeating: nil, count: 5)
    switch target {
    case .schoolClass(let id): ids[0] = id.rawValue
    case .subgroup(let id): ids[1] = id.rawValue
    case .stream(let id): ids[2] = id.rawValue
    case .course(let id): ids[3] = id.rawValue
    case .pupil(let id): ids[4] = id.rawValue
    }
    return ids
  }

  /// The load of each class of the scope in the subject, with the new hours, against the class's plan.
  private func checkLoad(_ subject: ID<Subject>, _ scope: LessonScope, _ db: Database) throws {
    let part: AssignmentTarget?
    if case .schoolClass = target { part = nil } else { part = target }
    let own = LoadShare(part: part, weekly: weekly, first: first, last: nil)
    for id in scope.classes {
      guard let plan = try db.plannedHours(of: subject, in: id) else {
        throw StoreError.rule(LessonRefusal.subjectNotPlanned(ID(id)))
      }
      try LoadShare.check(try db.loadShares(of: subject, in: id) + [own], plan: plan.weekly)
    }
  }
}
