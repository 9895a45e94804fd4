import GRDB
public import JournalCore

/// Lets an assignment follow a thematic plan of its subject, grade and year (S3-2.2.b).
public struct UseThematicPlan: RecordedOperation {
  public static let name = "use-thematic-plan"
  public static let summary = "Lets an assignment follow a thematic plan."
  public static let fields: [FieldSpec] = [
    .required("plan", .id, "the thematic plan"), .required("assignment", .id, "the assignment"),
  ]

  let plan: ID<ThematicPlan>
  let assignment: ID<TeachingAssignment>

  /// The plan for the assignment.
  public init(_ plan: ID<ThematicPlan>, for assignment: ID<TeachingAssignment>) {
    self.plan = plan
    self.assignment = assignment
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("plan"), for: try fields.id("assignment"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.thematicPlan, .write, .assignment(assignment.rawValue, on: transaction.session.today))
  }

  /// Throws `unknownRecord`, `otherThematicPlan`, or `thematicHoursDiffer` for an approved plan with other hours.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let own = try db.assignment(assignment)
    let scope = try db.lessonScope(own, on: own.first)
    let found = try db.thematicPlan(plan)
    guard found.subject == own.subject, found.grade == scope.grade, found.yearID == scope.yearID else {
      throw LessonRefusal.otherThematicPlan(plan)
    }
    if found.isApproved, let hours = try db.yearHours(of: scope) {
      try ThematicPlanRows.checkHours(found.hours, plan: hours)
    }
    try JournalWriter(db).run(
      """
      INSERT INTO assignment_plan (assignment_id, plan_id) VALUES (?, ?)
      ON CONFLICT (assignment_id) DO UPDATE SET plan_id = excluded.plan_id
      """, [assignment.rawValue, plan.rawValue])
    transaction.concerns("assignment", assignment.rawValue)
    transaction.concerns("thematic_plan", plan.rawValue)
  }
}

/// Approves a thematic plan, the deputy's act: its hours equal those of the curriculum plan (S0-5.4.6.b).
public struct ApproveThematicPlan: RecordedOperation {
  public static let name = "approve-thematic-plan"
  public static let summary = "Approves a thematic plan."
  public static let fields: [FieldSpec] = [.required("plan", .id, "the thematic plan")]

  let plan: ID<ThematicPlan>

  /// The plan.
  public init(_ plan: ID<ThematicPlan>) { self.plan = plan }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("plan")) }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.thematicPlan, .approve) }

  /// Throws `unknownRecord`, or `thematicHoursDiffer` for the first class or assignment whose hours are others.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let found = try db.thematicPlan(plan)
    for hours in try db.hoursToMeet(by: plan, found) {
      try ThematicPlanRows.checkHours(found.hours, plan: hours)
    }
    try JournalWriter(db).run(
      "UPDATE thematic_plan SET state = 'approved', approved_day = ? WHERE id = ?",
      [transaction.session.today.iso, plan.rawValue])
    transaction.concerns("thematic_plan", plan.rawValue)
  }
}
