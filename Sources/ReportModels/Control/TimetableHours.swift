import GRDB
import JournalCore
import JournalStore

/// How many lessons the timetable gives to assignments, laid over the calendar of their grades.
struct TimetableHours {
  private let days: [ID<TeachingAssignment>: LessonDays]

  /// The lessons of the assignment in the days.
  func lessons(of entry: LoadEntry, in span: DayRange) -> Int {
    guard let own = days[entry.id] else { return 0 }
    return own.calendar.schoolDays(in: span).reduce(0) { $0 + (own.timetabled(on: $1) ?? []).count }
  }

  /// The timetable of the assignments.
  static func fetch(
    _ load: [LoadEntry], in year: AcademicYear, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> TimetableHours {
    let classes = try snapshot.classes(in: year)
    let slots = try snapshot.read { db in try places(in: year, db) }
    var calendars: [ID<SchoolClass>: SchoolCalendar] = [:]
    var days: [ID<TeachingAssignment>: LessonDays] = [:]
    for entry in load {
      let found = entry.classes.first ?? classes.first { entry.grades.contains($0.label.grade) }
      guard let own = found else { continue }
      let known: SchoolCalendar
      if let calendar = calendars[own.id] {
        known = calendar
      } else {
        known = try snapshot.calendar(of: own.id, under: profile)
        calendars[own.id] = known
      }
      days[entry.id] = LessonDays(
        calendar: known,
        versions: slots.versions.map { first in
          LessonDays.Version(
            from: first, slots.places[Place(version: first, assignment: entry.id)] ?? [])
        }, bells: [])
    }
    return TimetableHours(days: days)
  }

  private struct Place: Hashable {
    let version: Day
    let assignment: ID<TeachingAssignment>
  }

  private static func places(
    in year: AcademicYear, _ db: Database
  ) throws -> (versions: [Day], places: [Place: Set<WeekPlace>]) {
    let known = try db.cachedStatement(
      sql: """
        SELECT valid_from FROM timetable_version JOIN academic_year ON academic_year.id = year_id
        WHERE start_year = ? ORDER BY valid_from
        """)
    let slots = try db.cachedStatement(
      sql: """
        SELECT valid_from, assignment_id, weekday, number FROM timetable_slot
        JOIN timetable_version ON timetable_version.id = version_id
        JOIN academic_year ON academic_year.id = year_id WHERE start_year = ?
        """)
    var places: [Place: Set<WeekPlace>] = [:]
    for row in try Row.fetchAll(slots, arguments: [year.startYear]) {
      places[Place(version: try row.day(0), assignment: ID(row[1])), default: []].insert(
        WeekPlace(row[2], row[3]))
    }
    return (try Row.fetchAll(known, arguments: [year.startYear]).map { try $0.day(0) }, places)
  }
}
