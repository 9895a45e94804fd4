import GRDB
import JournalCore
import JournalStore
import Testing

/// A made-up school for questions of access: classes 7А (1) and 8Б (2) with pupils 1, 2 and 3, staff, guardians and lessons.
struct AccessSchool {
  static let (teacher, classTeacher, substitute, stranger): (Int64, Int64, Int64, Int64) = (10, 11, 12, 13)
  static let (mother, father, refuser): (Int64, Int64, Int64) = (20, 21, 22)
  static let entropy = [UInt8](1...32)

  let store: JournalStore

  init(_ store: JournalStore) throws {
    self.store = store
    try store.perform(LoadClassResults(Fixture.results()))
    try store.perform(Statements(sql: AccessSchool.people + AccessSchool.teaching))
  }

  init() throws { try self.init(Fixture.store()) }

  private static let people = [
    "INSERT INTO school_class (id, year_id, grade, letter, period_kind) VALUES (2, 1, 8, 'Б', 'quarter')",
    """
    INSERT INTO person (id, kind, sex) VALUES (3, 'pupil', 'male'), (10, 'staff', 'female'), (11, 'staff', 'female'),
      (12, 'staff', 'male'), (13, 'staff', 'male'), (14, 'staff', 'female'), (15, 'staff', 'male'),
      (20, 'guardian', 'female'), (21, 'guardian', 'male'), (22, 'guardian', 'male')
    """,
    "INSERT INTO enrolment (person_id, first_day, class_id) VALUES (3, '2025-09-01', 2)",
    "INSERT INTO class_leadership VALUES (1, '2025-09-01', 11)",
    """
    INSERT INTO guardianship (guardian_id, pupil_id, valid_from, relation, is_legal, document) VALUES
      (20, 1, '2025-09-01', 'mother', 1, ''), (21, 2, '2025-09-01', 'father', 1, ''),
      (22, 3, '2025-09-01', 'father', 1, '')
    """,
    """
    INSERT INTO family_state (person_id, valid_from, state) VALUES (3, '2025-09-01', 'consentRefused')
    ON CONFLICT DO UPDATE SET state = excluded.state
    """,
  ]

  /// Assignment 1: алгебра in 7А by the teacher; 2: химия in 7А by the class teacher; 3 and 4: two groups of алгебра; 5: алгебра in
  /// 8Б by the stranger; 6: a course by the teacher.
  private static let teaching = [
    """
    INSERT INTO subgroup (id, class_id, subject_id, name) VALUES (1, 1, 1, '1'), (2, 1, 1, '2')
    """,
    """
    INSERT INTO subgroup_member (person_id, class_id, subject_id, valid_from, subgroup_id) VALUES
      (1, 1, 1, '2025-09-01', 1), (2, 1, 1, '2025-09-01', 2)
    """,
    """
    INSERT INTO course (id, year_id, kind, name, first_grade, last_grade)
      VALUES (1, 1, 'club', 'Шахматы', 5, 9)
    """,
    """
    INSERT INTO teaching_assignment
      (id, teacher_id, subject_id, class_id, subgroup_id, course_id, weekly_hundredths, state, valid_from) VALUES
      (1, 10, 1, 1, NULL, NULL, 300, 'approved', '2025-09-01'),
      (2, 11, 2, 1, NULL, NULL, 200, 'approved', '2025-09-01'),
      (3, 10, 1, NULL, 1, NULL, 100, 'approved', '2025-09-01'),
      (4, 13, 1, NULL, 2, NULL, 100, 'approved', '2025-09-01'),
      (5, 13, 1, 2, NULL, NULL, 300, 'approved', '2025-09-01'),
      (6, 10, NULL, NULL, NULL, 1, 100, 'approved', '2025-09-01')
    """,
    """
    INSERT INTO substitution
      (id, assignment_id, first_day, last_day, absent_id, substitute_id, reason, hours, entered_by, entered_at)
      VALUES (1, 1, '2025-10-13', '2025-10-17', 10, 12, 'болезнь', 3, 'deputy', '2025-10-13T08:00:00')
    """,
    """
    INSERT INTO lesson (id, assignment_id, day, number, teacher_id, format, state, late, initial_load) VALUES
      (1, 1, '2025-10-14', 2, 10, 'usual', 'planned', 0, 0), (2, 1, '2025-10-21', 2, 10, 'usual', 'planned', 0, 0),
      (3, 2, '2025-10-14', 3, 11, 'usual', 'planned', 0, 0), (4, 4, '2025-10-14', 4, 13, 'usual', 'planned', 0, 0)
    """,
  ]

  /// Makes the account of a person with a role.
  @discardableResult
  func account(
    _ login: String, of person: Int64? = nil, _ roles: Role..., by order: OrderReference? = nil
  ) throws -> ID<User> {
    let user = try store.perform(RegisterUser(login: login, person: person))
    for role in roles { try store.perform(GrantRole(role, to: user, by: order)) }
    return user
  }

  /// A session of the user with the roles.
  func session(
    _ user: ID<User>, _ roles: Role..., at moment: String = "2025-11-12T12:00:00", profile: String = "default"
  ) throws -> Session {
    let shared = try Fixture.session(profile: profile, at: moment)
    return Session(
      Principal(login: "x", roles: Set(roles), user: user), now: shared.now, under: shared.profile)
  }

  /// Whether the session may do it.
  func may(_ session: Session, _ demand: AccessDemand) throws -> Bool {
    do {
      try store.perform(Asking(for: demand), in: session)
      return true
    } catch StoreError.refused(.access) {
      return false
    }
  }

  func day(_ iso: String = "2025-10-14") throws -> Day { try Fixture.day(iso) }
}

/// Asks for a right and does nothing with it.
struct Asking: Operation {
  static let name = "ask"
  let asked: AccessDemand

  init(for demand: AccessDemand) { asked = demand }

  func demand(in transaction: Transaction) -> AccessDemand { asked }
  func perform(in transaction: Transaction) {}
}

/// The refusal of the area that the body throws; nil when it throws none.
func accountRefusal(_ body: () throws -> Void) throws -> AccountRefusal? {
  do {
    try body()
    return nil
  } catch StoreError.refused(.rule(let fault)) {
    return fault.refusal as? AccountRefusal
  }
}
