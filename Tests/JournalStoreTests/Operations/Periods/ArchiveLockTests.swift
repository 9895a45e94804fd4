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
}
