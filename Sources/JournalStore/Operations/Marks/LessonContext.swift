import GRDB
import JournalCore

/// What operations on marks and presence must know of a lesson.
struct LessonContext {
  /// The lesson.
  let lesson: Lesson
  /// The classes, grade, year and subject that it belongs to.
  let scope: LessonScope
  /// The row of the thematic plan that the topic belongs to.
  let planRow: ID<ThematicPlanRow>?

  /// The record.
  var id: ID<Lesson> { lesson.id }
  /// The day.
  var day: Day { lesson.day }
  /// Who is taught.
  var target: AssignmentTarget { scope.assignment.target }
  /// The subject; nil for a course.
  var subject: ID<Subject>? { scope.assignment.subject }
  /// The subject's name in the catalogue; empty for a course.
  var subjectName: String { scope.subjectName ?? "" }
  /// Whether it is a lesson of a course outside of the plan.
  var isCourse: Bool { subject == nil }

  /// The lesson, or nil when there is none with the id.
  static func find(_ id: ID<Lesson>, _ db: Database) throws -> LessonContext? {
    let statement = try db.cachedStatement(
      sql:
        "SELECT \(Lesson.columns), (SELECT row_id FROM lesson_topic WHERE lesson_id = id) FROM lesson WHERE id = ?"
    )
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    let lesson = try Lesson(row: row)
    let planRow: Int64? = row[11]
    return LessonContext(
      lesson: lesson, scope: try db.lessonScope(lesson.assignment, on: lesson.day),
      planRow: planRow.map { ID($0) })
  }

  /// Who belongs to the lesson on its day.
  func roster(_ db: Database) throws -> LessonRoster { try db.roster(of: scope, on: day) }

  /// The school's calendar for the lesson's grade.
  func calendar(_ db: Database, under profile: SchoolProfile) throws -> SchoolCalendar {
    try db.calendar(of: scope, under: profile)
  }

  /// The highest grade whose pupils may be at the lesson.
  func highestGrade(_ db: Database) throws -> Int {
    guard case .course(let course) = target else { return scope.grade }
    return try db.cachedStatement(sql: "SELECT last_grade FROM course WHERE id = ?").value([course.rawValue])
      ?? scope.grade
  }

  /// The last second in time for a record of the lesson; nil where the school sets no term, and in initial load.
  func due(_ record: DueRecord, _ transaction: Transaction) throws -> LocalMoment? {
    guard transaction.session.mode == .ordinary else { return nil }
    return try transaction.due(record, at: lesson.place, scope)
  }

  /// Why a record of the lesson may not be changed now; nil when it may. `classes` are those of the pupils concerned.
  ///
  /// Windows and closed periods do not bind the initial load, a closed year does (S2-A1.7, S0-7.5).
  func lock(
    _ record: EditLock.Record, of classes: some Sequence<ID<SchoolClass>>, _ transaction: Transaction
  ) throws -> (reason: EditLock.Reason, clause: String)? {
    let (session, db) = (transaction.session, transaction.db)
    let calendar = try calendar(db, under: session.profile)
    let closure = try db.closure(of: scope.narrowed(to: Set(classes)), on: day)
    guard session.mode == .ordinary else {
      return closure.isYearClosed ? (.yearClosed, ClauseText.printed("S0-7.5")) : nil
    }
    let counting = DayCounting(session.profile.identity.termDayKind, over: calendar)
    let verdict = EditLock.decide(
      record, of: day, at: session.now, closure: closure, under: session.profile, adding: counting.adding)
    guard case .locked(let reason, let clause) = verdict else { return nil }
    return (reason, ClauseText.printed(clause))
  }
}

extension LessonScope {
  /// The scope for some of its pupils only: those listed in the classes.
  fileprivate func narrowed(to classes: Set<ID<SchoolClass>>) -> LessonScope {
    LessonScope(
      assignment: assignment, classes: classes.map(\.rawValue).sorted(), grade: grade, year: year,
      yearID: yearID, periodKind: periodKind, subjectName: subjectName)
  }
}
