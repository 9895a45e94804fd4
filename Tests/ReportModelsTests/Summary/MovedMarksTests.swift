import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

/// Which marks a sheet shows of pupils who came, left or changed the class (FORMS §1.7, §20).
struct MovedMarksTests {
  private static let shown = PupilResults.Cell.mark(.grade(4))

  private func journal() throws -> Journal {
    let marks = ["Алгебра": "1:4 2:4 3:4 4:4 year:4", "Химия": "1:4 2:4 3:4 4:4 year:4"]
    let journal = try Journal(classOf([TestPupil("Авдеев Лев", marks), TestPupil("Белых Анна", marks)]))
    try journal.store.perform(LoadClassResults(classOf([TestPupil("Вагин Олег", marks)], label: "7Б")))
    return journal
  }

  @Test func theOldClassKeepsThePeriodsThatHadEndedAndTheNewOneShowsAll() throws {
    let journal = try journal()
    let pupil = try journal.pupil("Авдеев Лев")
    try journal.move(.classTransfer, .known(pupil), on: "2025-12-01", from: "7А", to: "7Б")
    let old = try journal.sheet("7А")
    #expect(old.results[0].shownRows == 1)
    #expect(old.column(0, of: 0) == [Self.shown] + Array(repeating: .empty, count: 6))
    let new = try journal.sheet("7Б")
    let place = try new.place(of: "Авдеев Лев")
    #expect(new.results[place].shownRows == 7)
    #expect(new.column(0, of: place) == Array(repeating: Self.shown, count: 5) + [.empty, .empty])
    // The others of the old class are not touched.
    #expect(old.results[1].shownRows == 7)
  }

  @Test func whoLeftOnTheLastDayOfAPeriodKeepsItsMark() throws {
    for (day, rows) in [("2025-10-23", 0), ("2025-10-24", 1), ("2025-12-28", 2), ("2026-05-25", 3)] {
      let journal = try journal()
      let pupil = try journal.pupil("Авдеев Лев")
      try journal.move(.departure, .known(pupil), on: day, from: "7А")
      #expect(try journal.sheet().results[0].shownRows == rows, "left on \(day)")
    }
  }

  @Test func whoLeftAfterTheLastLessonsKeepsTheWholeYearAndTheDecision() throws {
    let journal = try journal()
    let pupil = try journal.pupil("Авдеев Лев")
    let decision = CouncilDecision(
      kind: .promoted, targetGrade: 8, protocolNumber: "9", date: try Journal.day("2026-05-25"))
    try journal.store.perform(
      RecordCouncilDecisions(year: Journal.year, entries: [.init(pupil: pupil, decision: decision)]))
    try journal.move(.departure, .known(pupil), on: "2026-06-10", from: "7А")
    let results = try journal.sheet().results[0]
    #expect(results.shownRows == 7)
    #expect(results.decision == decision)
  }

  @Test func whoLeftHasNoDecisionOnTheSheet() throws {
    let journal = try journal()
    let pupil = try journal.pupil("Авдеев Лев")
    let decision = CouncilDecision(
      kind: .repeated, targetGrade: nil, protocolNumber: "9", date: try Journal.day("2025-11-25"))
    try journal.store.perform(
      RecordCouncilDecisions(year: Journal.year, entries: [.init(pupil: pupil, decision: decision)]))
    try journal.move(.departure, .known(pupil), on: "2025-12-05", from: "7А")
    #expect(try journal.sheet().results[0].decision == nil)
  }

  @Test func marksOfTheFormerSchoolAreFlagged() throws {
    let sheet = try Sample.sheet(.arrivedWithCarriedMarks)
    let carriers = sheet.results.indices.filter { index in
      sheet.results[index].cells.contains { row in
        row.contains { if case .carried = $0 { true } else { false } }
      }
    }
    #expect(carriers.count == 1)
    let carrier = try #require(carriers.first)
    #expect(sheet.roster.entries[carrier].movements.map(\.kind) == [.arrival])
    for (row, slot) in sheet.slots.enumerated() {
      let isCarried = sheet.results[carrier].cells[row].contains {
        if case .carried = $0 { true } else { false }
      }
      #expect(isCarried == (slot == .period(1)), "\(slot)")
    }
  }

  @Test func whoArrivedWithoutMarksHasEmptyCellsBefore() throws {
    let sheet = try Sample.sheet(.arrivedWithoutMarks)
    let arrived = try #require(sheet.roster.entries.firstIndex { $0.cameLate })
    let filled = sheet.results[arrived].cells.map { row in row.contains { $0.mark != nil } }
    #expect(filled == [false, false, true, true, true, false, true])
    #expect(sheet.results[arrived].shownRows == sheet.slots.count)
  }

  @Test func anIndividualPlanShowsWhatIsNotStudied() throws {
    let sheet = try Sample.sheet(.individualPlan)
    let counts = sheet.results.map { block in
      Set(block.cells.map { row in row.count { $0 == .notStudied } })
    }
    #expect(counts.count { $0 == [2] } == 1)
    #expect(counts.count { $0 == [0] } == counts.count - 1)
  }

  @Test func onlyTheSheetOfTheYearBearsDecisions() throws {
    let quarter = try Sample.sheet(.conditionalPromotion, .period(.quarter, 4))
    #expect(quarter.results.allSatisfy { $0.decision == nil })
  }

  @Test func aDecisionAfterTheMomentIsNotKnownYet() throws {
    let before = try Sample.sheet(.conditionalPromotion, on: "2026-05-24")
    #expect(before.results.allSatisfy { $0.decision == nil })
    let after = try Sample.sheet(.conditionalPromotion, on: "2026-05-25")
    #expect(after.results.count { $0.decision?.kind == .promotedConditionally } == 1)
    let debts = after.results.compactMap(\.decision).filter { !$0.debts.isEmpty }.map(\.debts)
    #expect(debts == [["Алгебра"]])
  }
}
