import JournalCore
import JournalStore
import Testing

@Suite struct CalendarOperationTests {
  /// Shows S0-5.4.1.b.
  @Test func anActivatedDayHoldsForItsGradesAndNeedsItsAct() throws {
    let school = try LessonSchool("gymnasium2Vorkuta", [("7А", 2), ("9Б", 2)])
    let day = try Fixture.day("2025-01-20")
    #expect(
      try school.refusal(SetCalendarDay(day, .activated, grades: 1...7)) == .activatedNeedsAct(day))
    #expect(
      try school.refusal(SetCalendarDay(day, .publicHoliday, grades: 7...12)) == .unknownGrade(12))
    try school.run(SetCalendarDay(day, .activated, grades: 1...7, act: "7"))
    let profile = try Fixture.profile("gymnasium2Vorkuta")
    let snapshot = try school.store.snapshot()
    #expect(try snapshot.calendar(of: school.store.classID("7А"), under: profile).isActivated(day))
    #expect(try snapshot.calendar(of: school.store.classID("9Б"), under: profile).kind(of: day) == .school)
    try school.run(SetCalendarDay(day, .school, grades: 1...7))
    #expect(try school.store.count("SELECT count(*) FROM calendar_day WHERE kind = 'school'") == 7)
  }

  @Test func bellsAreReplacedForTheirDayAndShift() throws {
    let school = try LessonSchool()
    let bells = try LessonSchool.bells()
    try school.run(SetBells([bells[0], bells[1]], from: try Fixture.day("2024-09-01")))
    #expect(try school.store.count("SELECT count(*) FROM bell") == 2)
    #expect(
      try school.refusal(SetBells([], from: try Fixture.day("2024-09-01"))) == .bellsDoNotRise(number: 0))
    #expect(try school.store.count("SELECT count(*) FROM bell") == 2)
  }

  @Test func aClassInTheSecondShiftHasItsOwnBells() throws {
    let school = try LessonSchool("gymnasiumPerm")
    let afternoon = try LessonSchool.bells().map { bell in
      let starts = try #require(
        ClockTime(hour: bell.starts.minutes / 60 + 5, minute: bell.starts.minutes % 60))
      let ends = try #require(ClockTime(hour: bell.ends.minutes / 60 + 5, minute: bell.ends.minutes % 60))
      return BellSchedule.Bell(number: bell.number, starts: starts, ends: ends)
    }
    let first = try Fixture.day("2024-09-01")
    try school.run(SetBells(afternoon, shift: 2, from: first))
    try school.run(SetClassShift(try Fixture.label("7А"), in: LessonSchool.year, shift: 2, from: first))
    let lesson = try school.lesson()
    let due = try school.store.snapshot().due(
      .homework, of: lesson, under: Fixture.profile("gymnasiumPerm"))
    #expect(due?.iso == "2024-10-14T20:05:00")
  }

  @Test func aRoomIsKnownByItsCode() throws {
    let school = try LessonSchool()
    let id = try school.run(AddRoom("214", name: "Математика"))
    #expect(try school.run(AddRoom("214", name: "Физика")) == id)
    #expect(try school.store.rows("SELECT code, name FROM room") == ["214|Физика"])
  }
}
