import GRDB
import JournalCore

/// Who takes part in whose education, as correspondence needs it.
extension Database {
  /// The person with the pupils that tie him to others on the day; throws `noSuchPerson`.
  func participant(_ person: ID<Person>, on day: Day) throws -> Correspondence.Participant {
    let id = person.rawValue
    switch try personKind(id) {
    case .pupil: return .init(person, .pupil, pupils: [ID(id)])
    case .guardian: return .init(person, .guardian, pupils: Set(try pupilsOf(guardian: id, on: day)))
    case .staff:
      if try isAdministration(id, on: day) { return .init(person, .administration) }
      let own = try pupilsOf(guardian: id, on: day)
      return .init(person, .teacher, pupils: try pupilsTaught(by: id, on: day).union(own))
    }
  }

  /// Whether the member holds a post other than a teacher's on the day.
  private func isAdministration(_ member: Int64, on day: Day) throws -> Bool {
    let count: Int? = try cachedStatement(
      sql: """
        SELECT count(*) FROM appointment WHERE person_id = ?1 AND post <> 'teacher'
        AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
        """
    ).value([member, day.iso])
    return count != 0
  }

  /// The pupils of the classes that the member leads, and those whom the member teaches or stands in for.
  private func pupilsTaught(by member: Int64, on day: Day) throws -> Set<ID<Pupil>> {
    let ids = try Int64.fetchAll(
      cachedStatement(
        sql: """
          WITH own AS (
            SELECT * FROM teaching_assignment WHERE valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
            AND (teacher_id = ?1 OR id IN (SELECT assignment_id FROM substitution
              WHERE substitute_id = ?1 AND ?2 BETWEEN first_day AND last_day))
          ), led AS (
            SELECT class_id FROM class_leadership AS one WHERE person_id = ?1 AND valid_from = (
              SELECT max(valid_from) FROM class_leadership WHERE class_id = one.class_id AND valid_from <= ?2)
            UNION SELECT class_id FROM leadership_stand_in WHERE person_id = ?1 AND ?2 BETWEEN valid_from AND valid_to
            UNION SELECT class_id FROM own WHERE class_id IS NOT NULL
          )
          SELECT person_id FROM enrolment WHERE class_id IN (SELECT class_id FROM led)
            AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2)
          UNION SELECT person_id FROM subgroup_member WHERE subgroup_id IN (SELECT subgroup_id FROM own)
            AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
          UNION SELECT person_id FROM stream_member WHERE stream_id IN (SELECT stream_id FROM own)
            AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
          UNION SELECT person_id FROM course_member WHERE course_id IN (SELECT course_id FROM own)
            AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
          UNION SELECT pupil_id FROM own WHERE pupil_id IS NOT NULL
          """), arguments: [member, day.iso])
    return Set(ids.map { ID($0) })
  }
}
