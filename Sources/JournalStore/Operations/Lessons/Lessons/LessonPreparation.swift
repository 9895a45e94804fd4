import GRDB
import JournalCore

/// A lesson that is about to be placed: its scope, the facts for the rules, and what is recorded there already.
struct LessonPreparation {
  /// What the lesson belongs to.
  let scope: LessonScope
  /// What the rules look at.
  let facts: LessonFacts
  /// The lesson that is recorded at the place.
  let existing: Lesson?

  /// Looks up everything; throws `unknownRecord`.
  init(
    _ assignment: ID<TeachingAssignment>, at place: LessonPlace, in transaction: Transaction
  ) throws {
    let db = transaction.db
    scope = try db.lessonScope(assignment, on: place.day)
    existing = try db.lesson(of: assignment, at: place)
    facts = LessonFacts(
      place: place, assignment: scope.assignment, unapprovedPlan: try db.unapprovedPlan(of: scope),
      days: try db.lessonDays(
        of: scope, by: [assignment.rawValue], from: place.day, days: 0,
        under: transaction.session.profile),
      occupant: try db.occupant(of: place, scope),
      substitutions: try db.substitutions(of: assignment, on: place.day))
  }
}

extension Transaction {
  /// The demand, or while data are loaded for the time before the journal was kept the right to load (S2-A1.7).
  func orLoading(_ demand: AccessDemand) -> AccessDemand {
    session.mode == .initialLoad ? AccessDemand(.importData, .execute) : demand
  }
}
