import GRDB
import JournalCore

/// A class with what operations on its periods must know: its calendar, orders, closings and state.
struct ClassYear {
  let schoolClass: SchoolClass
  let yearID: Int64
  let calendar: SchoolCalendar

  var id: Int64 { schoolClass.id.rawValue }
  var year: AcademicYear { schoolClass.year }
  var label: ClassLabel { schoolClass.label }

  /// The class by its label; throws `noSuchYear` or `noSuchClass`.
  init(_ label: ClassLabel, in year: AcademicYear, _ db: Database, under profile: SchoolProfile) throws {
    try self.init(try db.requireClass(label, in: year), db, under: profile)
  }

  init(_ schoolClass: SchoolClass, _ db: Database, under profile: SchoolProfile) throws {
    self.schoolClass = schoolClass
    yearID = try db.requireYear(schoolClass.year)
    calendar = try ClassYear.calendar(of: schoolClass, yearID, db, under: profile)
  }

  /// The days of the period; throws `noSuchPeriod`.
  func period(_ number: Int) throws -> Period {
    guard let period = calendar.periods.first(where: { $0.number == number }) else {
      throw PeriodRefusal.noSuchPeriod(label, .period(number))
    }
    return period
  }

  /// The last day of the class's last period, or of the school year without periods.
  var lastDay: Day { calendar.periods.last?.days.last ?? year.days.last }

  /// How far the class is with its year.
  func state(_ db: Database) throws -> YearState { try db.yearState(ofClass: id) }

  /// Throws `yearArchived` or `yearClosedAlready` when the year is not kept any more.
  func requireOpen(_ db: Database) throws {
    let state = try state(db)
    try YearLock.requireWritable(state, label, year)
    if state == .closed { throw PeriodRefusal.yearClosedAlready(label, year) }
  }

  /// Whether the period is closed for the class, or for the subject in it.
  func isClosed(_ number: Int, subject: Int64?, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM period_close WHERE class_id = ?1 AND number = ?2
          AND (subject_id IS NULL OR subject_id = ?3))
        """)
    return try statement.value([id, number, subject]) ?? false
  }

  /// The date for marks in the order that ends the period, or the year for 0; nil without an order.
  func orderDate(_ number: Int, _ db: Database) throws -> Day? {
    let statement = try db.cachedStatement(
      sql: "SELECT marks_day FROM period_order WHERE year_id = ? AND kind = ? AND number = ?")
    return try Row.fetchOne(
      statement, arguments: [yearID, schoolClass.periodKind.rawValue, number])?.day(0)
  }

  private static func calendar(
    of schoolClass: SchoolClass, _ yearID: Int64, _ db: Database, under profile: SchoolProfile
  ) throws -> SchoolCalendar {
    let (kind, days) = (schoolClass.periodKind, schoolClass.year.days)
    let periods = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT number, first_day, last_day FROM period WHERE year_id = ? AND kind = ?"),
      arguments: [yearID, kind.rawValue]
    ).compactMap { row in try DayRange(row.day(1), row.day(2)).flatMap { Period(kind, row[0], $0) } }
    let special = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT day, kind, act_number, weekday FROM calendar_day WHERE grade = ? AND day BETWEEN ? AND ?"
      ),
      arguments: [schoolClass.label.grade, days.first.iso, days.last.iso]
    ).map { row in try CalendarDay(row.day(0), row.word(1), actNumber: row[2], weekday: row[3]) }
    return SchoolCalendar(periods: periods, weekDays: profile.structure.schoolWeekDays, special: special)
  }
}

extension Database {
  /// How far the class is with its year.
  func yearState(ofClass id: Int64) throws -> YearState {
    let state: String? = try cachedStatement(sql: "SELECT state FROM year_state WHERE class_id = ?").value([
      id
    ])
    return state.flatMap(YearState.init(rawValue:)) ?? .open
  }

  /// The class with the id; throws `corrupt` for one that is not there.
  func schoolClass(id: Int64) throws -> SchoolClass {
    let statement = try cachedStatement(
      sql: """
        SELECT start_year, grade, letter, period_kind FROM school_class
        JOIN academic_year ON academic_year.id = year_id WHERE school_class.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw StoreError.corrupt(detail: "a class that is not there")
    }
    return SchoolClass(
      id: ID(id), year: AcademicYear(startYear: row[0]), label: try row.classLabel(1),
      periodKind: try row.word(3))
  }
}
