import JournalCore
import JournalStore
import Testing

/// Late marks are flagged, locked ones refused; a granted request passes the lock (§0.4, S4-3.3.k–m, I-8).
@Suite struct MarkWindowTests {
  private let pupil = MarksSchool.pupil

  /// Shows S0-3.6.
  @Test func aLessonMarkAfterItsTermIsLateAndAccepted() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    try school.perform(SetMark("4", for: work, of: pupil(1)), at: "2024-10-14T15:00:00")
    #expect(try school.flags() == "")
    try school.perform(SetMark("4", for: work, of: pupil(2)), at: "2024-10-14T15:00:01")
    #expect(try school.flags() == "late")
    #expect(try school.store.snapshot().marks(for: work).map(\.stamp.isLate) == [false, true])
  }

  @Test func correctingAMarkKeepsTheMomentOfItsFirstEntry() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    try school.perform(SetMark("4", for: work, of: pupil(1)), at: "2024-10-14T14:00:00")
    try school.perform(SetMark("5", for: work, of: pupil(1)), at: "2024-10-15T09:00:00")
    let mark = try #require(try school.store.snapshot().marks(for: work).first)
    #expect(mark.value == 5)
    #expect(mark.stamp.enteredAt.iso == "2024-10-14T14:00:00")
    #expect(!mark.stamp.isLate)
  }

  /// Shows S0-5.4.10.b.
  @Test func writtenWorksHaveATermOfTheirOwn() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), "Изложение", at: "2024-10-14T13:00:00")
    try school.perform(SetMark("4", for: work, of: pupil(1)), at: "2024-10-17T23:59:59")
    #expect(try school.flags() == "")
    try school.perform(SetMark("4", for: work, of: pupil(2)), at: "2024-10-18T00:00:00")
    #expect(try school.flags() == "late")
  }

  /// Shows S4-3.3.k.
  @Test func afterTwoDaysALessonMarkIsLocked() throws {
    let school = try MarksSchool("school84Krasnodar")
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    try school.perform(SetMark("4", for: work, of: pupil(1)), at: "2024-10-16T23:59:59")
    #expect(
      try school.refusal(SetMark("4", for: work, of: pupil(2)), at: "2024-10-17T00:00:00")
        == "работа \(work) › окно изменений закрылось 16.10.2024 23:59 (п. 3.3 (S4-3.3.k)) › "
        + "подайте заявку на изменение")
    #expect(
      try school.refusal(RemoveMark(for: work, of: pupil(1)), at: "2024-10-17T00:00:00")?
        .contains("окно изменений закрылось") == true)
  }

  /// Shows S4-3.3.l, S4-3.3.m.
  @Test func writtenWorksAndInternalMonitoringHaveWindowsOfTheirOwn() throws {
    let school = try MarksSchool("school84Krasnodar")
    try school.run(
      "UPDATE subject SET name = 'Литература' WHERE id = 1", "UPDATE school_class SET grade = 10 WHERE id = 1"
    )
    let lesson = try school.lesson("2024-10-14")
    let essay = try school.work(lesson, "Сочинение (классное)", at: "2024-10-14T13:00:00")
    let answer = try school.perform(
      AddAssessment(at: lesson, workType: "О", isInternalMonitoring: true), at: "2024-10-14T13:00:00")
    for work in [essay, answer] {
      #expect(try school.refusal(SetMark("4", for: work, of: pupil(2)), at: "2024-10-24T23:59:59") == nil)
      #expect(
        try school.refusal(SetMark("4", for: work, of: pupil(3)), at: "2024-10-25T00:00:00")?
          .contains("окно изменений закрылось 24.10.2024 23:59") == true)
    }
  }

  @Test func aGrantedChangePassesTheLock() throws {
    let school = try MarksSchool("school84Krasnodar")
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    try school.perform(
      Execution { try SetMark("4", for: work, of: ID(1)).apply(in: $0, bypassingLock: true) },
      at: "2024-12-01T12:00:00")
    #expect(try school.store.snapshot().marks(for: work).map(\.value) == [4])
    try school.perform(
      Execution { try RemoveMark(for: work, of: ID(1)).apply(in: $0, bypassingLock: true) },
      at: "2024-12-01T12:00:00")
    #expect(try school.store.snapshot().marks(for: work).isEmpty)
  }

  @Test func aClosedPeriodLocksWhereNoWindowDoes() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    try school.run(
      "INSERT INTO period_close (class_id, number, closed_at, blockers) VALUES (1, 1, '2024-10-28T12:00:00', 0)"
    )
    #expect(
      try school.refusal(SetMark("4", for: work, of: pupil(1)), at: "2024-10-28T13:00:00")
        == "работа \(work) › учебный период закрыт (правило по умолчанию) › подайте заявку на изменение")
    let next = try school.work(school.lesson("2024-11-06"), at: "2024-11-06T13:00:00")
    #expect(try school.refusal(SetMark("4", for: next, of: pupil(1)), at: "2024-11-06T13:00:00") == nil)
  }

  @Test func initialLoadIsNeitherLateNorLockedUntilTheYearIsClosed() throws {
    let school = try MarksSchool("school84Krasnodar")
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    try school.perform(SetMark("4", for: work, of: pupil(1)), at: "2025-02-01T12:00:00", mode: .initialLoad)
    #expect(try school.flags() == "initial-load")
    try school.run(
      "INSERT INTO year_state (class_id, state, closed_at) VALUES (1, 'closed', '2025-06-01T12:00:00')")
    #expect(
      try school.refusal(SetMark("4", for: work, of: pupil(2)), at: "2025-07-01T12:00:00", mode: .initialLoad)
        == "работа \(work) › учебный год закрыт (п. 7.5 (S0-7.5)) › подайте заявку на изменение")
  }
}

/// A change that stands for the execution of a granted request.
struct Execution: Operation {
  static let name = "execute-change"

  let body: @Sendable (Transaction) throws -> Void

  init(_ body: @escaping @Sendable (Transaction) throws -> Void) { self.body = body }

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  func perform(in transaction: Transaction) throws { try body(transaction) }
}
