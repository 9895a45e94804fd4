import JournalCore
import Testing

@Suite struct LessonDaysTests {
  private let monday = LessonFixture.monday

  /// Shows S1-2.7.b, S3-3.5.c.
  @Test func theLastLessonOfTheClassMovesWithCancelledAndAddedLessons() throws {
    #expect(try LessonFixture.days(LessonFixture.week).lastEnd(on: monday) == at("2024-10-14T14:05:00"))
    let short = try LessonFixture.days(LessonFixture.week, cancelled: [LessonPlace(monday, 6)])
    #expect(short.lastEnd(on: monday) == (try at("2024-10-14T13:10:00")))
    let long = try LessonFixture.days(LessonFixture.week, added: [LessonPlace(monday, 7)])
    #expect(long.lastEnd(on: monday) == (try at("2024-10-14T14:55:00")))
    #expect(long.lastEnd(on: try LessonFixture.day("2024-10-30")) == nil)
  }

  @Test func theNextLessonLeavesOutHolidaysAndCancelledLessons() throws {
    let days = try LessonFixture.days(LessonFixture.mathematics)
    #expect(days.next(after: LessonPlace(monday, 2)) == LessonPlace(LessonFixture.tuesday, 1))
    let friday = LessonPlace(try LessonFixture.day("2024-10-25"), 1)
    #expect(days.next(after: friday) == LessonPlace(try LessonFixture.day("2024-11-05"), 1))
    let cancelled = try LessonFixture.days(
      LessonFixture.mathematics, cancelled: [LessonPlace(LessonFixture.tuesday, 1)])
    #expect(cancelled.next(after: LessonPlace(monday, 2)) == LessonPlace(monday.adding(days: 2), 1))
    let twice = try LessonFixture.days([WeekPlace(1, 2), WeekPlace(1, 5)])
    #expect(twice.next(after: LessonPlace(monday, 2)) == LessonPlace(monday, 5))
    #expect(try LessonFixture.days([]).next(after: LessonPlace(monday, 2)) == nil)
  }

  @Test func aPublicHolidayOrAnotherWeekdaysTimetableDecidesTheNextLesson() throws {
    let special = [
      try CalendarDay(LessonFixture.tuesday, .publicHoliday),
      try CalendarDay(try LessonFixture.day("2024-10-19"), .movedWorkday, weekday: 2),
    ]
    let days = try LessonFixture.days([WeekPlace(1, 2), WeekPlace(2, 3)], special: special)
    #expect(
      days.next(after: LessonPlace(monday, 2)) == LessonPlace(try LessonFixture.day("2024-10-19"), 3))
  }

  @Test func aChangedTimetableHoldsFromItsDay() throws {
    let days = LessonDays(
      calendar: try LessonFixture.calendar(),
      versions: [
        .init(from: try LessonFixture.day("2024-11-11"), [WeekPlace(1, 5)]),
        .init(from: try LessonFixture.day("2024-09-02"), [WeekPlace(1, 2)]),
      ], bells: [])
    #expect(days.timetabled(on: monday) == [2])
    #expect(days.timetabled(on: try LessonFixture.day("2024-11-11")) == [5])
    #expect(days.timetabled(on: try LessonFixture.day("2024-08-31")) == nil)
    #expect(days.end(of: LessonPlace(monday, 2)) == nil)
  }

  /// Shows S0-5.4.10.d.
  @Test func aSubgroupHasItsOwnNextLesson() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    let group = try LessonFixture.days([WeekPlace(1, 2), WeekPlace(5, 3)])
    let facts = DueFacts(
      lesson: LessonPlace(monday, 2), own: group, day: try LessonFixture.days(LessonFixture.week),
      under: profile)
    let due = facts.due(.writtenWork(grade: 7, subject: "Математика", work: "К"), under: profile)
    #expect(due == (try at("2024-10-18T10:45:00")))
  }

  private func at(_ iso: String) throws -> LocalMoment { try LessonFixture.at(iso) }
}
