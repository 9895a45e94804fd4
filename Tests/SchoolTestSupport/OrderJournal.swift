import GRDB
import JournalCore
import JournalStore
package import ReportModels
import Testing

/// A small journal with two families that withdrew their consent by one order, and one that wants a paper diary.
///
/// Иванов Иван of 7А with his mother, Сухих Анна of 8Б with both parents: order № 96 of 13.11.2025; Белых Олег of 7А:
/// order № 94 of 29.09.2025.
package struct OrderJournal {
  private struct Statements: Operation {
    static let name = "run-statements"
    let sql: [String]

    func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

    func perform(in transaction: Transaction) throws {
      for statement in sql { try transaction.db.execute(sql: statement) }
    }
  }

  package let journal: Journal

  package init() throws {
    journal = try Journal()
    let subjects = ["Алгебра"]
    let own = [TestPupil("Иванов Иван Иванович"), TestPupil("Белых Олег Юрьевич")]
    try journal.store.perform(LoadClassResults(classOf(own, subjects: subjects)))
    try journal.store.perform(
      LoadClassResults(classOf([TestPupil("Сухих Анна Олеговна", .female)], label: "8Б", subjects: subjects)))
    let (ivan, oleg, anna) = (
      try pupil("Иванов Иван Иванович"), try pupil("Белых Олег Юрьевич"),
      try pupil("Сухих Анна Олеговна", "8Б")
    )
    try run(OrderJournal.people)
    try run(
      "INSERT INTO class_leadership SELECT id, '2025-09-01', 8005 + (letter = 'Б') FROM school_class",
      """
      INSERT INTO guardianship VALUES (9001, \(ivan), '2025-09-01', NULL, 'mother', 1, ''),
        (9002, \(anna), '2025-09-01', NULL, 'father', 1, ''), (9003, \(anna), '2025-09-01', NULL, 'mother', 1, ''),
        (9004, \(oleg), '2025-09-01', NULL, 'mother', 1, ''), (9005, \(oleg), '2025-09-01', NULL, 'other', 0, '')
      """,
      """
      INSERT INTO consent (id, person_id, guardian_id, valid_from, status, scope, document_number, document_day)
      VALUES (1, \(ivan), 9001, '2025-09-01', 'given', 'ведение журнала', 'С-1', '2025-09-01'),
        (2, \(ivan), 9001, '2025-11-12', 'withdrawn', '', 'О-1', '2025-11-12'),
        (3, \(anna), 9002, '2025-11-11', 'withdrawn', '', 'О-2', '2025-11-11'),
        (4, \(oleg), 9004, '2025-09-01', 'given', 'ведение журнала', 'С-2', '2025-09-02')
      """,
      "INSERT INTO consent_admission VALUES (4, 'role', 'classTeacher'), (4, 'role', 'director'), (4, 'staff', '8003')",
      """
      INSERT INTO recipient (id, kind, name, basis, valid_from)
      VALUES (1, 'municipal', 'Управление образования', 'соглашение № 3', '2025-09-01')
      """,
      "INSERT INTO consent_recipient VALUES (4, 1)",
      "INSERT INTO withdrawal_case VALUES (1, \(ivan), 2, '2025-11-12'), (2, \(anna), 3, '2025-11-11')",
      """
      INSERT INTO withdrawal_step VALUES (1, 'refusalRegistered', '2025-11-12', 'operator', '32', '2025-11-12', 'все')
      """,
      "INSERT INTO anonymisation_order VALUES (1, '96', '2025-11-13', '2025-11-14')",
      """
      INSERT INTO anonymisation_entry VALUES (1, \(ivan), 1, 'pupil', 1, 'Ученик 1'),
        (1, \(anna), 2, 'pupil', 2, 'Ученик 2'), (1, 9001, 1, 'guardian', 1, 'Родитель 1'),
        (1, 9002, 2, 'guardian', 2, 'Родитель 2'), (1, 9003, 2, 'guardian', 3, 'Родитель 3')
      """,
      """
      INSERT INTO diary_refusal VALUES
        (1, \(oleg), 'Д-1', '2025-09-26', '94', '2025-09-29', '2025-10-01', NULL)
      """,
      """
      INSERT INTO diary_application VALUES (1, \(oleg), 9004, 'Э-1', '2025-09-08', 'refused', '2025-09-11'),
        (2, \(ivan), 9001, 'Э-2', '2025-09-08', 'granted', '2025-09-11'),
        (3, \(anna), NULL, 'Э-10', '2025-10-01', NULL, NULL)
      """)
  }

  private static let people = [
    """
    INSERT INTO person (id, kind, sex) VALUES (8001, 'staff', 'male'), (8002, 'staff', 'female'),
      (8003, 'staff', 'female'), (8005, 'staff', 'female'), (8006, 'staff', 'male'), (9001, 'guardian', 'female'),
      (9002, 'guardian', 'male'), (9003, 'guardian', 'female'), (9004, 'guardian', 'female'),
      (9005, 'guardian', 'female')
    """,
    """
    INSERT INTO person_name VALUES (8001, '2025-09-01', 'Соколов', 'Андрей', 'Юрьевич'),
      (8002, '2025-09-01', 'Смирнова', 'Наталья', 'Андреевна'),
      (8003, '2025-09-01', 'Островская', 'Маргарита', 'Леонидовна'),
      (8005, '2025-09-01', 'Петрова', 'Мария', 'Сергеевна'),
      (8006, '2025-09-01', 'Ковальчук', 'Павел', 'Ильич'), (9001, '2025-09-01', 'Иванова', 'Мария', 'Петровна'),
      (9002, '2025-09-01', 'Сухих', 'Олег', 'Львович'), (9003, '2025-09-01', 'Заяц', 'Любовь', 'Ильинична'),
      (9004, '2025-09-01', 'Белых', 'Ольга', ''), (9005, '2025-09-01', 'Лишняя', 'Инна', '')
    """,
    """
    INSERT INTO appointment VALUES (8001, 'director', '2025-09-01', NULL),
      (8002, 'administrator', '2025-09-01', NULL), (8003, 'secretary', '2025-09-01', NULL)
    """,
  ]

  /// Runs statements on the journal.
  package func run(_ statements: String...) throws { try run(statements) }

  private func run(_ statements: [String]) throws { try journal.store.perform(Statements(sql: statements)) }

  /// Ends the withdrawal of Иванов: code names stand, the names of pupil and mother are erased.
  package func endWithdrawal() throws {
    let ivan = try pupil("Иванов Иван Иванович")
    try run(
      """
      INSERT INTO code_name (person_id, number, text, order_number, order_day, valid_from, kind)
      VALUES (\(ivan), 1, 'Ученик 1', '96', '2025-11-13', '2025-11-14', 'pupil'),
        (9001, 1, 'Родитель 1', '96', '2025-11-13', '2025-11-14', 'guardian')
      """,
      "DELETE FROM person_name WHERE person_id IN (\(ivan), 9001)")
  }

  /// What a run is asked for: the classes of the names, all when there are none.
  package func choice(
    _ classes: [String] = [], span: ReportSpan = .period(.year), on moment: String = "2026-06-30"
  ) throws -> ScopeChoice {
    let all = try journal.store.snapshot().classes(in: Journal.year)
    return ScopeChoice(
      year: Journal.year, span: span, moment: try Journal.day(moment),
      classes: all.filter { classes.isEmpty || classes.contains($0.label.compact) })
  }

  /// The id of a pupil's record.
  package func pupil(_ name: String, _ label: String = "7А") throws -> Int64 {
    try journal.pupil(name, of: label).rawValue
  }
}
