import GRDB
import JournalCore
import JournalStore

/// The reads that make the versions of a timetable; one statement a table.
struct TimetableQuery {
  let db: Database
  let year: AcademicYear
  let days: DayRange
  let classes: [SchoolClass]

  private struct Version {
    let id: Int64
    let days: DayRange
    let approved: Day?
  }

  /// The versions that hold in the days, with the lessons of the assignments.
  func sheets(of load: [LoadEntry]) throws -> [TimetableSheet] {
    let slots = try slots()
    return try versions().map { version in
      let places = slots[version.id] ?? [:]
      let own = load.filter { entry in
        places[entry.id] != nil && entry.first <= version.days.last
          && (entry.last ?? version.days.last) >= version.days.first
      }
      let lessons = own.enumerated().flatMap { index, entry in
        (places[entry.id] ?? []).map { TimetableSheet.Slot(place: $0.place, room: $0.room, load: index) }
      }
      return TimetableSheet(
        days: version.days, approved: version.approved, load: own,
        slots: lessons.sorted { ($0.place, $0.load) < ($1.place, $1.load) },
        bells: try bells(on: version.days.first))
    }
  }

  /// A version holds until the next one.
  private func versions() throws -> [Version] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT timetable_version.id, valid_from, approved_day FROM timetable_version
          JOIN academic_year ON academic_year.id = year_id WHERE start_year = ? ORDER BY valid_from
          """), arguments: [year.startYear])
    return try rows.enumerated().compactMap { index, row in
      let next = index + 1 < rows.count ? try rows[index + 1].day(1).adding(days: -1) : days.last
      let span = DayRange(max(days.first, try row.day(1)), min(days.last, next))
      return try span.map { Version(id: row[0], days: $0, approved: try row.dayIfAny(2)) }
    }
  }

  private func slots() throws -> [Int64: [ID<TeachingAssignment>: [(place: WeekPlace, room: String?)]]] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT version_id, assignment_id, weekday, number, room.code FROM timetable_slot
          JOIN timetable_version ON timetable_version.id = version_id
          JOIN academic_year ON academic_year.id = year_id
          LEFT JOIN room ON room.id = room_id WHERE start_year = ?
          """), arguments: [year.startYear])
    return rows.reduce(into: [:]) { slots, row in
      slots[row[0], default: [:]][ID(row[1]), default: []].append((WeekPlace(row[2], row[3]), row[4]))
    }
  }

  /// The bells in force on the day for each shift that a class of the paper is of; classes without a shift are of the
  /// first.
  private func bells(on day: Day) throws -> [TimetableSheet.Bells] {
    let shifts = try Row.fetchAll(
      try db.cachedStatement(
        sql: "SELECT class_id, shift FROM class_shift WHERE valid_from <= ? ORDER BY valid_from"),
      arguments: [day.iso]
    ).reduce(into: [ID<SchoolClass>: Int]()) { $0[ID($1[0])] = $1[1] }
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT shift, number, starts, ends FROM bell JOIN bell_schedule ON bell_schedule.id = schedule_id
          WHERE valid_from = (SELECT max(valid_from) FROM bell_schedule AS other
            WHERE other.shift = bell_schedule.shift AND other.valid_from <= ?)
          ORDER BY shift, number
          """), arguments: [day.iso])
    return try Dictionary(grouping: rows) { $0[0] as Int }.sorted { $0.key < $1.key }.compactMap {
      shift, rows in
      let own = classes.filter { (shifts[$0.id] ?? 1) == shift }
      guard !own.isEmpty else { return nil }
      let bells = try rows.map { row in
        guard let starts = ClockTime(row[2]), let ends = ClockTime(row[3]) else {
          throw StoreError.corrupt(detail: "a bell without a time")
        }
        return BellSchedule.Bell(number: row[1], starts: starts, ends: ends)
      }
      return TimetableSheet.Bells(
        shift: shift, schedule: try BellSchedule(bells), classes: own.map(\.label).sorted())
    }
  }
}
