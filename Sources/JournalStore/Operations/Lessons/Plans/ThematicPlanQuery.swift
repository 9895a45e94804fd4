import GRDB
import JournalCore

/// A thematic plan as its rules need it.
struct StoredThematicPlan {
  /// The subject.
  let subject: ID<Subject>
  /// The grade.
  let grade: Int
  /// The record of the year.
  let yearID: Int64
  /// Whether it is approved.
  let isApproved: Bool
  /// The hours of all rows.
  let hours: Int
}

extension Database {
  /// The plan with the id; throws `unknownRecord`.
  func thematicPlan(_ id: ID<ThematicPlan>) throws -> StoredThematicPlan {
    let statement = try cachedStatement(
      sql: """
        SELECT subject_id, grade, year_id, state,
          (SELECT coalesce(sum(hours), 0) FROM thematic_plan_row WHERE plan_id = p.id)
        FROM thematic_plan p WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw LessonRefusal.unknownRecord(.thematicPlan, id.rawValue)
    }
    return StoredThematicPlan(
      subject: ID(row[0]), grade: row[1], yearID: row[2], isApproved: row[3] == "approved", hours: row[4])
  }

  /// The hours a year that an assignment has by the plan of its first class; nil where no plan is needed.
  func yearHours(of scope: LessonScope) throws -> Rational? {
    guard scope.needsPlan, let subject = scope.assignment.subject, let first = scope.classes.first,
      let plan = try plannedHours(of: subject, in: first)
    else { return nil }
    return ThematicPlanRows.yearHours(
      plan: plan.yearly, weekly: scope.assignment.weekly, of: plan.weekly)
  }

  /// The hours that a plan has to meet: those of the assignments that follow it, else of the classes of its grade.
  func hoursToMeet(by id: ID<ThematicPlan>, _ plan: StoredThematicPlan) throws -> [Rational] {
    let followers = try Int64.fetchAll(
      try cachedStatement(sql: "SELECT assignment_id FROM assignment_plan WHERE plan_id = ?"),
      arguments: [id.rawValue])
    guard followers.isEmpty else {
      return try followers.compactMap { follower in
        let assignment = try assignment(ID(follower))
        return try yearHours(of: try lessonScope(assignment, on: assignment.first))
      }
    }
    let statement = try cachedStatement(
      sql: """
        SELECT year_hours FROM plan_item JOIN school_class c ON c.id = class_id
        WHERE subject_id = ? AND c.grade = ? AND c.year_id = ? ORDER BY c.id
        """)
    return try Int.fetchAll(statement, arguments: [plan.subject.rawValue, plan.grade, plan.yearID])
      .map { Rational($0) }
  }

  /// The plan that the assignment follows; nil when it follows none.
  func planFollowed(by assignment: ID<TeachingAssignment>) throws -> ID<ThematicPlan>? {
    let id: Int64? = try cachedStatement(sql: "SELECT plan_id FROM assignment_plan WHERE assignment_id = ?")
      .value([assignment.rawValue])
    return id.map { ID($0) }
  }

  /// The topic of the row and the plan that it belongs to; throws `unknownRecord`.
  func planRow(_ id: ID<ThematicPlanRow>) throws -> (plan: ID<ThematicPlan>, topic: String, workType: String?)
  {
    let statement = try cachedStatement(
      sql: "SELECT plan_id, topic, work_type FROM thematic_plan_row WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw LessonRefusal.unknownRecord(.planRow, id.rawValue)
    }
    return (ID(row[0]), row[1], row[2])
  }
}
