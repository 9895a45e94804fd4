import GRDB
import JournalCore

extension LessonContext {
  /// Who belongs to the lesson on its day.
  func roster(_ db: Database) throws -> LessonRoster {
    var facts = RosterFacts(target: target, enrolled: try enrolled(db))
    facts.members = Set(facts.enrolled.keys)
    facts.atHome = try pupils(
      "SELECT person_id FROM home_teaching WHERE first_day <= ?1 AND coalesce(last_day, '9999-12-31') >= ?1",
      [day.iso], db)
    if let subject {
      facts.leftOut = try pupils(
        """
        SELECT person_id FROM subject_not_studied JOIN academic_year ON academic_year.id = year_id
        WHERE start_year = ? AND subject_id = ?
        """, [year.startYear, subject.rawValue], db)
    }
    return LessonRoster(facts)
  }

  /// The pupils listed on the day in the group, each with the own class.
  private func enrolled(_ db: Database) throws -> [ID<Pupil>: ID<SchoolClass>] {
    let (filter, id) = membership
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.person_id, e.class_id FROM enrolment e JOIN school_class k ON k.id = e.class_id
        JOIN academic_year y ON y.id = k.year_id
        WHERE y.start_year = ?1 AND e.first_day <= ?2 AND coalesce(e.last_day, '9999-12-31') >= ?2 AND \(filter)
        """)
    let rows = try Row.fetchAll(statement, arguments: [year.startYear, day.iso, id])
    return Dictionary(
      rows.map { (ID<Pupil>($0[0]), ID<SchoolClass>($0[1])) }, uniquingKeysWith: { first, _ in first })
  }

  private var membership: (sql: String, id: Int64) {
    let valid = "m.valid_from <= ?2 AND coalesce(m.valid_to, '9999-12-31') >= ?2"
    switch target {
    case .schoolClass(let id): return ("e.class_id = ?3", id.rawValue)
    case .subgroup(let id):
      return (
        "e.person_id IN (SELECT person_id FROM subgroup_member m WHERE m.subgroup_id = ?3 AND m.class_id = e.class_id AND \(valid))",
        id.rawValue
      )
    case .stream(let id):
      return (
        "e.person_id IN (SELECT person_id FROM stream_member m WHERE m.stream_id = ?3 AND \(valid))",
        id.rawValue
      )
    case .course(let id):
      return (
        "e.person_id IN (SELECT person_id FROM course_member m WHERE m.course_id = ?3 AND \(valid))",
        id.rawValue
      )
    case .pupil(let id): return ("e.person_id = ?3", id.rawValue)
    }
  }

  private func pupils(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> Set<ID<Pupil>>
  {
    Set(try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { ID($0) })
  }
}
