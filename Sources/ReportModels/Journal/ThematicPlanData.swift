import GRDB
public import JournalCore
public import JournalStore

/// What a teacher's thematic plans show: each row with its planned day and the days on which it was taught (S0-5.4.6, K-28).
public struct ThematicPlanData: ReportData {
  /// School and signers.
  public private(set) var head: SchoolHead
  /// The period, or the year.
  public let period: PeriodSelection
  /// The plans, in the order of classes and curriculum.
  public private(set) var plans: [PlanSheet]

  /// The teachers who follow a thematic plan.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [TeacherScope] {
    let planned = try snapshot.read { db in
      Set(
        try Int64.fetchAll(
          db,
          sql: """
            SELECT DISTINCT teacher_id FROM teaching_assignment JOIN assignment_plan ON assignment_id = id
            """))
    }
    return try TeacherScope.all(choice, from: snapshot).filter { planned.contains($0.teacher.rawValue) }
  }

  /// Reads the plans of the scope's teacher.
  public static func fetch(
    _ scope: TeacherScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ThematicPlanData {
    let days = try scope.days(from: snapshot)
    let plans = try snapshot.read { db in
      let load = try LoadBook(scope.year, on: scope.moment, db).entries().filter {
        $0.teacherID == scope.teacher
      }
      return try PlanSheetQuery(db: db, days: days, moment: scope.moment, isYear: scope.period == .year)
        .sheets(of: load)
    }
    return ThematicPlanData(
      head: try SchoolHead.fetch(scope, from: snapshot), period: scope.period, plans: plans)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in plans.indices { plans[index].disclose(through: &clearance) }
  }
}

/// The thematic plan of one assignment with what became of its rows.
public struct PlanSheet: Hashable, Sendable {
  /// A lesson that was given with a row of the plan, or beside it.
  public struct Given: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The topic as it was recorded.
    public let topic: String
    /// Why the topic is not the row's; nil when it is.
    public let reason: String?
    /// Who taught in the teacher's place; nil for the teacher.
    public internal(set) var substitute: Personal<PersonName>?
  }

  /// A row of the plan.
  public struct Row: Hashable, Sendable {
    /// Number, section, topic, hours, work.
    public let row: ThematicRow
    /// The planned day; nil while none is given.
    public let planned: Day?
    /// The lessons given with it, in order.
    public internal(set) var given: [Given]
  }

  /// Who teaches what to whom.
  public private(set) var load: LoadEntry
  /// The name of the plan.
  public let name: String
  /// The day of approval; nil for a draft.
  public let approved: Day?
  /// The hours of the whole plan.
  public let hours: Int
  /// The rows: all of the year, or those planned or taught in the period.
  public private(set) var rows: [Row]
  /// Lessons of the days with topics beside the plan, in order.
  public private(set) var beside: [Given]

  init(
    load: LoadEntry, name: String, approved: Day?, hours: Int, rows: [Row], beside: [Given]
  ) {
    (self.load, self.name, self.approved, self.hours) = (load, name, approved, hours)
    (self.rows, self.beside) = (rows, beside)
  }

  mutating func disclose(through clearance: inout Clearance) {
    load.disclose(through: &clearance)
    for row in rows.indices {
      for index in rows[row].given.indices {
        rows[row].given[index].substitute?.disclose(through: &clearance, mask: .blank)
      }
    }
    for index in beside.indices { beside[index].substitute?.disclose(through: &clearance, mask: .blank) }
  }
}
