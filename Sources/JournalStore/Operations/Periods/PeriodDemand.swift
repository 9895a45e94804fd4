import GRDB
import JournalCore

/// The right that operations on period marks need: that of the teacher of the subject.
enum PeriodDemand {
  /// The assignment in which the pupil learns the subject at the end of the slot's days, the principal's own before
  /// others; the school where nobody is assigned, so that teaching another subject gives no right (S1-2.4).
  static func setMarks(
    _ place: PeriodMarkPlace, in year: AcademicYear, _ transaction: Transaction
  ) throws -> AccessDemand {
    let (db, session) = (transaction.db, transaction.session)
    let target = try PeriodPlace(place, in: year, db, under: session.profile)
    let day = min(target.days?.last ?? target.classYear.lastDay, session.today)
    let statement = try db.cachedStatement(
      sql: """
        SELECT a.id FROM teaching_assignment a
        WHERE a.subject_id = ?1 AND a.valid_from <= ?3 AND coalesce(a.valid_to, '9999-12-31') >= ?3
          AND (a.pupil_id = ?2 OR a.class_id = ?4
            OR a.subgroup_id IN (SELECT subgroup_id FROM subgroup_member WHERE person_id = ?2 AND valid_from <= ?3
              AND coalesce(valid_to, '9999-12-31') >= ?3)
            OR a.stream_id IN (SELECT stream_id FROM stream_member WHERE person_id = ?2 AND valid_from <= ?3
              AND coalesce(valid_to, '9999-12-31') >= ?3))
        ORDER BY a.teacher_id IS (SELECT person_id FROM app_user WHERE id = ?5) DESC, a.id LIMIT 1
        """)
    let found: Int64? = try statement.value([
      target.subject, target.pupil, day.iso, target.classYear.id, session.principal.user?.rawValue,
    ])
    return AccessDemand(.setPeriodMarks, .write, found.map { .assignment($0, on: day) } ?? .school)
  }

  /// Closing or opening a period: the director approves, the administrator executes, the others write; what passes
  /// over blockers the director alone approves.
  static func closing(_ target: AccessTarget, waives: Bool = false, _ session: Session) -> AccessDemand {
    let roles = session.principal.roles
    let action: AccessAction =
      if waives {
        .approve
      } else if !roles.isDisjoint(with: [.deputy, .subjectTeacher]) {
        .write
      } else {
        roles.contains(.administrator) ? .execute : .approve
      }
    return AccessDemand(.closePeriod, action, target)
  }

  /// The assignment of the subject in the class, the principal's own before others; the school without one, so that who
  /// teaches one subject closes nothing else.
  static func assignment(
    _ subject: Int64?, of schoolClass: Int64, on day: Day, _ transaction: Transaction
  ) throws -> AccessTarget {
    guard let subject else { return .school }
    let statement = try transaction.db.cachedStatement(
      sql: """
        SELECT a.id FROM teaching_assignment a LEFT JOIN subgroup g ON g.id = a.subgroup_id
        WHERE a.subject_id = ?1 AND ?2 IN (a.class_id, g.class_id) AND a.valid_from <= ?3
          AND coalesce(a.valid_to, '9999-12-31') >= ?3
        ORDER BY a.teacher_id IS (SELECT person_id FROM app_user WHERE id = ?4) DESC, a.id LIMIT 1
        """)
    let found: Int64? = try statement.value([
      subject, schoolClass, day.iso, transaction.session.principal.user?.rawValue,
    ])
    return found.map { .assignment($0, on: day) } ?? .school
  }
}
