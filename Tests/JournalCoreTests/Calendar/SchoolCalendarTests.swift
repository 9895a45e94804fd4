import JournalCore
import Testing

@Suite struct SchoolCalendarTests {
  private func day(_ iso: String) throws -> Day { try LessonFixture.day(iso) }

  @Test func daysAreSchoolWeekendOrHolidaysByPeriodAndWeek() throws {
    let calendar = try LessonFixture.calendar()
    #expect(calendar.kind(of: LessonFixture.monday) == .school)
    #expect(calendar.kind(of: try day("2024-10-19")) == .weekend)
    #expect(calendar.kind(of: try day("2024-10-30")) == .holidays)
    #expect(calendar.kind(of: try day("2024-10-26")) == .holidays)
    let six = SchoolCalendar(periods: try LessonFixture.quarters(), weekDays: 6)
    #expect(six.kind(of: try day("2024-10-19")) == .school)
  }

  @Test func aDaySetApartReplacesTheRule() throws {
    let calendar = try LessonFixture.calendar([
      try CalendarDay(try day("2024-12-30"), .movedWorkday, weekday: 5),
      try CalendarDay(try day("2024-10-14"), .activated, actNumber: "7"),
      try CalendarDay(try day("2025-05-01"), .publicHoliday),
    ])
    #expect(calendar.timetableWeekday(on: try day("2024-12-30")) == 5)
    #expect(calendar.isActivated(LessonFixture.monday))
    #expect(calendar.hasLessons(on: LessonFixture.monday))
    #expect(calendar.timetableWeekday(on: try day("2025-05-01")) == nil)
  }

  @Test func anActivatedDayNeedsItsActAndAMovedDayItsWeekday() throws {
    let date = try day("2025-01-20")
    #expect(throws: LessonRefusal.activatedNeedsAct(date)) { try CalendarDay(date, .activated) }
    #expect(throws: LessonRefusal.activatedNeedsAct(date)) {
      try CalendarDay(date, .publicHoliday, actNumber: "7")
    }
    #expect(throws: LessonRefusal.movedNeedsWeekday(date)) { try CalendarDay(date, .movedWorkday) }
    #expect(throws: LessonRefusal.movedNeedsWeekday(date)) { try CalendarDay(date, .school, weekday: 1) }
  }

  @Test func periodsTellTheirLastSchoolDayAndHolidays() throws {
    let calendar = try LessonFixture.calendar([try CalendarDay(try day("2024-10-25"), .publicHoliday)])
    let first = try LessonFixture.quarters()[0]
    #expect(calendar.lastSchoolDay(of: first) == (try day("2024-10-24")))
    #expect(calendar.holidaysStart(after: first) == (try day("2024-10-26")))
    #expect(calendar.lastHoliday(before: try day("2024-11-06")) == (try day("2024-11-04")))
    #expect(calendar.lastHoliday(before: LessonFixture.monday) == nil)
  }

  @Test func workingDaysLeaveOutWeekendsAndPublicHolidaysButNotSchoolHolidays() throws {
    let calendar = try LessonFixture.calendar([try CalendarDay(try day("2024-11-04"), .publicHoliday)])
    #expect(calendar.adding(workingDays: 1, to: try day("2024-10-25")) == (try day("2024-10-28")))
    #expect(calendar.adding(workingDays: 1, to: try day("2024-11-01")) == (try day("2024-11-05")))
    #expect(calendar.adding(workingDays: 0, to: LessonFixture.monday) == LessonFixture.monday)
    #expect(DayCounting(.working, over: calendar).adding(try day("2024-10-18"), 3) == (try day("2024-10-23")))
    #expect(
      DayCounting(.calendar, over: calendar).adding(try day("2024-10-18"), 3) == (try day("2024-10-21")))
  }

  @Test func bellsMustRise() throws {
    let time = { (text: String) in try #require(ClockTime(text)) }
    let first = BellSchedule.Bell(number: 1, starts: try time("08:30"), ends: try time("09:10"))
    let early = BellSchedule.Bell(number: 2, starts: try time("09:05"), ends: try time("09:50"))
    let backward = BellSchedule.Bell(number: 1, starts: try time("09:00"), ends: try time("08:15"))
    #expect(throws: LessonRefusal.bellsDoNotRise(number: 2)) { try BellSchedule([early, first]) }
    #expect(throws: LessonRefusal.bellsDoNotRise(number: 1)) { try BellSchedule([backward]) }
    #expect(throws: LessonRefusal.bellsDoNotRise(number: 0)) { try BellSchedule([]) }
    #expect(try BellSchedule([first])[1] == first)
  }
}
