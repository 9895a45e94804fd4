import GRDB
public import JournalCore

/// Makes the planned lessons of classes for some days out of timetable and calendar (S0-5.2.5.e, S3-3.3.b).
///
/// A class without an approved plan, and a teacher's load that is not approved, get none and are told (S0-9.5, S3-3.7.d).
public struct PlanLessons: RecordedOperation {
  public static let name = "plan-lessons"
  public static let summary = "Makes the planned lessons of classes for some days out of the timetable."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("from", .day, "the first day"),
    .required("until", .day, "the last day"),
    .optional("class", .classLabel, "one class; without it all classes and courses"),
  ]

  /// What was made.
  public struct Outcome: Hashable, Sendable {
    /// How many lessons are new.
    public let planned: Int
    /// Why classes or assignments got none, each once.
    public let refused: [LessonRefusal]
  }

  let year: AcademicYear
  let days: DayRange
  let label: ClassLabel?

  /// The lessons of the days, of one class or of all.
  public init(in year: AcademicYear, _ days: DayRange, of label: ClassLabel? = nil) {
    self.year = year
    self.days = days
    self.label = label
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    guard let days = DayRange(try fields.day("from"), try fields.day("until")) else {
      throw FieldFault("until", "раньше, чем from", advice: "поменяйте дни местами")
    }
    self.init(in: try fields.year("year"), days, of: try fields.classLabelIfAny("class"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `noSuchYear` or `noSuchClass`.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let db = transaction.db
    let yearID = try db.requireYear(year)
    let only = try label.map { try db.requireClass($0, in: year).id }
    var planned = 0
    var refused: [LessonRefusal] = []
    for id in try scheduled(yearID, db) {
      let assignment = try db.assignment(id)
      let scope = try db.lessonScope(assignment, on: max(days.first, assignment.first))
      if let only, !scope.classes.contains(only.rawValue) { continue }
      if let refusal = try refusal(scope, db) {
        if !refused.contains(refusal) { refused.append(refusal) }
      } else {
        planned += try plan(scope, transaction)
      }
    }
    if let only { transaction.concerns("class", only.rawValue) }
    return Outcome(planned: planned, refused: refused)
  }

  /// The assignments that have a place in any version of the year's timetable.
  private func scheduled(_ yearID: Int64, _ db: Database) throws -> [ID<TeachingAssignment>] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT assignment_id FROM timetable_slot JOIN timetable_version v ON v.id = version_id
        WHERE v.year_id = ? ORDER BY assignment_id
        """)
    return try Int64.fetchAll(statement, arguments: [yearID]).map { ID($0) }
  }

  private func refusal(_ scope: LessonScope, _ db: Database) throws -> LessonRefusal? {
    if let unapproved = try db.unapprovedPlan(of: scope) { return .planNotApproved(unapproved) }
    return scope.assignment.isApproved ? nil : .assignmentNotApproved(scope.assignment.id)
  }

  private func plan(_ scope: LessonScope, _ transaction: Transaction) throws -> Int {
    let (db, assignment) = (transaction.db, scope.assignment)
    let lessons = try db.lessonDays(
      of: scope, by: [assignment.id.rawValue], from: days.first, under: transaction.session.profile)
    var count = 0
    for day in lessons.calendar.schoolDays(in: days) where assignment.holds(on: day) {
      for number in lessons.timetabled(on: day) ?? [] {
        try JournalWriter(db).run(
          """
          INSERT INTO lesson (assignment_id, day, number, teacher_id, format, state, late, initial_load)
          VALUES (?, ?, ?, ?, ?, 'planned', 0, 0) ON CONFLICT (assignment_id, day, number) DO NOTHING
          """,
          [
            assignment.id.rawValue, day.iso, number, assignment.teacher.rawValue,
            scope.usualFormat.rawValue,
          ])
        count += db.changesCount
      }
    }
    return count
  }
}

extension LessonScope {
  /// How lessons of the assignment are held unless told otherwise.
  var usualFormat: Lesson.Format {
    if case .pupil = assignment.target { return .home }
    return .usual
  }
}
