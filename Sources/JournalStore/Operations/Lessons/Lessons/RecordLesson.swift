import GRDB
public import JournalCore

/// Records that a lesson was conducted, by whom and how: a fact of the day, never of the future (S0-4.10).
///
/// A record after the term is taken and flagged late. Somebody else than the assigned teacher needs a substitution,
/// which may be made in the same transaction where the school has it so (S1-2.10).
public struct RecordLesson: RecordedOperation {
  public static let name = "record-lesson"
  public static let summary = "Records that a lesson was conducted."
  public static let fields: [FieldSpec] = [
    .required("assignment", .id, "the assignment"), .required("day", .day, "the day"),
    .required("number", .integer, "the lesson of the day, 0-12"),
    .optional("teacher", .id, "who taught; without it the substitute of the day or the assigned teacher"),
    .optional("format", .word, "usual, remote or home"),
    .optional("substitution-reason", .text, "why another taught: registers the substitution with the record"),
  ]

  /// What was recorded.
  public struct Outcome: Hashable, Sendable {
    /// The lesson's record.
    public let id: ID<Lesson>
    /// When it was entered, and whether late.
    public let stamp: EntryStamp
  }

  let assignment: ID<TeachingAssignment>
  let place: LessonPlace
  let teacher: ID<StaffMember>?
  let format: Lesson.Format?
  let reason: String?

  /// The lesson of the assignment at the place.
  public init(
    _ assignment: ID<TeachingAssignment>, at place: LessonPlace, by teacher: ID<StaffMember>? = nil,
    format: Lesson.Format? = nil, substitutionReason reason: String? = nil
  ) {
    self.assignment = assignment
    self.place = place
    self.teacher = teacher
    self.format = format
    self.reason = reason
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let number = try fields.integer("number")
    self.init(
      try fields.id("assignment"), at: LessonPlace(try fields.day("day"), number),
      by: try fields.idIfAny("teacher"), format: try fields.wordIfAny("format"),
      substitutionReason: fields.textIfAny("substitution-reason"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    let target = AccessTarget.assignment(assignment.rawValue, on: place.day)
    return transaction.orLoading(
      reason == nil
        ? AccessDemand(.enterLessons, .write, target)
        : AccessDemand(.registerSubstitution, .write, target, manner: .atRecord))
  }

  /// Throws `notYetConducted`, what `LessonRules.checkPlace` refuses, `notTheTeacher`, `alreadyConducted`, `isCancelled`,
  /// `substitutionEnteredByOthers` or `locked`.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let session = transaction.session
    try LessonRules.checkTime(place, in: session)
    let prepared = try LessonPreparation(assignment, at: place, in: transaction)
    switch prepared.existing?.state {
    case .conducted?: throw LessonRefusal.alreadyConducted(prepared.existing?.id ?? ID(0))
    case .cancelled?: throw LessonRefusal.isCancelled(prepared.existing?.id ?? ID(0))
    case .planned?, nil: break
    }
    try LessonRules.checkPlace(prepared.facts, in: session)
    try transaction.requireOpen(prepared.existing?.id ?? ID(0), on: place.day, prepared.scope)
    let (teacher, substitution) = try whoTaught(prepared, transaction)
    let stamp = try transaction.stamp(.lessonRecord, at: place, prepared.scope)
    let id = try write(prepared.scope, teacher, substitution, stamp, transaction.db)
    transaction.concerns("lesson", id)
    return Outcome(id: ID(id), stamp: stamp)
  }

  private func whoTaught(
    _ prepared: LessonPreparation, _ transaction: Transaction
  ) throws -> (ID<StaffMember>, ID<Substitution>?) {
    let facts = prepared.facts
    let teacher = teacher ?? facts.substitutions.first?.substitute ?? facts.assignment.teacher
    let isKnown =
      teacher == facts.assignment.teacher
      || facts.substitutions.contains { $0.lets(teacher, writeOn: place.day) }
    guard !isKnown, let reason, let day = DayRange(place.day, place.day) else {
      return (teacher, try LessonRules.substitution(for: teacher, facts))
    }
    let entry = transaction.session.profile.access.substitutionEnteredBy
    guard entry == .substituteAtRecord else { throw LessonRefusal.substitutionEnteredByOthers(entry) }
    let made = try RegisterSubstitution(of: assignment, by: teacher, on: day, reason: reason, hours: 1)
      .perform(in: transaction)
    return (teacher, made)
  }

  private func write(
    _ scope: LessonScope, _ teacher: ID<StaffMember>, _ substitution: ID<Substitution>?, _ stamp: EntryStamp,
    _ db: Database
  ) throws -> Int64 {
    try JournalWriter(db).run(
      """
      INSERT INTO lesson (assignment_id, day, number, teacher_id, substitution_id, format, state, recorded_at, late,
        initial_load) VALUES (?, ?, ?, ?, ?, ?, 'conducted', ?, ?, ?)
      ON CONFLICT (assignment_id, day, number) DO UPDATE SET teacher_id = excluded.teacher_id,
        substitution_id = excluded.substitution_id, format = excluded.format, state = 'conducted',
        recorded_at = excluded.recorded_at, late = excluded.late, initial_load = excluded.initial_load
      """,
      [
        assignment.rawValue, place.day.iso, place.number, teacher.rawValue, substitution?.rawValue,
        (format ?? scope.usualFormat).rawValue, stamp.enteredAt.iso, stamp.isLate, stamp.isInitialLoad,
      ])
    let id: Int64? = try db.cachedStatement(
      sql: "SELECT id FROM lesson WHERE assignment_id = ? AND day = ? AND number = ?"
    ).value([assignment.rawValue, place.day.iso, place.number])
    guard let id else { throw StoreError.corrupt(detail: "a lesson that was not stored") }
    return id
  }
}
