import GRDB
public import JournalCore

/// Opens a school year with the periods of all divisions; a division that has periods already keeps them.
public struct OpenYear: Operation {
  public static let name = "open-year"
  let year: AcademicYear
  let periods: [Period]

  /// The year with the school's own periods; a division that is not given gets the usual dates.
  public init(_ year: AcademicYear, periods: [Period] = []) {
    let given = Set(periods.map(\.kind))
    self.year = year
    self.periods = periods + DefaultPeriods.periods(of: year).filter { !given.contains($0.kind) }
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.setUp, .execute)
  }

  /// Tells whether the year is new; throws `brokenPeriods` when periods overlap or one is missing.
  public func perform(in transaction: Transaction) throws -> Bool {
    try checkPeriods()
    let db = transaction.db
    let known = try db.yearID(year)
    if known == nil {
      try JournalWriter(db).run("INSERT INTO academic_year (start_year) VALUES (?)", [year.startYear])
    }
    let id = try db.requireYear(year)
    let stored = try Set(
      String.fetchAll(db, sql: "SELECT DISTINCT kind FROM period WHERE year_id = ?", arguments: [id]))
    for period in periods where !stored.contains(period.kind.rawValue) {
      try JournalWriter(db).run(
        "INSERT INTO period (year_id, kind, number, first_day, last_day) VALUES (?, ?, ?, ?, ?)",
        [id, period.kind.rawValue, period.number, period.days.first.iso, period.days.last.iso])
    }
    return known == nil
  }

  private func checkPeriods() throws {
    for kind in PeriodKind.allCases {
      let ordered = periods.filter { $0.kind == kind }.sorted { $0.number < $1.number }
      let rising = zip(ordered, ordered.dropFirst()).allSatisfy { $0.days.last < $1.days.first }
      guard ordered.map(\.number) == Array(1...kind.count), rising else {
        throw StoreError.refused(.brokenPeriods(kind))
      }
    }
  }
}
