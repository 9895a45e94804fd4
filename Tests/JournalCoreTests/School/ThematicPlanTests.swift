import JournalCore
import Testing

@Suite struct ThematicPlanTests {
  private func rows(_ numbers: [Int]) -> [ThematicRow] {
    numbers.map { ThematicRow(number: $0, topic: "Тема \($0)") }
  }

  @Test func rowsAreNumberedWithoutGaps() throws {
    try ThematicPlanRows.checkOrder(rows([2, 1, 3]))
    #expect(throws: LessonRefusal.planRowsNotInOrder(number: 2)) {
      try ThematicPlanRows.checkOrder(rows([1, 3]))
    }
    #expect(throws: LessonRefusal.planRowsNotInOrder(number: 3)) {
      try ThematicPlanRows.checkOrder(rows([1, 2, 2]))
    }
  }

  @Test func hoursEqualThoseOfTheCurriculumPlan() throws {
    try ThematicPlanRows.checkHours(170, plan: Rational(170))
    #expect(throws: LessonRefusal.thematicHoursDiffer(thematic: 168, plan: Rational(170))) {
      try ThematicPlanRows.checkHours(168, plan: Rational(170))
    }
    let (two, five) = (try #require(WeeklyHours(2)), try #require(WeeklyHours(5)))
    #expect(ThematicPlanRows.yearHours(plan: 170, weekly: two, of: five) == Rational(68))
  }

  @Test func aLessonWithALaterRowLeavesTheRowsBeforeItUndelivered() {
    let delivered = Dictionary(uniqueKeysWithValues: (1...11).map { ($0, 1) } + [(14, 1)])
    let progress = ProgrammeProgress(rows: rows(Array(1...20)), lessons: delivered)
    #expect(progress.skipped == [12, 13])
    #expect(progress.undelivered == [12, 13, 15, 16, 17, 18, 19, 20])
    #expect(progress.undeliveredHours == 8)
  }

  @Test func aRowOfSeveralHoursLacksTheHoursThatWereNotHeld() {
    let row = ThematicRow(number: 1, topic: "Степень", hours: 3)
    #expect(ProgrammeProgress(rows: [row], lessons: [1: 2]).undeliveredHours == 1)
    #expect(ProgrammeProgress(rows: [row], lessons: [1: 4]).undeliveredHours == 0)
  }
}
