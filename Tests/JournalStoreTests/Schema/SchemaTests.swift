import GRDB
import JournalCore
import JournalStore
import Testing

@Suite struct SchemaTests {
  /// A journal with one year, class 7А (1), pupil 1, teacher 2 and subject 1.
  private func store() throws -> JournalStore {
    let store = try Fixture.store()
    try store.perform(OpenYear(Fixture.year))
    try store.perform(
      Statements(sql: [
        "INSERT INTO school_class VALUES (1, 1, 7, 'А', 'quarter')",
        "INSERT INTO person VALUES (1, 'pupil', 'male', '2012-02-29')",
        "INSERT INTO person VALUES (2, 'staff', 'female', NULL)",
        "INSERT INTO subject VALUES (1, 'Алгебра', NULL)",
        "INSERT INTO curriculum_item VALUES (1, 1, 1, 1)",
        "INSERT INTO enrolment VALUES (1, '2025-09-01', NULL, 1)",
      ]))
    return store
  }

  private static let mark =
    "INSERT INTO period_mark (person_id, year_id, subject_id, slot, value, carried)"
  private static let code =
    "INSERT INTO code_name (person_id, number, text, order_number, order_day, valid_from)"

  /// Each statement and the table that the error has to name.
  static let nonsense: [(sql: String, table: String)] = [
    ("INSERT INTO school VALUES (2, 'x', 'y', 'z')", "school"),
    ("UPDATE school SET profile = ''", "school"),
    ("INSERT INTO academic_year (start_year) VALUES (1812)", "academic_year"),
    ("INSERT INTO academic_year (start_year) VALUES (2025)", "academic_year"),
    ("INSERT INTO academic_year (start_year) VALUES ('soon')", "academic_year"),
    ("INSERT INTO period VALUES (1, 'halfYear', 3, '2025-09-01', '2025-10-01')", "period"),
    ("UPDATE period SET last_day = '2025-08-01' WHERE kind = 'quarter'", "period"),
    ("UPDATE period SET first_day = '2025-13-01'", "period"),
    ("UPDATE period SET first_day = '1.9.2025'", "period"),
    ("INSERT INTO school_class VALUES (9, 1, 13, 'А', 'quarter')", "school_class"),
    ("INSERT INTO school_class VALUES (9, 1, 7, 'А', 'quarter')", "school_class"),
    ("INSERT INTO school_class VALUES (9, 77, 7, 'Б', 'quarter')", "school_class"),
    ("INSERT INTO school_class VALUES (9, 1, 7, 'Б', 'semester')", "school_class"),
    ("INSERT INTO person (kind, sex) VALUES ('robot', 'male')", "person"),
    ("INSERT INTO person (kind, sex) VALUES ('pupil', 'm')", "person"),
    ("INSERT INTO person_name VALUES (1, '2025-09-01', '', 'Иван', '')", "person_name"),
    ("INSERT INTO person_name VALUES (77, '2025-09-01', 'Авдеев', 'Иван', '')", "person_name"),
    ("INSERT INTO family_state VALUES (1, '2025-09-01', 'undecided')", "family_state"),
    ("\(code) VALUES (1, 0, 'Ученик 0', '1', '2025-10-01', '2025-10-01')", "code_name"),
    ("\(code) VALUES (1, 1, 'Ученик 1', '', '2025-10-01', '2025-10-01')", "code_name"),
    ("INSERT INTO appointment VALUES (2, 'king', '2025-09-01', NULL)", "appointment"),
    ("INSERT INTO appointment VALUES (2, 'deputy', '2025-09-01', '2025-08-31')", "appointment"),
    ("INSERT INTO class_leadership VALUES (1, '2025-09-01', 77)", "class_leadership"),
    ("INSERT INTO enrolment VALUES (1, '2025-09-01', NULL, 1)", "enrolment"),
    ("INSERT INTO enrolment VALUES (1, '2025-10-01', '2025-09-30', 1)", "enrolment"),
    ("INSERT INTO enrolment VALUES (1, '2025-10-01', NULL, 77)", "enrolment"),
    ("INSERT INTO movement VALUES (1, 1, 'arrival', '2025-11-12', 1, 1, '1', '2025-11-12')", "movement"),
    ("INSERT INTO movement VALUES (1, 1, 'departure', '2025-11-12', 1, 1, '1', '2025-11-12')", "movement"),
    (
      "INSERT INTO movement VALUES (1, 1, 'classTransfer', '2025-11-12', NULL, 1, '1', '2025-11-12')",
      "movement"
    ),
    ("INSERT INTO movement VALUES (1, 1, 'arrival', '2025-11-12', NULL, 1, '', '2025-11-12')", "movement"),
    ("INSERT INTO home_teaching VALUES (1, '2025-11-10', '2025-11-01', '1', '2025-11-10')", "home_teaching"),
    ("INSERT INTO subject (name) VALUES ('')", "subject"),
    ("INSERT INTO subject (name) VALUES ('Алгебра')", "subject"),
    ("INSERT INTO subject (name, short_name) VALUES ('Химия', '')", "subject"),
    ("INSERT INTO curriculum_item VALUES (1, 77, 2, 1)", "curriculum_item"),
    ("UPDATE curriculum_item SET position = 0", "curriculum_item"),
    ("UPDATE curriculum_item SET has_marks = 2", "curriculum_item"),
    ("INSERT INTO subject_not_studied VALUES (1, 77, 1)", "subject_not_studied"),
    ("\(mark) VALUES (1, 1, 1, '5', '4', 0)", "period_mark"),
    ("\(mark) VALUES (1, 1, 1, '1', '6', 0)", "period_mark"),
    ("\(mark) VALUES (1, 1, 1, '1', '4', 2)", "period_mark"),
    ("\(mark) VALUES (1, 1, 77, '1', '4', 0)", "period_mark"),
    ("INSERT INTO council_decision VALUES (1, 1, 'promoted', NULL, '9', '2026-05-25')", "council_decision"),
    ("INSERT INTO council_decision VALUES (1, 1, 'repeated', 7, '9', '2026-05-25')", "council_decision"),
    ("INSERT INTO decision_debt VALUES (1, 1, 1)", "decision_debt"),
    ("DELETE FROM school_class", "school_class"),
    ("DELETE FROM person WHERE id = 1", "person"),
    ("DELETE FROM subject", "subject"),
  ]

  @Test(arguments: nonsense) func nonsenseIsRefusedByTheSchemaItself(sql: String, table: String) throws {
    let store = try store()
    let before = try store.dump()
    let error = #expect(throws: StoreError.self) { try store.perform(Statements(sql: [sql])) }
    guard case .constraint(let named, _) = error else {
      Issue.record("not a constraint but \(String(describing: error)): \(sql)")
      return
    }
    #expect(named == table)
    #expect(try store.dump() == before)
  }

  @Test func everyTableIsStrict() throws {
    let loose = try store().rows(
      """
      SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
      AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'
      """)
    #expect(loose == [])
  }

  @Test func numbersOfPersonsAreNeverReused() throws {
    let store = try store()
    try store.perform(
      Statements(sql: [
        "INSERT INTO person VALUES (50, 'pupil', 'male', NULL)", "DELETE FROM person WHERE id = 50",
        "INSERT INTO person (kind, sex) VALUES ('pupil', 'male')",
      ]))
    #expect(try store.count("SELECT max(id) FROM person") == 51)
  }
}
