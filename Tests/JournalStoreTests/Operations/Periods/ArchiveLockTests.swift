import GRDB
import JournalCore
import Testing

@testable import JournalStore

/// Asks the lock of archived years about a target.
private struct AskLock: Operation {
  static let name = "ask-lock"
  let target: AccessTarget

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  func perform(in transaction: Transaction) throws { try ArchiveLock.check(target, transaction.db) }
}

/// The lock that stands before every operation whose target lies in an archived year.
@Suite struct ArchiveLockTests {
  /// Shows S0-7.5.
  @Test func everyTargetOfAnArchivedClassIsReadOnly() throws {
    let school = try PeriodSchool("school26")
    try school.open(try Fixture.label("7Б"))
    try school.work(1, on: "2024-10-14")
    let (inYear, next) = (try Fixture.day("2024-10-14"), try Fixture.day("2025-10-14"))
    let session = try school.session(at: "2025-09-10")
    let targets: [AccessTarget] = [
      .schoolClass(1, on: inYear), .assignment(1, on: inYear), .lesson(1), .pupil(1, on: inYear),
    ]
    for target in targets { #expect(try school.refusal(AskLock(target: target), in: session) == nil) }
    try school.sql([
      """
      INSERT INTO year_state (class_id, state, closed_at, archived_at)
      VALUES (1, 'archived', '2025-05-26T12:00:00', '2025-06-20T12:00:00')
      """
    ])
    for target in targets {
      #expect(
        try school.refusal(AskLock(target: target), in: session)
          == "класс 7А, 2024/2025 › журнал в архиве (п. 7.5 (S0-7.5)) › архивные записи не изменяются")
    }
    for target in [AccessTarget.schoolClass(2, on: inYear), .pupil(1, on: next), .school, .lesson(99)] {
      #expect(try school.refusal(AskLock(target: target), in: session) == nil)
    }
  }

  /// Shows S0-7.5: a row that an operation takes out of an archived class, or puts into it, is refused whatever the target was.
  @Test func rowsOfAnArchivedClassAreGuardedBeyondTheTarget() throws {
    let school = try PeriodSchool("school26")
    try school.open(try Fixture.label("7Б"))
    let session = try school.session(at: "2025-09-10")
    try school.sql([
      """
      INSERT INTO subgroup (id, class_id, subject_id, name)
      SELECT 901, 1, min(id), 'А' FROM subject UNION ALL SELECT 902, 2, min(id), 'Б' FROM subject
      """,
      "INSERT INTO class_shift (class_id, valid_from, shift) VALUES (2, '2024-09-01', 1)",
      """
      INSERT INTO year_state (class_id, state, closed_at, archived_at)
      VALUES (1, 'archived', '2025-05-26T12:00:00', '2025-06-20T12:00:00')
      """,
    ])
    let refused = [
      "UPDATE subgroup SET class_id = 2 WHERE id = 901", "UPDATE subgroup SET class_id = 1 WHERE id = 902",
      """
      INSERT INTO subgroup_member (person_id, class_id, subject_id, valid_from, subgroup_id)
      SELECT 1, 1, subject_id, '2024-10-01', id FROM subgroup WHERE id = 901
      """,
      "UPDATE teaching_assignment SET class_id = 2 WHERE class_id = 1",
      "UPDATE class_shift SET class_id = 1 WHERE class_id = 2", "DELETE FROM subgroup WHERE id = 901",
    ]
    for sql in refused {
      #expect(
        try school.refusal(Statements(sql: [sql]), in: session)
          == "класс 7А, 2024/2025 › журнал в архиве (п. 7.5 (S0-7.5)) › архивные записи не изменяются",
        "\(sql)")
    }
    #expect(
      try school.refusal(Statements(sql: ["UPDATE subgroup SET name = 'В' WHERE id = 902"]), in: session)
        == nil)
  }
}
