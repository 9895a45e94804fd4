import GRDB
import JournalCore
import JournalStore

/// The week by the timetable of all teaching that can concern a pupil of a class; read once for the diaries of all of them.
struct ClassSlots: Sendable {
  /// A lesson of the week.
  struct Slot: Hashable, Sendable {
    let validFrom: Day
    let weekday: Int
    let number: Int
    let assignment: ID<TeachingAssignment>
    let subject: ID<Subject>
    let name: String
  }

  private let teaching: ClassTeaching
  private let slots: [Slot]
  private let moment: Day

  /// The pupil's lessons in every version of the timetable, by place, as he belongs on the data moment.
  func slots(of pupil: ID<Pupil>) -> [Slot] {
    let belonging = teaching.belonging(of: pupil)
    return slots.filter { slot in
      teaching.assignments[slot.assignment].map { belonging.includes($0, on: moment) } ?? false
    }
  }

  /// What the week depends on.
  private struct Key: Hashable, Sendable {
    let schoolClass: ID<SchoolClass>
    let moment: Day
  }

  /// The lessons of the year's week of what is taught on the moment, under the names of the moment.
  static func fetch(
    _ schoolClass: SchoolClass, on moment: Day, from snapshot: StoreSnapshot
  ) throws(StoreError) -> ClassSlots {
    try snapshot.remembering(Key(schoolClass: schoolClass.id, moment: moment)) { () throws(StoreError) in
      let teaching = try ClassTeaching.fetch(schoolClass.id, from: snapshot)
      return try snapshot.read { db in
        ClassSlots(
          teaching: teaching, slots: try slots(of: teaching, in: schoolClass.year, on: moment, db),
          moment: moment)
      }
    }
  }

  private static func slots(
    of teaching: ClassTeaching, in year: AcademicYear, on day: Day, _ db: Database
  ) throws -> [Slot] {
    let names = try SubjectNames(on: day, db)
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT v.valid_from, w.weekday, w.number, a.id, a.subject_id
          FROM timetable_slot w JOIN timetable_version v ON v.id = w.version_id
          JOIN academic_year y ON y.id = v.year_id AND y.start_year = ?2
          JOIN teaching_assignment a ON a.id = w.assignment_id
          WHERE a.id IN (SELECT value FROM json_each(?1)) AND a.valid_from <= ?3
            AND (a.valid_to IS NULL OR a.valid_to >= ?3)
          ORDER BY v.valid_from, w.weekday, w.number, a.id
          """), arguments: [teaching.list, year.startYear, day.iso])
    var slots: [Slot] = []
    while let row = try rows.next() {
      slots.append(
        Slot(
          validFrom: try row.day(0), weekday: row[1], number: row[2], assignment: ID(row[3]),
          subject: ID(row[4]), name: names[row[4]]?.name ?? ""))
    }
    return slots
  }
}
