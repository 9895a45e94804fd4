import GRDB
public import JournalCore

/// What anybody may read of a journal without SQL.
extension StoreSnapshot {
  /// The school and the id of its profile; throws `noSchool` before they were entered.
  public func school() throws(StoreError) -> (school: School, profile: String) {
    try read { db in
      let row = try Row.fetchOne(db, sql: "SELECT full_name, short_name, profile FROM school")
      guard let row else { throw StoreError.noSchool }
      return (School(fullName: row[0], shortName: row[1]), row[2])
    }
  }

  /// The years of the journal, oldest first.
  public func years() throws(StoreError) -> [AcademicYear] {
    try read { db in
      try Int.fetchAll(db, sql: "SELECT start_year FROM academic_year ORDER BY start_year")
        .map(AcademicYear.init(startYear:))
    }
  }

  /// The classes of the year by grade and letter; empty when the journal does not have the year.
  public func classes(in year: AcademicYear) throws(StoreError) -> [SchoolClass] {
    try read { db in
      let sql = """
        SELECT school_class.id, grade, letter, period_kind FROM school_class
        JOIN academic_year ON academic_year.id = year_id WHERE start_year = ?
        """
      return try Row.fetchAll(db, sql: sql, arguments: [year.startYear])
        .map { row in
          SchoolClass(
            id: ID(row[0]), year: year, label: try row.classLabel(1), periodKind: try row.word(3))
        }
        .sorted { $0.label < $1.label }
    }
  }

  /// The periods of the year's division in order; empty when the journal does not have the year.
  public func periods(in year: AcademicYear, kind: PeriodKind) throws(StoreError) -> [Period] {
    try remembering(PeriodsKey(year: year, kind: kind)) { () throws(StoreError) in
      try readPeriods(in: year, kind: kind)
    }
  }

  private func readPeriods(in year: AcademicYear, kind: PeriodKind) throws(StoreError) -> [Period] {
    try read { db in
      let sql = """
        SELECT number, first_day, last_day FROM period JOIN academic_year ON academic_year.id = year_id
        WHERE start_year = ? AND kind = ? ORDER BY number
        """
      return try Row.fetchAll(db, sql: sql, arguments: [year.startYear, kind.rawValue]).map { row in
        guard let days = DayRange(try row.day(1), try row.day(2)), let period = Period(kind, row[0], days)
        else {
          throw StoreError.corrupt(detail: "an impossible period")
        }
        return period
      }
    }
  }

  /// The number for the next code name: one more than the largest ever given.
  public func nextCodeNumber() throws(StoreError) -> Int {
    try read { db in 1 + (try Int.fetchOne(db, sql: "SELECT max(number) FROM code_name") ?? 0) }
  }
}

/// What the periods of a year depend on.
private struct PeriodsKey: Hashable, Sendable {
  let year: AcademicYear
  let kind: PeriodKind
}
