import GRDB
import JournalCore

/// How principals stand to what they ask for, as the journal tells it on the day of the target.
///
/// The local operator has no account and stands in no relation to anything.
enum Relations {
  static func of(
    _ principal: Principal, to target: AccessTarget, on moment: LocalMoment, _ db: Database
  ) throws -> Set<Relation> {
    guard let user = principal.user else { return [] }
    let account = try db.requireAccount(user)
    let query = RelationQuery(db: db, user: account.id, person: account.person ?? 0)
    switch target {
    case .school: return []
    case .schoolClass(let id, let day):
      return try query.leads(id, on: day).union(query.teaches(inClass: id, on: day))
    case .assignment(let id, let day): return try query.assignment(id, on: day)
    case .course(let id, let day): return try query.course(id, on: day)
    case .lesson(let id): return try query.lesson(id)
    case .pupil(let id, let day): return try query.pupil(id, on: day)
    case .user(let id): return try query.user(id, on: moment.day)
    case .teacher(let id): return id == account.person ? [.assignedTeacher] : []
    case .written(let author): return author == account.person ? [.author] : []
    }
  }
}

/// The questions about one user.
struct RelationQuery {
  let db: Database
  let user: Int64
  /// The person behind the account; 0, which is nobody, for none.
  let person: Int64

  /// Whether the user leads the class on the day: as its leader, as a stand-in, or by a role bounded to the class.
  func leads(_ schoolClass: Int64, on day: Day) throws -> Set<Relation> {
    let leads = try holds(
      """
      SELECT (SELECT person_id FROM class_leadership WHERE class_id = ?1 AND valid_from <= ?2
        ORDER BY valid_from DESC LIMIT 1) = ?3
      OR EXISTS (SELECT 1 FROM leadership_stand_in WHERE class_id = ?1 AND person_id = ?3
        AND ?2 BETWEEN valid_from AND valid_to)
      OR EXISTS (SELECT 1 FROM role_grant WHERE user_id = ?4 AND role = 'classTeacher' AND class_id = ?1
        AND date(starts_at) <= ?2 AND (ends_at IS NULL OR date(ends_at) > ?2))
      """, [schoolClass, day.iso, person, user])
    return leads ? [.classTeacher] : []
  }

