import JournalCore
import JournalStore
import Testing

/// A journal of 7А with two pupils of consenting families, and an empty 7Б.
///
/// Pupils 1 and 2; 3 is the mother of 1, 4 the father of 2; 5 leads 7А, 6 teaches nobody here, 7 is a deputy. Each has
/// the account of the same number.
struct PeopleFixture {
  let store: JournalStore
  let profile: String

  init(profile: String = "default") throws {
    self.profile = profile
    store = try Fixture.store()
    try store.perform(LoadClassResults(Fixture.results()))
    var other = try Fixture.results()
    other.label = try Fixture.label("7Б")
    other.pupils = []
    try store.perform(LoadClassResults(other))
    try store.perform(Statements(sql: PeopleFixture.people))
  }

  private static let people = [
    "INSERT INTO family_state VALUES (1, '2025-09-01', 'consented'), (2, '2025-09-01', 'consented')",
    "UPDATE person SET birth_day = '2012-03-05' WHERE id IN (1, 2)",
    "INSERT INTO person VALUES (3, 'guardian', 'female', NULL), (4, 'guardian', 'male', NULL)",
    """
    INSERT INTO person VALUES (5, 'staff', 'female', NULL), (6, 'staff', 'female', NULL), (7, 'staff', 'male', NULL)
    """,
    """
    INSERT INTO person_name VALUES (3, '2020-01-01', 'Авдеева', 'Ольга', ''), (4, '2020-01-01', 'Белых', 'Пётр', ''),
      (5, '2020-01-01', 'Зуева', 'Вера', ''), (6, '2020-01-01', 'Ким', 'Анна', ''),
      (7, '2020-01-01', 'Соколов', 'Лев', '')
    """,
    """
    INSERT INTO guardianship VALUES (3, 1, '2020-01-01', NULL, 'mother', 1, ''),
      (4, 2, '2020-01-01', NULL, 'father', 1, '')
    """,
    """
    INSERT INTO appointment VALUES (5, 'teacher', '2020-09-01', NULL), (6, 'teacher', '2020-09-01', NULL),
      (7, 'deputy', '2020-09-01', NULL)
    """,
    "INSERT INTO class_leadership VALUES (1, '2025-09-01', 5)",
    """
    INSERT INTO app_user (id, login, person_id, state) VALUES (3, 'u3', 3, 'open'), (4, 'u4', 4, 'open'),
      (5, 'u5', 5, 'open'), (6, 'u6', 6, 'open'), (7, 'u7', 7, 'open')
    """,
  ]

  /// Runs the operation at noon of the day as the operator, or as the person with the role.
  @discardableResult
  func perform<Change: Operation>(
    _ operation: Change, as person: Int64? = nil, _ role: Role = .classTeacher, on day: String = "2025-11-12",
    time: String = "12:00:00"
  ) throws -> Change.Outcome {
    let session = try Fixture.session(profile: profile, at: "\(day)T\(time)")
    guard let person else { return try store.perform(operation, in: session) }
    let principal = Principal(login: "u\(person)", roles: [role], user: ID(person))
    return try store.perform(operation, in: Session(principal, now: session.now, under: session.profile))
  }

  /// The text of the refusal.
  func refusal<Change: Operation>(
    _ operation: Change, as person: Int64? = nil, _ role: Role = .classTeacher, on day: String = "2025-11-12"
  ) -> String? {
    #expect(throws: StoreError.self) { try perform(operation, as: person, role, on: day) }?.description
  }

  func day(_ iso: String) throws -> Day { try Fixture.day(iso) }

  func days(_ first: String, _ last: String? = nil) throws -> Validity {
    try #require(Validity(from: day(first), to: last.map { try day($0) }))
  }

  func range(_ first: String, _ last: String) throws -> DayRange {
    try #require(DayRange(day(first), day(last)))
  }

  func snapshot() throws -> StoreSnapshot { try store.snapshot(readers: 1) }

  /// The state of the family from the day on.
  func setFamily(_ pupil: Int64, _ state: FamilyState, from iso: String) throws {
    try store.perform(
      Statements(sql: ["INSERT INTO family_state VALUES (\(pupil), '\(iso)', '\(state.rawValue)')"]))
  }
}
