import GRDB
import JournalCore

/// One stay of a pupil in a class; the rows that movements and loads must keep from overlapping.
struct Stay {
  /// The class.
  let classID: Int64
  /// The first day.
  let first: Day
  /// The last day as stored; nil while nothing ended the stay.
  let storedLast: Day?
  /// The last day: the stored one, or the end of the class's year.
  let last: Day

  /// Whether the day belongs to the stay.
  func contains(_ day: Day) -> Bool { first <= day && day <= last }
}

extension Database {
  /// The stays of the person that touch the day or come after it, in order.
  func stays(of person: Int64, from day: Day) throws -> [Stay] {
    let statement = try cachedStatement(
      sql: """
        SELECT class_id, first_day, last_day, start_year FROM enrolment
        JOIN school_class ON school_class.id = class_id JOIN academic_year ON academic_year.id = year_id
        WHERE person_id = ? ORDER BY first_day
        """)
    let stays = try Row.fetchAll(statement, arguments: [person]).map { row in
      let (stored, year) = (try row.dayIfAny(2), AcademicYear(startYear: row[3]))
      return Stay(
        classID: row[0], first: try row.day(1), storedLast: stored, last: stored ?? year.days.last)
    }
    return stays.filter { $0.last >= day }
  }

  /// Throws `overlappingEnrolment` when the person is in a class on the day or later in the school year.
  func requireNoStay(of person: Int64, from day: Day, in year: AcademicYear) throws {
    let clash = try stays(of: person, from: day).contains { $0.first <= year.days.last }
    if clash { throw StoreError.refused(.overlappingEnrolment(person: person, day: day)) }
  }

  /// Ends the stay of the person that began on the day.
  func endStay(of person: Int64, begun first: Day, last: Day) throws {
    try cachedStatement(sql: "UPDATE enrolment SET last_day = ? WHERE person_id = ? AND first_day = ?")
      .execute(arguments: [last.iso, person, first.iso])
  }
}
