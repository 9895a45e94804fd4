import JournalCore
import JournalStore
import Testing

@Suite struct RecordLessonTests {
  private func place(_ iso: String = "2024-10-14", _ number: Int = 2) throws -> LessonPlace {
    LessonPlace(try Fixture.day(iso), number)
  }

  /// Shows S0-4.10, S1-2.9, S2-3.1.1.a.
  @Test func aLessonIsAFactOfItsDayAndLateOnTheNext() throws {
    let school = try LessonSchool()
    let record = RecordLesson(school.mathematics, at: try place())
    let sunday = try Fixture.day("2024-10-13")
    #expect(
      try school.refusal(record, at: "2024-10-13T12:00:00")
        == .notYetConducted(LessonSchool.monday, today: sunday))
    let outcome = try school.run(record, at: "2024-10-15T08:00:00")
    #expect(outcome.stamp.isLate)
    #expect(try school.store.lastFlags() == "late")
    #expect(
      try school.store.rows("SELECT day, number, state, recorded_at, late, initial_load FROM lesson")
        == ["2024-10-14|2|conducted|2024-10-15T08:00:00|1|0"])
    #expect(try school.refusal(record, at: "2024-10-15T08:00:00") == .alreadyConducted(outcome.id))
  }

  /// Shows S0-3.5.
  @Test func aSeventhLessonNeedsAChangedTimetable() throws {
    let school = try LessonSchool()
    let seventh = try place("2024-10-14", 7)
    let record = RecordLesson(school.mathematics, at: seventh)
    #expect(try school.refusal(record) == .notInTimetable(seventh))
    let slots = LessonSchool.slots(school.mathematics, school.russian)
    try school.run(
      SetTimetable(
        slots + [TimetableSlot(school.mathematics, at: WeekPlace(1, 7))], in: LessonSchool.year,
        from: LessonSchool.monday))
    #expect(try school.refusal(record) == nil)
  }

  /// Shows S0-5.2.5.d, S0-5.4.1.b.
  @Test func holidaysHaveNoLessonsButAnActivatedDayHas() throws {
    let school = try LessonSchool()
    let holiday = try place("2024-10-30", 1)
    #expect(
      try school.refusal(RecordLesson(school.mathematics, at: holiday), at: "2024-10-30T12:00:00")
        == .noLessons(holiday.day, .holidays))
    try school.run(
      SetCalendarDay(LessonSchool.monday, .activated, grades: 1...7, act: "7"), at: "2024-10-14T07:00:00")
    let outcome = try school.run(
      RecordLesson(school.mathematics, at: try place()), at: "2024-10-14T10:00:01")
    #expect(outcome.stamp.isLate)
  }

  /// Shows S0-5.4.1.a, S0-4.15.1.
  @Test func topicHomeworkAndRecordAreInTimeTo15AndLateASecondAfter() throws {
    for (moment, late) in [("2024-10-14T15:00:00", false), ("2024-10-14T15:00:01", true)] {
      let school = try LessonSchool()
      let recorded = try school.run(RecordLesson(school.mathematics, at: try place()), at: moment)
      let topic = try school.run(SetTopic(TopicText(text: "Степень"), of: recorded.id), at: moment)
      let homework = try school.run(SetHomework(HomeworkText(text: "№ 5"), at: recorded.id), at: moment)
      #expect([recorded.stamp, topic.stamp, homework.stamp].map(\.isLate) == [late, late, late])
      let days = try #require(DayRange(LessonSchool.monday, LessonSchool.monday))
      #expect(try school.store.snapshot().lateCount(days).late == (late ? 3 : 0))
    }
  }

  /// Shows S3-3.5.c.
  @Test func theTermRunsFromTheClassesLastLessonNotTheTeachers() throws {
    let school = try LessonSchool("gymnasiumPerm")
    let lesson = try school.lesson()
    let snapshot = try school.store.snapshot()
    let profile = try Fixture.profile("gymnasiumPerm")
    #expect(try snapshot.due(.homework, of: lesson, under: profile)?.iso == "2024-10-14T15:05:00")
    try school.run(CancelLesson(school.russian, at: try place("2024-10-14", 6)))
    #expect(
      try school.store.snapshot().due(.homework, of: lesson, under: profile)?.iso == "2024-10-14T14:10:00")
  }

  /// Shows S0-5.4.10.a.
  @Test func theTermToTheNextLessonLeavesOutACancelledOne() throws {
    let school = try LessonSchool()
    let lesson = try school.lesson()
    let profile = try Fixture.profile("gymnasium2Vorkuta")
    let control = DueRecord.writtenWork(grade: 7, subject: "Математика", work: "К")
    #expect(
      try school.store.snapshot().due(control, of: lesson, under: profile)?.iso == "2024-10-15T09:00:00")
    try school.run(CancelLesson(school.mathematics, at: try place("2024-10-15", 1)))
    #expect(
      try school.store.snapshot().due(control, of: lesson, under: profile)?.iso == "2024-10-16T09:00:00")
  }

  @Test func aCancelledLessonIsNotConductedAndAConductedOneNotCancelled() throws {
    let school = try LessonSchool()
    let lesson = try school.run(CancelLesson(school.mathematics, at: try place()))
    #expect(try school.refusal(RecordLesson(school.mathematics, at: try place())) == .isCancelled(lesson))
    #expect(try school.refusal(CancelLesson(school.mathematics, at: try place())) == .isCancelled(lesson))
    let held = try school.lesson("2024-10-14", 3, of: school.russian)
    #expect(
      try school.refusal(CancelLesson(school.russian, at: try place("2024-10-14", 3)))
        == .alreadyConducted(held))
  }

  /// Shows S2-A1.7.
  @Test func loadedSeptemberIsNeverLateAndMarkedAsLoaded() throws {
    let school = try LessonSchool("specialSchool25")
    let days = try #require(DayRange(Fixture.day("2024-09-02"), Fixture.day("2024-09-27")))
    let places = try school.store.snapshot().calendar(
      of: school.store.classID("7А"), under: Fixture.profile("specialSchool25")
    ).schoolDays(in: days).map { LessonPlace($0, $0.weekday == 1 ? 2 : 1) }
    for place in places {
      let loaded = [(school.mathematics, place), (school.russian, LessonPlace(place.day, 3))]
      for (assignment, place) in loaded {
        try school.run(RecordLesson(assignment, at: place), at: "2024-10-14T12:00:00", mode: .initialLoad)
      }
      for number in 4...5 {
        try school.run(RecordLesson(school.russian, at: LessonPlace(place.day, number)))
      }
    }
    #expect(places.count == 20)
    let count = try school.store.snapshot().lateCount(days)
    #expect(count.late == 40 && count.initialLoad == 40)
    let stamped = "SELECT count(*) FROM lesson WHERE recorded_at = '2024-10-14T12:00:00'"
    #expect(try school.store.count(stamped) == 80)
  }

  @Test func recordsOfAClosedPeriodAreLockedAndThoseOfAClosedYearEvenForLoading() throws {
    let school = try LessonSchool()
    let lesson = try school.lesson()
    let seven = try school.store.classID("7А")
    let topic = SetTopic(TopicText(text: "Степень"), of: lesson)
    try school.run(
      Statements(sql: [
        "INSERT INTO period_close VALUES (1, \(seven), 1, NULL, '2024-10-26T10:00:00', 0, NULL)"
      ]))
    #expect(
      try school.refusal(topic, at: "2024-10-28T12:00:00")
        == .locked(lesson, .periodClosed, clause: "REQUIREMENTS 0.4"))
    #expect(
      try school.refusal(
        RecordLesson(school.mathematics, at: try place("2024-10-15", 1)), at: "2024-10-28T12:00:00")
        == .locked(ID(0), .periodClosed, clause: "REQUIREMENTS 0.4"))
    #expect(try school.refusal(topic, at: "2024-10-28T12:00:00", mode: .initialLoad) == nil)
    try school.run(
      Statements(sql: ["INSERT INTO year_state VALUES (\(seven), 'closed', '2025-06-01T10:00:00', NULL)"]))
    #expect(
      try school.refusal(topic, at: "2025-06-02T12:00:00", mode: .initialLoad)
        == .locked(lesson, .yearClosed, clause: "S0-7.5"))
  }

  /// Shows S2-O1.
  @Test func theElectronicJournalBeginsOnItsDay() throws {
    let school = try LessonSchool("specialSchool25")
    let old = try place("2022-08-31", 1)
    #expect(
      try school.refusal(RecordLesson(school.mathematics, at: old))
        == .beforeElectronicStart(old.day, since: try Fixture.day("2022-09-01")))
  }

  /// Shows S3-2.2.c.
  @Test func remoteLessonsCountAsLessons() throws {
    let school = try LessonSchool()
    let place = try place()
    try school.run(RecordLesson(school.mathematics, at: place, format: .remote))
    var filter = LessonFilter(days: try #require(DayRange(place.day, place.day)))
    filter.state = .conducted
    #expect(try school.store.snapshot().lessons(filter).map(\.lesson.format) == [.remote])
  }
}
