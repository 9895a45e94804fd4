import GRDB
import JournalCore

/// The place of a period mark found in the journal: the pupil's class at the end of the period and the subject in it.
struct PeriodPlace {
  let place: PeriodMarkPlace
  let classYear: ClassYear

  var pupil: Int64 { place.pupil.rawValue }
  var subject: Int64 { place.subject.rawValue }
  var yearID: Int64 { classYear.yearID }

  /// Throws `noSuchYear`, `noSuchPerson`, `notInClass`, or `noSuchPeriod` for a number that the class does not have.
  init(
    _ place: PeriodMarkPlace, in year: AcademicYear, _ db: Database, under profile: SchoolProfile
  ) throws {
    try db.requirePerson(place.pupil.rawValue, kind: .pupil)
    self.place = place
    let id = try PeriodPlace.classID(of: place, in: year, db)
    classYear = try ClassYear(try db.schoolClass(id: id), db, under: profile)
    if case .period(let number) = place.slot { _ = try classYear.period(number) }
  }

  /// The days of the slot: of a period, or for the year from its first period to the last; nil for examinations.
  var days: DayRange? {
    switch place.slot {
    case .period(let number): classYear.calendar.periods.first { $0.number == number }?.days
    case .year:
      classYear.calendar.periods.first.flatMap { first in DayRange(first.days.first, classYear.lastDay) }
    case .exam, .stateExam, .final: nil
    }
  }

  /// The terms of the slot.
  func timing(_ db: Database) throws -> PeriodMarkTiming {
    let calendar = classYear.calendar
    let last = place.slot == .year ? calendar.periods.last : calendar.periods.first { $0.days == days }
    return PeriodMarkTiming(
      slot: place.slot, days: days, lastSchoolDay: last.flatMap(calendar.lastSchoolDay),
      orderDate: try classYear.orderDate(orderNumber, db))
  }

  /// What decides about the lock.
  func lock(_ db: Database) throws -> PeriodLock {
    var isClosed = false
    if case .period(let number) = place.slot {
      isClosed = try classYear.isClosed(number, subject: subject, db)
    }
    return PeriodLock(periodEnd: days?.last, isPeriodClosed: isClosed, yearState: try classYear.state(db))
  }

  /// The stored mark, or nil.
  func stored(_ db: Database) throws -> PeriodMark? {
    let statement = try db.cachedStatement(
      sql: "SELECT value FROM period_mark WHERE person_id = ? AND year_id = ? AND subject_id = ? AND slot = ?"
    )
    return try Row.fetchOne(statement, arguments: [pupil, yearID, subject, place.slot.code])?.mark(0)
  }

  /// Whether the study term is extended for the place.
  func hasOpenExtension(_ db: Database) throws -> Bool {
    guard case .period(let number) = place.slot else { return false }
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM study_extension
        WHERE person_id = ? AND year_id = ? AND subject_id = ? AND number = ? AND result IS NULL
        """)
    return try statement.value([pupil, yearID, subject, number]) ?? false
  }

  private var orderNumber: Int {
    if case .period(let number) = place.slot { number } else { 0 }
  }

  /// The class that the pupil was in at the end of the slot's period, else the last one of the year.
  private static func classID(of place: PeriodMarkPlace, in year: AcademicYear, _ db: Database) throws
    -> Int64
  {
    let number = if case .period(let number) = place.slot { number } else { 0 }
    let statement = try db.cachedStatement(
      sql: """
        SELECT class_id FROM enrolment e JOIN school_class k ON k.id = e.class_id
        LEFT JOIN period p ON p.year_id = k.year_id AND p.kind = k.period_kind AND p.number = ?3
        WHERE e.person_id = ?1 AND k.year_id = ?2
        ORDER BY p.last_day IS NOT NULL AND e.first_day <= p.last_day DESC, e.first_day DESC LIMIT 1
        """)
    let found: Int64? = try statement.value([place.pupil.rawValue, try db.requireYear(year), number])
    guard let found else { throw PeriodRefusal.notInClass(place.pupil, year) }
    return found
  }
}