  /// How the user stands to the assignment itself and to the class behind it.
  func assignment(_ id: Int64, on day: Day) throws -> Set<Relation> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT teacher_id = ?2 AND valid_from <= ?3 AND (valid_to IS NULL OR valid_to >= ?3),
          course_id IS NOT NULL,
          EXISTS (SELECT 1 FROM substitution WHERE assignment_id = ?1 AND substitute_id = ?2
            AND ?3 BETWEEN first_day AND last_day)
        FROM teaching_assignment WHERE id = ?1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id, person, day.iso]) else { return [] }
    var relations: Set<Relation> = []
    if row[0] as Bool { relations.insert(row[1] as Bool ? .courseLeader : .assignedTeacher) }
    if row[2] as Bool { relations.insert(.substitute) }
    for schoolClass in try classes(ofAssignment: id, on: day) {
      relations.formUnion(try leads(schoolClass, on: day))
    }
    return relations
  }

  /// How the user stands to the lesson on its own day, not on the day of entry (S0-4.11).
  func lesson(_ id: Int64) throws -> Set<Relation> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT assignment_id, day, EXISTS (SELECT 1 FROM substitution
          WHERE substitution.id = substitution_id AND substitute_id = ?2) FROM lesson WHERE id = ?1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id, person]) else { return [] }
    let relations = try assignment(row[0], on: try row.day(1))
    return row[2] as Bool ? relations.union([.substitute]) : relations
  }

  /// Whether the user teaches, or stands in, in the class on the day.
  func teaches(inClass schoolClass: Int64, on day: Day) throws -> Set<Relation> {
    try teaching(
      """
      class_id = ?1 OR subgroup_id IN (SELECT id FROM subgroup WHERE class_id = ?1)
      OR stream_id IN (SELECT stream_id FROM stream_class WHERE class_id = ?1)
      OR pupil_id IN (SELECT person_id FROM enrolment WHERE class_id = ?1 AND first_day <= ?2
        AND (last_day IS NULL OR last_day >= ?2))
      """, [schoolClass, day.iso, person])
  }

  /// Whether the user leads the course, or stands in, on the day.
  func course(_ id: Int64, on day: Day) throws -> Set<Relation> {
    try teaching("course_id = ?1", [id, day.iso, person])
  }

  /// How the user stands to the pupil: the pupil, a guardian, the class teacher, a teacher.
  func pupil(_ id: Int64, on day: Day) throws -> Set<Relation> {
    var relations: Set<Relation> = id == person ? [.selfPerson] : []
    if try isGuardian(of: id, on: day) { relations.insert(.guardian) }
    for schoolClass in try classes(ofPupil: id, on: day) {
      relations.formUnion(try leads(schoolClass, on: day))
    }
    return relations.union(
      try teaching(
        """
        pupil_id = ?1
        OR class_id IN (SELECT class_id FROM enrolment WHERE person_id = ?1 AND first_day <= ?2
          AND (last_day IS NULL OR last_day >= ?2))
        OR subgroup_id IN (SELECT subgroup_id FROM subgroup_member WHERE person_id = ?1 AND valid_from <= ?2
          AND (valid_to IS NULL OR valid_to >= ?2))
        OR stream_id IN (SELECT stream_id FROM stream_member WHERE person_id = ?1 AND valid_from <= ?2
          AND (valid_to IS NULL OR valid_to >= ?2))
        OR course_id IN (SELECT course_id FROM course_member WHERE person_id = ?1 AND valid_from <= ?2
          AND (valid_to IS NULL OR valid_to >= ?2))
        """, [id, day.iso, person]))
  }

  /// How the user stands to another user: oneself, the guardian, the class teacher of the family.
  func user(_ id: Int64, on day: Day) throws -> Set<Relation> {
    if id == user { return [.selfPerson] }
    guard let other = try db.requireAccount(ID(id)).person else { return [] }
    var relations: Set<Relation> = try isGuardian(of: other, on: day) ? [.guardian] : []
    for pupil in try [other] + wards(of: other, on: day) {
      for schoolClass in try classes(ofPupil: pupil, on: day) {
        relations.formUnion(try leads(schoolClass, on: day))
      }
    }
    return relations
  }

  /// `.assignedTeacher`, `.courseLeader` and `.substitute` over the assignments that the condition selects.
  private func teaching(_ condition: String, _ arguments: StatementArguments) throws -> Set<Relation> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT teacher_id = ?3, course_id IS NOT NULL,
          EXISTS (SELECT 1 FROM substitution WHERE assignment_id = teaching_assignment.id
            AND substitute_id = ?3 AND ?2 BETWEEN first_day AND last_day)
        FROM teaching_assignment WHERE valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
          AND (\(condition))
        """)
    return try Row.fetchAll(statement, arguments: arguments).reduce(into: []) { relations, row in
      if row[0] as Bool { relations.insert(row[1] as Bool ? .courseLeader : .assignedTeacher) }
      if row[2] as Bool { relations.insert(.substitute) }
    }
  }

  private func classes(ofAssignment id: Int64, on day: Day) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT class_id FROM teaching_assignment WHERE id = ?1 AND class_id IS NOT NULL
        UNION SELECT subgroup.class_id FROM teaching_assignment JOIN subgroup ON subgroup.id = subgroup_id
          WHERE teaching_assignment.id = ?1
        UNION SELECT stream_class.class_id FROM teaching_assignment JOIN stream_class USING (stream_id)
          WHERE id = ?1
        UNION SELECT enrolment.class_id FROM teaching_assignment JOIN enrolment ON person_id = pupil_id
          WHERE id = ?1 AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2)
        """)
    return try Int64.fetchAll(statement, arguments: [id, day.iso])
  }

  private func classes(ofPupil id: Int64, on day: Day) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT class_id FROM enrolment WHERE person_id = ?1 AND first_day <= ?2
          AND (last_day IS NULL OR last_day >= ?2)
        """)
    return try Int64.fetchAll(statement, arguments: [id, day.iso])
  }

  private func isGuardian(of pupil: Int64, on day: Day) throws -> Bool {
    try wards(of: person, on: day).contains(pupil)
  }

  private func wards(of guardian: Int64, on day: Day) throws -> [Int64] {
    try db.wards(of: guardian, on: day)
  }

  private func holds(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? false
  }
}
