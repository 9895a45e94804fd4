import GRDB
import JournalCore

/// Groups and who may belong to them.
extension Database {
  /// The subgroup with the id; throws `unknownRecord`.
  func subgroup(_ id: ID<Subgroup>) throws -> Subgroup {
    let statement = try cachedStatement(
      sql: "SELECT id, class_id, subject_id, name FROM subgroup WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw StoreError.rule(LessonRefusal.unknownRecord(.subgroup, id.rawValue))
    }
    return Subgroup(id: ID(row[0]), schoolClass: ID(row[1]), subject: ID(row[2]), name: row[3])
  }

  /// The subject of the name; throws `noSuchSubject`.
  func requireSubject(_ name: String) throws -> ID<Subject> {
    guard let id = try subjectID(named: name) else { throw StoreError.noSuchSubject(name: name) }
    return ID(id)
  }

  /// The pupils of the class who study the subject on the day.
  func studying(_ subject: ID<Subject>, in classID: ID<SchoolClass>, on day: Day) throws -> Set<ID<Pupil>> {
    let yearID: Int64? = try cachedStatement(sql: "SELECT year_id FROM school_class WHERE id = ?")
      .value([classID.rawValue])
    let statement = try cachedStatement(
      sql: """
        SELECT person_id FROM enrolment
        WHERE class_id = ?1 AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2)
        """)
    let ids = try Int64.fetchAll(statement, arguments: [classID.rawValue, day.iso])
    return Set(ids.map { ID($0) }).subtracting(try leavingOut(subject, in: yearID ?? 0, on: day))
  }

  /// The class that the pupil is listed in on the day with its grade; nil when in none.
  func classOf(_ pupil: ID<Pupil>, on day: Day) throws -> (id: ID<SchoolClass>, grade: Int)? {
    let statement = try cachedStatement(
      sql: """
        SELECT c.id, c.grade FROM enrolment e JOIN school_class c ON c.id = e.class_id
        JOIN academic_year y ON y.id = c.year_id
        WHERE e.person_id = ?1 AND e.first_day <= ?2 AND (e.last_day IS NULL OR e.last_day >= ?2)
          AND ?2 < (y.start_year + 1) || '-09-01' ORDER BY e.first_day DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [pupil.rawValue, day.iso]).map { (ID($0[0]), $0[1]) }
  }

  /// The calendar of the class, with the class's year.
  func calendar(of classID: ID<SchoolClass>, under profile: SchoolProfile) throws -> SchoolCalendar {
    let statement = try cachedStatement(
      sql: "SELECT year_id, period_kind, grade FROM school_class WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [classID.rawValue]) else {
      throw StoreError.rule(LessonRefusal.unknownRecord(.schoolClass, classID.rawValue))
    }
    return try calendar(yearID: row[0], kind: try row.word(1), grade: row[2], under: profile)
  }
}
