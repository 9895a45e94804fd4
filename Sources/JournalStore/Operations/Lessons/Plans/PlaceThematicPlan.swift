import GRDB
public import JournalCore

/// Gives the rows of an assignment's thematic plan the days of its lessons by timetable and calendar (S0-5.4.6.a).
///
/// A row of several hours takes as many lessons and has the day of the first.
public struct PlaceThematicPlan: RecordedOperation {
  public static let name = "place-thematic-plan"
  public static let summary = "Gives the rows of an assignment's thematic plan their days by the timetable."
  public static let fields: [FieldSpec] = [.required("assignment", .id, "the assignment")]

  let assignment: ID<TeachingAssignment>

  /// The rows of the plan that the assignment follows.
  public init(of assignment: ID<TeachingAssignment>) { self.assignment = assignment }

  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(of: try fields.id("assignment")) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.thematicPlan, .write, .assignment(assignment.rawValue, on: transaction.session.today))
  }

  /// How many rows got a day; those beyond the last lesson of the year got none. Throws `unknownRecord`.
  public func perform(in transaction: Transaction) throws -> Int {
    let db = transaction.db
    let own = try db.assignment(assignment)
    guard let plan = try db.planFollowed(by: assignment) else {
      throw LessonRefusal.unknownRecord(.thematicPlan, assignment.rawValue)
    }
    let scope = try db.lessonScope(own, on: own.first)
    let profile = transaction.session.profile
    let lessons = try db.lessonDays(
      of: scope, by: [assignment.rawValue], from: own.first, under: profile)
    var days = ArraySlice(places(of: lessons, own))
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: "SELECT id, hours FROM thematic_plan_row WHERE plan_id = ? ORDER BY number"),
      arguments: [plan.rawValue])
    try JournalWriter(db).run("DELETE FROM plan_row_day WHERE assignment_id = ?", [assignment.rawValue])
    var count = 0
    for row in rows {
      guard let day = days.first else { break }
      try JournalWriter(db).run(
        "INSERT INTO plan_row_day (assignment_id, row_id, day) VALUES (?, ?, ?)",
        [assignment.rawValue, row[0] as Int64, day.iso])
      days = days.dropFirst(row[1])
      count += 1
    }
    transaction.concerns("assignment", assignment.rawValue)
    return count
  }

  /// The days of the assignment's lessons in the year, a day as often as it has lessons.
  private func places(of lessons: LessonDays, _ own: TeachingAssignment) -> [Day] {
    guard let first = lessons.calendar.periods.first?.days.first,
      let last = lessons.calendar.periods.last?.days.last,
      let span = DayRange(max(first, own.first), max(min(last, own.last ?? last), max(first, own.first)))
    else { return [] }
    return lessons.calendar.schoolDays(in: span).flatMap { day in
      (lessons.timetabled(on: day) ?? []).map { _ in day }
    }
  }
}
