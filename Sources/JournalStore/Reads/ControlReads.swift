import GRDB
public import JournalCore

/// What the journal tells about duties, checks, remarks and the rules in force.
extension StoreSnapshot {
  /// The revision of the rules in force on the day; nil before the first one (S0-H.b, S2-11, S3-6.2).
  public func profileRevision(on day: Day) throws(StoreError) -> ProfileRevision? {
    try read { db in ProfileRevision.inForce(on: day, among: try ProfileRevision.fetchAll(db)) }
  }

  /// All revisions by their first day.
  public func profileRevisions() throws(StoreError) -> [ProfileRevision] {
    try read { db in try ProfileRevision.fetchAll(db) }
  }

  /// The duties of the year with the day on which each was done or nil, by date (S0-8, S3-5.2.a).
  ///
  /// A check of the journal counts as done by an act about days of its month, made by whoever the profile names.
  public func duties(
    in year: AcademicYear, under profile: SchoolProfile
  ) throws(StoreError) -> [(item: DueItem, done: Day?)] {
    try read { db in
      let classes = try YearQuery.classes(of: year, db)
      let calendar = DutyCalendar(
        year, classes: try classes.map { try DutyFacts.periods(of: $0, db, profile) })
      let done = try DutyFacts.done(db)
      let ids = Dictionary(
        classes.map { ($0.label, $0.id.rawValue) }, uniquingKeysWith: { first, _ in first })
      return try calendar.items(under: profile).map { item in
        let key = DutyFacts.Key(kind: item.kind, classID: item.label.flatMap { ids[$0] } ?? 0, due: item.due)
        return (item, done[key] == nil ? try DutyFacts.checked(item, db, profile) : done[key])
      }
    }
  }

  /// The duties that are overdue on the day, oldest first.
  public func overdueDuties(
    on day: Day, under profile: SchoolProfile
  ) throws(StoreError) -> [DueItem] {
    try duties(in: AcademicYear(containing: day), under: profile)
      .filter { if case .overdue = $0.item.state(on: day, done: $0.done) { true } else { false } }.map(\.item)
  }

  /// The numbers of the remarks that were not cleared in their term by the moment.
  public func overdueRemarks(at now: LocalMoment) throws(StoreError) -> [Int64] {
    try ids("SELECT id FROM remark WHERE closed_at IS NULL AND due_at < ? ORDER BY due_at, id", [now.iso])
  }

  /// The numbers of the error reports that were not answered in their term by the moment.
  public func overdueErrorReports(at now: LocalMoment) throws(StoreError) -> [Int64] {
    try ids(
      "SELECT number FROM error_report WHERE closed_at IS NULL AND due_at < ? ORDER BY due_at, id", [now.iso])
  }

  /// The findings of the act that are open on the day, each with the days over its term, 0 while there is time.
  public func openFindings(
    of act: Int64, on day: Day
  ) throws(StoreError) -> [(finding: Int64, daysOver: Int)] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT id, due_day FROM finding WHERE act_id = ? AND closed_at IS NULL ORDER BY id")
      return try Row.fetchAll(statement, arguments: [act]).map { row in
        (row[0], max(0, day.ordinal - (try row.day(1).ordinal)))
      }
    }
  }

  private func ids(_ sql: String, _ arguments: StatementArguments) throws(StoreError) -> [Int64] {
    try read { db in try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments) }
  }
}
