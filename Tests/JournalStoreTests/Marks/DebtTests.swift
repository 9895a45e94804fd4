import JournalCore
import JournalStore
import Testing

/// A dot is a debt, not a mark; it ends by a mark or for a reason (S0-4.12.8–9, I-2, I-4).
@Suite struct DebtTests {
  private let pupil = MarksSchool.pupil
  private let quarter = DayRange(Day(ordinal: 19_968), Day(ordinal: 20_021))

  private func control(_ school: MarksSchool, on day: String = "2024-10-14") throws -> ID<Assessment> {
    try school.work(school.lesson(day), "К", at: "\(day)T13:00:00")
  }

  /// Shows S0-4.12.8.a.
  @Test func aDeferredWorkIsOneDebtAndNoMark() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, "О", at: "2024-10-14T13:00:00")
    try school.perform(DeferAssessment(work, for: [pupil(1)]), at: "2024-10-14T13:00:00")
    let days = try #require(quarter)
    let snapshot = try school.store.snapshot()
    #expect(try snapshot.openDebts(of: MarksSchool.sevenA, in: days).items.map(\.debt.pupil) == [ID(1)])
    #expect(try snapshot.assessments(of: lesson).map(\.deferred) == [[ID(1)]])
    let current = try snapshot.currentMarks(of: pupil(1), in: MarksSchool.mathematics, days: days)
    #expect(current.marks.isEmpty)
    #expect(current.debts == [3])
    let cell = try snapshot.journalPage(of: ID(MarksSchool.maths), in: days).cell(of: pupil(1), at: lesson)
    #expect(cell.printed(debtSign: school.profile.marks.debtMarkSymbol) == ".")
  }

  /// Shows S0-4.12.9.
  @Test func aDebtIsDueInAWeekButNotAfterThePeriod() throws {
    let school = try MarksSchool()
    let (early, late) = (try control(school), try control(school, on: "2024-10-22"))
    try school.perform(OpenDebt(early, of: pupil(1)), at: "2024-10-14T13:00:00")
    try school.perform(OpenDebt(late, of: pupil(1)), at: "2024-10-22T13:00:00")
    let snapshot = try school.store.snapshot()
    #expect(try snapshot.debts(for: early).map(\.due.iso) == ["2024-10-21"])
    #expect(try snapshot.debts(for: late).map(\.due.iso) == ["2024-10-25"])
    let debt = try #require(try snapshot.debts(for: early).first)
    #expect(!debt.isOverdue(at: try #require(LocalMoment(iso: "2024-10-21T23:59:59"))))
    #expect(debt.isOverdue(at: try #require(LocalMoment(iso: "2024-10-22T00:00:00"))))
  }

  @Test func aMarkEndsTheDebtAndItsRemovalOpensItAgain() throws {
    let school = try MarksSchool()
    let work = try control(school)
    try school.perform(OpenDebt(work, of: pupil(1)), at: "2024-10-14T13:00:00")
    try school.perform(SetMark("4", for: work, of: pupil(1)), at: "2024-10-18T13:00:00")
    let closed = try #require(try school.store.snapshot().debts(for: work).first)
    #expect(closed.closed?.iso == "2024-10-18")
    #expect(closed.isClosedByMark)
    try school.perform(RemoveMark(for: work, of: pupil(1)), at: "2024-10-18T14:00:00")
    #expect(try school.store.snapshot().debts(for: work).map(\.isOpen) == [true])
  }

  @Test func aDebtEndsWithoutAMarkForAReasonOnly() throws {
    let school = try MarksSchool()
    let work = try control(school)
    try school.perform(OpenDebt(work, of: pupil(1)), at: "2024-10-14T13:00:00")
    #expect(
      try school.refusal(CloseDebt(work, of: pupil(1), reason: " "), at: "2024-10-15T13:00:00")
        == "обучающийся 1, работа \(work) › отметки нет, причина не указана (п. 4.12.9 (S0-4.12.9)) › "
        + "поставьте отметку или укажите причину")
    try school.perform(
      CloseDebt(work, of: pupil(1), reason: "освобождён приказом № 5"), at: "2024-10-15T13:00:00")
    #expect(
      try school.refusal(CloseDebt(work, of: pupil(1), reason: "ещё раз"), at: "2024-10-15T13:00:00")
        == "обучающийся 1, работа \(work) › открытой задолженности нет (п. 4.12.8 (S0-4.12.8.a)) › проверьте номера"
    )
    #expect(try school.store.snapshot().debts(for: work).map(\.isClosedByMark) == [false])
  }

  @Test func debtsAreRefusedWhereTheyMakeNoSense() throws {
    let school = try MarksSchool()
    let work = try control(school)
    let answer = try school.work(school.lesson("2024-10-15"), "О", at: "2024-10-15T13:00:00")
    try school.perform(SetMark("4", for: work, of: pupil(1)), at: "2024-10-14T13:00:00")
    #expect(
      try school.refusal(OpenDebt(work, of: pupil(1)), at: "2024-10-14T13:00:00")
        == "обучающийся 1, работа \(work) › отметка уже стоит (п. 4.12.8 (S0-4.12.8.a)) › задолженность не нужна"
    )
    #expect(
      try school.refusal(OpenDebt(answer, of: pupil(1)), at: "2024-10-15T13:00:00")?
        .contains("работа не обязательная") == true)
    try school.perform(OpenDebt(work, of: pupil(2)), at: "2024-10-14T13:00:00")
    #expect(
      try school.refusal(OpenDebt(work, of: pupil(2)), at: "2024-10-14T13:00:00")
        == "обучающийся 2, работа \(work) › задолженность уже есть, до 21.10.2024 (п. 4.12.8 (S0-4.12.8.a)) › "
        + "ничего делать не нужно")
    let other = try MarksSchool("default")
    let otherWork = try control(other)
    #expect(
      try other.refusal(OpenDebt(otherWork, of: pupil(1)), at: "2024-10-14T13:00:00")
        == "работа \(otherWork) › школа не ведёт задолженностей (правило по умолчанию) › отложенную работу не отмечайте"
    )
  }
}
