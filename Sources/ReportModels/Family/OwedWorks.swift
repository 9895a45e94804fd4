import GRDB
import JournalCore
import JournalStore

/// The works that pupils of a class owe at the end of a day; read once for the papers of all its pupils (S0-4.12.8.a).
enum OwedWorks {
  /// The topic of the work `w`, else of its lesson `t`; empty where none is told.
  static let topic = "CASE w.topic WHEN '' THEN coalesce(t.text, '') ELSE w.topic END"

  /// What the works depend on.
  private struct Key: Hashable, Sendable {
    let schoolClass: ID<SchoolClass>
    let day: Day
  }

  /// By pupil, of whatever period, class and group, by day.
  static func fetch(
    _ schoolClass: ID<SchoolClass>, on day: Day, from snapshot: StoreSnapshot
  ) throws(StoreError) -> [ID<Pupil>: [PupilWorks.OwedWork]] {
    try snapshot.remembering(Key(schoolClass: schoolClass, day: day)) { () throws(StoreError) in
      try snapshot.read { db in try fetch(schoolClass, on: day, db) }
    }
  }

  private static func fetch(
    _ schoolClass: ID<SchoolClass>, on day: Day, _ db: Database
  ) throws -> [ID<Pupil>: [PupilWorks.OwedWork]] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT x.person_id, s.id, coalesce(n.name, s.name), s.short_name, w.work_type, \(topic), l.day, x.due_day, w.weight
          FROM debt x JOIN assessment w ON w.id = x.assessment_id JOIN lesson l ON l.id = w.lesson_id
          JOIN teaching_assignment a ON a.id = l.assignment_id LEFT JOIN lesson_topic t ON t.lesson_id = l.id
          JOIN subject s ON s.id = a.subject_id
          LEFT JOIN subject_name n ON n.subject_id = s.id AND n.valid_from = (
            SELECT max(valid_from) FROM subject_name WHERE subject_id = s.id AND valid_from <= ?2)
          WHERE x.person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?1)
            AND x.opened_day <= ?2 AND (x.closed_day IS NULL OR x.closed_day > ?2)
          ORDER BY l.day, l.number, w.id
          """), arguments: [schoolClass.rawValue, day.iso])
    var owed: [ID<Pupil>: [PupilWorks.OwedWork]] = [:]
    while let row = try rows.next() {
      owed[ID(row[0]), default: []].append(
        PupilWorks.OwedWork(
          subject: Subject(id: ID(row[1]), name: row[2], shortName: row[3]), workType: row[4], topic: row[5],
          day: try row.day(6), due: try row.day(7), weight: row[8]))
    }
    return owed
  }
}
