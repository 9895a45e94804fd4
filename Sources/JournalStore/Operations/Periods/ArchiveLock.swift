import GRDB
import JournalCore

/// The lock of archived years over the target of any operation (S0-7.5, §8).
///
/// A class's records belong to the year of the class, a pupil's to the class of the day; what belongs to no year, and
/// erasures, which have to reach archived years too, are not asked about.
enum ArchiveLock {
  /// Throws `yearArchived` or `wholeYearArchived` when the target lies in an archived year.
  static func check(_ target: AccessTarget, _ db: Database) throws {
    switch target {
    case .schoolClass(let id, _): try requireWritable(classes: [id], db)
    case .lesson(let id): try requireWritable(classes: classes(ofLesson: id, db), db)
    case .assignment(let id, let day):
      try requireWritable(classes: classes(ofAssignment: id, on: day, db), db)
    case .pupil(let id, let day): try requireWritable(classes: classes(ofPupil: id, on: day, db), db)
    case .school, .teacher, .user, .written: return
    }
  }

  /// Throws `wholeYearArchived` when all classes of the year are in the archive.
  static func check(_ year: AcademicYear, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(state, 'open') FROM school_class JOIN academic_year ON academic_year.id = year_id
        LEFT JOIN year_state ON year_state.class_id = school_class.id WHERE start_year = ?
        """)
    let states = try Row.fetchAll(statement, arguments: [year.startYear]).map {
      try $0.word(0, as: YearState.self)
    }
    try YearLock.requireWritable(states, of: year)
  }

  /// A group of several classes is archived with the last of them.
  private static func requireWritable(classes: [Int64], _ db: Database) throws {
    let states = try classes.map { ($0, try db.yearState(ofClass: $0)) }
    guard let first = states.first, states.allSatisfy({ $0.1 == .archived }) else { return }
    let schoolClass = try db.schoolClass(id: first.0)
    try YearLock.requireWritable(first.1, schoolClass.label, schoolClass.year)
  }

  private static func classes(ofLesson id: Int64, _ db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(sql: "SELECT assignment_id, day FROM lesson WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return [] }
    return try classes(ofAssignment: row[0], on: try row.day(1), db)
  }

  private static func classes(ofAssignment id: Int64, on day: Day, _ db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT class_id FROM teaching_assignment WHERE id = ?1 AND class_id IS NOT NULL
        UNION SELECT g.class_id FROM teaching_assignment a JOIN subgroup g ON g.id = a.subgroup_id WHERE a.id = ?1
        UNION SELECT s.class_id FROM teaching_assignment a JOIN stream_class s ON s.stream_id = a.stream_id
          WHERE a.id = ?1
        UNION SELECT e.class_id FROM teaching_assignment a JOIN enrolment e ON e.person_id = a.pupil_id
          JOIN school_class k ON k.id = e.class_id JOIN academic_year y ON y.id = k.year_id
          WHERE a.id = ?1 AND y.start_year = ?2
        """)
    return try Int64.fetchAll(statement, arguments: [id, AcademicYear(containing: day).startYear])
  }

  private static func classes(ofPupil id: Int64, on day: Day, _ db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT class_id FROM enrolment JOIN school_class ON school_class.id = class_id
        JOIN academic_year ON academic_year.id = year_id WHERE person_id = ? AND start_year = ?
        """)
    return try Int64.fetchAll(statement, arguments: [id, AcademicYear(containing: day).startYear])
  }
}
