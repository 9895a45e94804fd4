import GRDB
import JournalCore
import JournalStore

/// All teaching that can concern a pupil who was ever of a class, and what each of them belonged to: in the class itself, and in
/// whatever class, group and stream before and after (D-19). Courses are no part of it.
struct ClassTeaching: Sendable {
  /// Whom each assignment teaches in what.
  let assignments: [ID<TeachingAssignment>: AttendanceSeats.Taught]
  private let belongings: [ID<Pupil>: Belonging]

  /// What the pupil belongs to; nothing for one who was never of the class.
  func belonging(of pupil: ID<Pupil>) -> Belonging { belongings[pupil] ?? Belonging(pupil) }

  /// Whether the pupil was ever of the class.
  func isMember(_ pupil: ID<Pupil>) -> Bool { belongings[pupil] != nil }

  /// The assignments as a list for SQL.
  var list: String { "[\(assignments.keys.sorted().map(\.description).joined(separator: ","))]" }

  /// The teaching of the class, read once for all its papers.
  static func fetch(
    _ schoolClass: ID<SchoolClass>, from snapshot: StoreSnapshot
  ) throws(StoreError) -> ClassTeaching {
    try snapshot.remembering(Key(schoolClass: schoolClass)) { () throws(StoreError) in
      try snapshot.read { db in
        let own = schoolClass.rawValue
        return ClassTeaching(assignments: try assignments(own, db), belongings: try belongings(own, db))
      }
    }
  }

  /// What the teaching depends on.
  private struct Key: Hashable, Sendable { let schoolClass: ID<SchoolClass> }

  private static let members = "(SELECT person_id FROM enrolment WHERE class_id = ?1)"

  private static func assignments(
    _ own: Int64, _ db: Database
  ) throws -> [ID<TeachingAssignment>: AttendanceSeats.Taught] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, subject_id, class_id, subgroup_id, stream_id, pupil_id FROM teaching_assignment WHERE id IN (
          SELECT id FROM teaching_assignment WHERE pupil_id IN \(members)
          UNION SELECT id FROM teaching_assignment
            WHERE class_id IN (SELECT class_id FROM enrolment WHERE person_id IN \(members))
          UNION SELECT id FROM teaching_assignment
            WHERE subgroup_id IN (SELECT subgroup_id FROM subgroup_member WHERE person_id IN \(members))
          UNION SELECT id FROM teaching_assignment
            WHERE stream_id IN (SELECT stream_id FROM stream_member WHERE person_id IN \(members)))
        """)
    let rows = try Row.fetchCursor(statement, arguments: [own])
    var taught: [ID<TeachingAssignment>: AttendanceSeats.Taught] = [:]
    while let row = try rows.next() {
      taught[ID(row[0])] = AttendanceSeats.Taught(target: try target(row), subject: ID(row[1]))
    }
    return taught
  }

  private static func target(_ row: Row) throws -> AssignmentTarget {
    let (own, group, stream, pupil): (Int64?, Int64?, Int64?, Int64?) = (row[2], row[3], row[4], row[5])
    if let own { return .schoolClass(ID(own)) }
    if let group { return .subgroup(ID(group)) }
    if let stream { return .stream(ID(stream)) }
    guard let pupil else { throw StoreError.corrupt(detail: "an assignment that teaches nobody") }
    return .pupil(ID(pupil))
  }

  private static func belongings(_ own: Int64, _ db: Database) throws -> [ID<Pupil>: Belonging] {
    var all: [ID<Pupil>: Belonging] = [:]
    func each(_ columns: String, _ table: String, _ add: (inout Belonging, Row) throws -> Void) throws {
      let statement = try db.cachedStatement(
        sql: "SELECT person_id, \(columns) FROM \(table) WHERE person_id IN \(members)")
      let rows = try Row.fetchCursor(statement, arguments: [own])
      while let row = try rows.next() {
        let pupil = ID<Pupil>(row[0])
        try add(&all[pupil, default: Belonging(pupil)], row)
      }
    }
    func stay<Whole>(_ row: Row) throws -> Belonging.Stay<ID<Whole>> {
      Belonging.Stay(whole: ID(row[1]), first: try row.day(2), last: try row.dayIfAny(3))
    }
    try each("class_id, first_day, last_day", "enrolment") { $0.classes.append(try stay($1)) }
    try each("subgroup_id, valid_from, valid_to", "subgroup_member") { $0.subgroups.append(try stay($1)) }
    try each("stream_id, valid_from, valid_to", "stream_member") { $0.streams.append(try stay($1)) }
    try each("person_id, first_day, last_day", "home_teaching") { $0.homeTeaching.append(try stay($1)) }
    let statement = try db.cachedStatement(
      sql: """
        SELECT person_id, subject_id FROM subject_not_studied WHERE person_id IN \(members)
          AND year_id = (SELECT year_id FROM school_class WHERE id = ?1)
        """)
    let rows = try Row.fetchCursor(statement, arguments: [own])
    while let row = try rows.next() { all[ID(row[0])]?.leftOut.insert(ID(row[1])) }
    return all
  }
}
