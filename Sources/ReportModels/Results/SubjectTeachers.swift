import GRDB
public import JournalCore
import JournalStore

/// Who teaches which pupil of a class in which subject on a day: at home, in a group, or the class (FORMS §1.7, §5.2).
public struct SubjectTeachers: Hashable, Sendable {
  /// A row of the teachers' load that concerns the class.
  struct Assignment: Hashable, Sendable {
    let id: ID<TeachingAssignment>
    let teacher: ID<StaffMember>
    let subject: ID<Subject>
    /// The pupils of the group or at home; nil for the whole class.
    let pupils: Set<ID<Pupil>>?
    /// How near the assignment is to a pupil: the class 0, a group 1, at home 2.
    let rank: Int
    /// The name of the group; empty for the class.
    let group: String
  }

  let assignments: [Assignment]
  private var names: [ID<StaffMember>: Personal<PersonName>]

  /// The teacher of the pupil in the subject; nil when nobody is assigned.
  public func teacher(of pupil: ID<Pupil>, in subject: ID<Subject>) -> ID<StaffMember>? {
    assignment(of: pupil, in: subject)?.teacher
  }

  /// The nearest row of the load: at home before a group before the class, of equals the latest.
  func assignment(of pupil: ID<Pupil>, in subject: ID<Subject>) -> Assignment? {
    assignments.filter { $0.subject == subject && ($0.pupils?.contains(pupil) ?? true) }.reduce(nil) {
      best, next in
      guard let best, best.rank > next.rank else { return next }
      return best
    }
  }

  /// The teacher's name.
  public func name(_ teacher: ID<StaffMember>) -> PersonName? { names[teacher]?.shown }

  /// Opens or masks the names, by the order of ids.
  mutating func disclose(through clearance: inout Clearance) {
    for id in names.keys.sorted() { names[id]?.disclose(through: &clearance, mask: .blank) }
  }

  /// Reads the load of the class on the day, with the names of the day.
  static func fetch(_ schoolClass: ID<SchoolClass>, on day: Day, _ db: Database) throws -> SubjectTeachers {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT a.id, a.teacher_id, a.subject_id, a.subgroup_id, a.stream_id, a.pupil_id,
          coalesce(g.name, s.name, '')
        FROM teaching_assignment a LEFT JOIN subgroup g ON g.id = a.subgroup_id
        LEFT JOIN study_stream s ON s.id = a.stream_id
        WHERE a.state = 'approved' AND a.subject_id IS NOT NULL
          AND a.valid_from <= ?2 AND (a.valid_to IS NULL OR a.valid_to >= ?2)
          AND (a.class_id = ?1 OR g.class_id = ?1
            OR EXISTS (SELECT 1 FROM stream_class c WHERE c.stream_id = a.stream_id AND c.class_id = ?1)
            OR EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = a.pupil_id AND e.class_id = ?1
              AND e.first_day <= ?2 AND (e.last_day IS NULL OR e.last_day >= ?2)))
        ORDER BY a.subject_id, a.valid_from, a.id
        """, arguments: [schoolClass.rawValue, day.iso])
    let members = try members(of: schoolClass, on: day, db)
    let assignments = rows.map { row in
      let (subgroup, stream, pupil): (Int64?, Int64?, Int64?) = (row[3], row[4], row[5])
      let group = subgroup.map { "g\($0)" } ?? stream.map { "s\($0)" }
      return Assignment(
        id: ID(row[0]), teacher: ID(row[1]), subject: ID(row[2]),
        pupils: pupil.map { [ID($0)] } ?? group.map { members[$0] ?? [] },
        rank: pupil != nil ? 2 : group != nil ? 1 : 0, group: row[6])
    }
    return SubjectTeachers(
      assignments: assignments, names: try names(of: Set(assignments.map(\.teacher)), on: day, db))
  }

  private static func members(
    of schoolClass: ID<SchoolClass>, on day: Day, _ db: Database
  ) throws -> [String: Set<ID<Pupil>>] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT 'g' || subgroup_id, person_id FROM subgroup_member WHERE class_id = ?1
          AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
        UNION ALL SELECT 's' || m.stream_id, m.person_id FROM stream_member m
          JOIN stream_class c ON c.stream_id = m.stream_id AND c.class_id = ?1
        WHERE m.valid_from <= ?2 AND (m.valid_to IS NULL OR m.valid_to >= ?2)
        """, arguments: [schoolClass.rawValue, day.iso])
    return rows.reduce(into: [:]) { groups, row in groups[row[0], default: []].insert(ID(row[1])) }
  }

  /// The names of members of the staff on the day.
  static func names(
    of staff: Set<ID<StaffMember>>, on day: Day, _ db: Database
  ) throws -> [ID<StaffMember>: Personal<PersonName>] {
    let list = staff.map { "\($0)" }.joined(separator: ",")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT person_id, surname, given, patronymic, valid_from FROM person_name WHERE person_id IN (\(list))
        ORDER BY valid_from
        """)
    var names: [ID<StaffMember>: Personal<PersonName>] = [:]
    for row in rows {
      let id = ID<StaffMember>(row[0])
      if try row.day(4) <= day || names[id] == nil { names[id] = Personal(sealed: try row.personName(1)) }
    }
    return names
  }
}
