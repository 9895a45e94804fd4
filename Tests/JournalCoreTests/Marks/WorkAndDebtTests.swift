import JournalCore
import Testing

/// Control works, debts and cells (S0-4.12.5, S0-4.12.8–9, S1-2.5.f).
@Suite struct WorkAndDebtTests {
  private func pupils(_ numbers: ClosedRange<Int64>) -> [ID<Pupil>] { numbers.map { ID<Pupil>($0) } }

  @Test func everyPresentPupilWithoutAMarkIsAGap() {
    let gaps = ControlWorkGaps(
      roster: pupils(1...25), codes: [ID(1): .ill, ID(2): .unknownReason], marked: Set(pupils(3...24)))
    #expect(gaps.pupils == [ID(25)])
    #expect(!gaps.isEmpty)
  }

  @Test func aLatePupilWasPresentAndOneTaughtAtHomeIsNotExpected() {
    let gaps = ControlWorkGaps(
      roster: pupils(1...3), codes: [ID(1): .late], marked: [ID(3)], taughtAtHome: [ID(2)])
    #expect(gaps.pupils == [ID(1)])
  }

  @Test func anAbsenceEnteredLaterClosesTheGap() {
    let before = ControlWorkGaps(roster: pupils(1...2), codes: [:], marked: [ID(1)])
    let after = ControlWorkGaps(roster: pupils(1...2), codes: [ID(2): .ill], marked: [ID(1)])
    #expect(before.pupils == [ID(2)])
    #expect(after.isEmpty)
  }

  @Test func controlWorksAreKnownByTheirNames() {
    #expect(
      WorkTypes.standard.all.filter(\.isControlWork).map(\.name) == [
        "Контрольная работа", "Административная контрольная работа", "Контрольный диктант",
      ])
  }

  @Test func aWorkTypeIsMeantByItsNameOrItsCode() {
    #expect(WorkTypes.standard.meant(by: "К").map(\.name) == ["Контрольная работа"])
    #expect(WorkTypes.standard.meant(by: "контрольная  работа").map(\.code) == ["К"])
    #expect(WorkTypes.standard.meant(by: "Ч").map(\.weight) == [5, 4])
    #expect(WorkTypes.standard.meant(by: "Сочинение (домашнее)").map(\.weight) == [4])
    #expect(WorkTypes.standard.meant(by: "Ж").isEmpty)
  }

  @Test func aDebtIsDueInAWeekAndAtThePeriodsEndAtTheLatest() throws {
    let opened = try #require(Day(iso: "2024-10-14"))
    let end = try #require(Day(iso: "2024-10-25"))
    #expect(DebtTerm.due(opened: opened, days: 7, periodEnd: end).iso == "2024-10-21")
    #expect(DebtTerm.due(opened: opened.adding(days: 7), days: 7, periodEnd: end) == end)
    #expect(DebtTerm.due(opened: opened, days: 7, periodEnd: nil).iso == "2024-10-21")
    #expect(DebtTerm.due(opened: end.adding(days: 3), days: 7, periodEnd: end) == end.adding(days: 3))
  }

  @Test func aDebtIsOverdueFromTheMidnightAfterItsDay() throws {
    let due = try #require(Day(iso: "2024-10-21"))
    #expect(!DebtTerm.isOverdue(due: due, at: .end(of: due)))
    #expect(DebtTerm.isOverdue(due: due, at: LocalMoment(due.adding(days: 1), second: 0)))
  }

  @Test func aCellKeepsTheAbsenceBesideTheMark() {
    #expect(JournalCell(marks: [4], code: .ill).printed(debtSign: ".") == "Б/4")
    #expect(JournalCell(marks: [5, 4]).printed(debtSign: ".") == "5/4")
    #expect(JournalCell(marks: [3], code: .late).printed(debtSign: ".") == "ОП/3")
    #expect(JournalCell(code: .ill, hasDebt: true).printed(debtSign: "•") == "Б/•")
    #expect(JournalCell(hasDebt: true).printed(debtSign: ".") == ".")
    #expect(JournalCell().printed(debtSign: ".") == "")
    #expect(JournalCell(marks: [4], code: .validReason).traditional == "Н/4")
    #expect(JournalCell(marks: [4], code: .late, hasDebt: true).traditional == "4")
  }
}
