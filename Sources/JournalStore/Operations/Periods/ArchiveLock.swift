import GRDB
import JournalCore

/// The lock of archived years over the target of any operation (S0-7.5, §8).
///
/// A class's records belong to the year of the class, a pupil's to the class of the day; what belongs to no year, and
/// erasures, which have to reach archived years too, are not asked about. Operations on the school as a whole are looked at by
/// what they wrote.
enum ArchiveLock {
  /// Throws `yearArchived` or `wholeYearArchived` when the target lies in an archived year.
  static func check(_ target: AccessTarget, _ db: Database) throws {
    switch target {
    case .schoolClass(let id, _): try requireWritable(classes: [id], db)
    case .lesson(let id): try requireWritable(classes: classes(ofLesson: id, db), db)
    case .assignment(let id, let day):
      try requireWritable(classes: classes(ofAssignment: id, on: day, db), db)
    case .pupil(let id, let day): try requireWritable(classes: classes(ofPupil: id, on: day, db), db)
    case .school, .course, .teacher, .user, .written: return
    }
  }

  /// What belongs to a class and is changed by operations whose target is the school or a person; the statement gives the class of
  /// an image in `?1`, as versions keep it.
  private static let ofClasses: [String: String] = [
    "class_leadership": column("class_leadership", "class_id"),
    "class_shift": column("class_shift", "class_id"),
    "curriculum_item": column("curriculum_item", "class_id"),
    "curriculum_plan": column("curriculum_plan", "class_id"),
    "plan_item": column("plan_item", "class_id"), "subgroup": column("subgroup", "class_id"),
    "subgroup_member": column("subgroup_member", "class_id"),
  ]

  /// The tables whose rows are looked at, as a list of SQL texts.
  private static let guarded = (ofClasses.keys + ["teaching_assignment", "control_work", "calendar_day"])
    .sorted().map { "'\($0)'" }.joined(separator: ", ")

  /// The classes that an image of the record belongs to; none for what belongs to no class.
  private static func classes(of record: String, _ image: String, _ db: Database) throws -> [Int64] {
    switch record {
    case "teaching_assignment":
      let names = ["class_id", "subgroup_id", "stream_id", "pupil_id", "valid_from"]
      let sql = "SELECT " + names.map { "(\(column(record, $0)))" }.joined(separator: ", ")
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [image]) else { return [] }
      return try classes(ofGroup: row, on: try row.day(4), db)
    case "control_work":
      let sql = "SELECT (\(column(record, "assignment_id"))), (\(column(record, "day")))"
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [image]) else { return [] }
      return try classes(ofAssignment: row[0], on: try row.day(1), db)
    default:
      guard let sql = ofClasses[record] else { return [] }
      return try Int64.fetchAll(db, sql: sql, arguments: [image])
    }
  }

  private static func column(_ table: String, _ name: String) -> String {
    "SELECT json_extract(?1, '$[' || cid || ']') FROM pragma_table_info('\(table)') WHERE name = '\(name)'"
  }

  /// The classes in the archive.
  static func archivedClasses(_ db: Database) throws -> Set<Int64> {
    try Int64.fetchSet(
      try db.cachedStatement(sql: "SELECT class_id FROM year_state WHERE state = 'archived'"))
  }

  /// Looks at what an operation wrote, whatever its target was; `locked` are the classes that were in the archive before. Throws
  /// `yearArchived` when a row belongs to one of them or did before, and `wholeYearArchived` for a day of the calendar of such a
  /// year.
  static func check(writtenBy sequence: Int64, locked: Set<Int64>, _ db: Database) throws {
    guard !locked.isEmpty else { return }
    let versions = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT v.record, v.image, (SELECT w.image FROM version w
            WHERE w.record = v.record AND w.key = v.key AND w.id < v.id ORDER BY w.id DESC LIMIT 1)
          FROM version v WHERE v.operation = ? AND v.record IN (\(guarded))
          """), arguments: [sequence])
    for version in versions {
      let record: String = version[0]
      let images: [String?] = [version[1], version[2]]
      for image in images.compactMap(\.self) {
        let own = try classes(of: record, image, db)
        if locked.isSuperset(of: own) { try requireWritable(classes: own, db) }
        if record == "calendar_day",
          let day = try String.fetchOne(db, sql: "SELECT json_extract(?, '$[0]')", arguments: [image])
            .flatMap(Day.init(iso:))
        {
          try check(AcademicYear(containing: day), db)
        }
      }
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
      sql: "SELECT class_id, subgroup_id, stream_id, pupil_id FROM teaching_assignment WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return [] }
    return try classes(ofGroup: row, on: day, db)
  }

  /// The classes of whom an assignment teaches; the row begins with class, subgroup, stream and pupil.
  private static func classes(ofGroup row: Row, on day: Day, _ db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT ?1 WHERE ?1 IS NOT NULL
        UNION SELECT class_id FROM subgroup WHERE id = ?2
        UNION SELECT class_id FROM stream_class WHERE stream_id = ?3
        UNION SELECT e.class_id FROM enrolment e JOIN school_class k ON k.id = e.class_id
          JOIN academic_year y ON y.id = k.year_id WHERE e.person_id = ?4 AND y.start_year = ?5
        """)
    let group: [Int64?] = [row[0], row[1], row[2], row[3]]
    return try Int64.fetchAll(
      statement,
      arguments: [group[0], group[1], group[2], group[3], AcademicYear(containing: day).startYear])
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
