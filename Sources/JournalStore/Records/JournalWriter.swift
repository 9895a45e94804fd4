import GRDB
import JournalCore

/// The inserts of the journal's rows: cached statements, bound by position, fast enough for whole schools.
struct JournalWriter {
  private let db: Database

  /// A writer on the connection of a running transaction.
  init(_ db: Database) { self.db = db }

  /// A person without a name; returns the record.
  func person(_ kind: PersonKind, sex: Sex, born: Day? = nil) throws -> Int64 {
    try run(
      "INSERT INTO person (kind, sex, birth_day) VALUES (?, ?, ?)", [kind.rawValue, sex.rawValue, born?.iso])
    return db.lastInsertedRowID
  }

  /// A name from the day on.
  func name(_ name: PersonName, of person: Int64, from day: Day) throws {
    try run(
      """
      INSERT INTO person_name (person_id, valid_from, surname, given, patronymic) VALUES (?, ?, ?, ?, ?)
      """, [person, day.iso, name.surname, name.given, name.patronymic])
  }

  /// What the family agreed to from the day on; replaces what was stored for the same day.
  func familyState(_ state: FamilyState, of person: Int64, from day: Day) throws {
    try run(
      """
      INSERT INTO family_state (person_id, valid_from, state) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET state = excluded.state
      """, [person, day.iso, state.rawValue])
  }

  /// A code name from the day on.
  func codeName(_ code: CodeName, of person: Int64, from day: Day) throws {
    try run(
      """
      INSERT INTO code_name (person_id, number, text, order_number, order_day, valid_from)
      VALUES (?, ?, ?, ?, ?, ?)
      """, [person, code.number, code.text, code.order.number, code.order.date.iso, day.iso])
  }

  /// A post held from the day on; a post that is held already stays as it is.
  func appointment(_ post: Post, of person: Int64, from day: Day) throws {
    try run(
      """
      INSERT INTO appointment (person_id, post, valid_from) SELECT ?1, ?2, ?3 WHERE NOT EXISTS (
        SELECT 1 FROM appointment WHERE person_id = ?1 AND post = ?2 AND valid_from <= ?3
        AND (valid_to IS NULL OR valid_to >= ?3))
      """, [person, post.rawValue, day.iso])
  }

  /// The leader of a class from the day on; replaces what was stored for the same day.
  func leadership(of classID: Int64, by person: Int64, from day: Day) throws {
    try run(
      """
      INSERT INTO class_leadership (class_id, valid_from, person_id) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET person_id = excluded.person_id
      """, [classID, day.iso, person])
  }

  /// A class; returns the record.
  func schoolClass(_ label: ClassLabel, year: Int64, kind: PeriodKind) throws -> Int64 {
    try run(
      "INSERT INTO school_class (year_id, grade, letter, period_kind) VALUES (?, ?, ?, ?)",
      [year, label.grade, label.letter, kind.rawValue])
    return db.lastInsertedRowID
  }

  /// A stay in a class.
  func enrolment(of person: Int64, in classID: Int64, from first: Day, to last: Day? = nil) throws {
    try run(
      "INSERT INTO enrolment (person_id, first_day, last_day, class_id) VALUES (?, ?, ?, ?)",
      [person, first.iso, last?.iso, classID])
  }

  /// A movement between the classes of the records.
  func movement(
    _ kind: Movement.Kind, of person: Int64, on day: Day, from old: Int64?, to new: Int64?,
    by order: OrderReference
  ) throws {
    try run(
      """
      INSERT INTO movement (person_id, kind, day, from_class_id, to_class_id, order_number, order_day)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, [person, kind.rawValue, day.iso, old, new, order.number, order.date.iso])
  }

  /// Teaching at home.
  func homeTeaching(of person: Int64, from first: Day, to last: Day?, by order: OrderReference) throws {
    try run(
      """
      INSERT INTO home_teaching (person_id, first_day, last_day, order_number, order_day) VALUES (?, ?, ?, ?, ?)
      """, [person, first.iso, last?.iso, order.number, order.date.iso])
  }

  /// A subject; returns the record.
  func subject(_ name: String, short: String?) throws -> Int64 {
    try run("INSERT INTO subject (name, short_name) VALUES (?, ?)", [name, short])
    return db.lastInsertedRowID
  }

  /// A subject's place in the curriculum of a class, from 1.
  func curriculumItem(_ subject: Int64, of classID: Int64, at position: Int, hasMarks: Bool) throws {
    try run(
      "INSERT INTO curriculum_item (class_id, subject_id, position, has_marks) VALUES (?, ?, ?, ?)",
      [classID, subject, position, hasMarks ? 1 : 0])
  }

  /// A subject that the pupil does not study in the year.
  func notStudied(_ subject: Int64, by person: Int64, year: Int64) throws {
    try run(
      "INSERT INTO subject_not_studied (person_id, year_id, subject_id) VALUES (?, ?, ?)",
      [person, year, subject])
  }

  /// A mark.
  func mark(
    _ mark: PeriodMark, of person: Int64, year: Int64, subject: Int64, slot: MarkSlot, carried: Bool = false
  ) throws {
    try run(
      """
      INSERT INTO period_mark (person_id, year_id, subject_id, slot, value, carried) VALUES (?, ?, ?, ?, ?, ?)
      """, [person, year, subject, slot.code, mark.printed, carried ? 1 : 0])
  }

  /// A decision of the council, with the records of the subjects in debt.
  func decision(_ decision: CouncilDecision, debts: [Int64], of person: Int64, year: Int64) throws {
    try run(
      """
      INSERT INTO council_decision (person_id, year_id, kind, target_grade, protocol_number, protocol_day)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        person, year, decision.kind.rawValue, decision.targetGrade, decision.protocolNumber,
        decision.date.iso,
      ])
    for debt in debts {
      try run(
        "INSERT INTO decision_debt (person_id, year_id, subject_id) VALUES (?, ?, ?)", [person, year, debt])
    }
  }

  /// Runs any statement with its arguments.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
