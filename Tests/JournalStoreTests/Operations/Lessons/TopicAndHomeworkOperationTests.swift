import JournalCore
import JournalStore
import Testing

@Suite struct TopicAndHomeworkOperationTests {
  private static let topics = [
    "Натуральные числа", "Степень с натуральным показателем", "Контрольная работа № 1",
  ]

  /// The school with a thematic plan of three rows for математика; the ids of the rows.
  private func planned(_ profile: String = "gymnasium2Vorkuta") throws -> (
    LessonSchool, [ID<ThematicPlanRow>]
  ) {
    let school = try LessonSchool(profile)
    let rows = Self.topics.enumerated().map { index, topic in
      ThematicRow(
        number: index + 1, topic: topic, workType: index == 2 ? "Контрольная работа" : nil)
    }
    try school.run(
      AddThematicPlan(
        "Основной", subject: "Математика", grade: 7, in: LessonSchool.year, rows: rows,
        for: school.mathematics))
    let ids = try school.store.rows("SELECT id FROM thematic_plan_row ORDER BY number")
    return (school, ids.compactMap { Int64($0).map { ID($0) } })
  }

  /// Shows S0-3.8, S1-2.6.a.
  @Test func aTopicBesideThePlanIsStoredWithItsReasonAsADeviation() throws {
    let (school, rows) = try planned()
    let lesson = try school.lesson()
    #expect(
      try school.refusal(SetTopic(TopicText(row: rows[1], text: "Повторение"), of: lesson))
        == .deviationNeedsReason(lesson))
    try school.run(SetTopic(TopicText(text: "Повторение", reason: "карантин"), of: lesson))
    #expect(try school.store.lastFlags() == "deviation")
    let days = try #require(DayRange(LessonSchool.monday, LessonSchool.monday))
    let entries = try school.store.snapshot().lessons(LessonFilter(days: days))
    #expect(entries.filter { $0.deviation != nil }.map(\.topic) == ["Повторение"])
  }

  /// Shows S0-4.14.3.
  @Test func aTopicOfALaterRowLeavesTheEarlierOnesUndelivered() throws {
    let (school, rows) = try planned()
    let lesson = try school.lesson()
    try school.run(SetTopic(TopicText(row: rows[2]), of: lesson))
    let progress = try school.store.snapshot().progress(of: school.mathematics)
    #expect(progress?.skipped == [1, 2])
    #expect(
      try school.store.rows("SELECT text, work_type FROM lesson_topic")
        == ["Контрольная работа № 1|Контрольная работа"])
  }

  /// Shows S0-5.4.7.b.
  @Test func rowsOfOtherPlansAndUnknownWorksAreRefused() throws {
    let (school, rows) = try planned()
    let lesson = try school.lesson()
    let russian = try school.lesson("2024-10-14", 3, of: school.russian)
    #expect(try school.refusal(SetTopic(TopicText(row: rows[0]), of: russian)) == .rowOfOtherPlan(rows[0]))
    #expect(
      try school.refusal(SetTopic(TopicText(row: ID(999)), of: lesson)) == .unknownRecord(.planRow, 999))
    let odd = TopicText(row: rows[0], workType: "Опрос")
    #expect(try school.refusal(SetTopic(odd, of: lesson)) == .unknownWorkType)
    let unnamed = TopicText(workType: "Лабораторная работа")
    #expect(try school.refusal(SetTopic(unnamed, of: russian)) == .workNeedsTopic(russian))
  }

  /// Shows S0-5.4.7.a.
  @Test func aTopicNeedsAConductedLessonAndWarnsOfForeignWords() throws {
    let school = try LessonSchool()
    try school.run(
      PlanLessons(
        in: LessonSchool.year, try #require(DayRange(LessonSchool.monday, LessonSchool.monday))))
    let planned = try #require(
      school.store.rows("SELECT id FROM lesson ORDER BY id LIMIT 1").first.flatMap { Int64($0) })
    #expect(
      try school.refusal(SetTopic(TopicText(text: "Тема"), of: ID(planned))) == .isNotConducted(ID(planned)))
    let lesson = try school.lesson()
    #expect(try school.run(SetTopic(TopicText(text: "Present Perfect"), of: lesson)).isForeign)
    #expect(try school.store.lastFlags() == "foreign-text")
    let both = TopicText(text: "Настоящее совершенное время (Present Perfect)")
    #expect(try !school.run(SetTopic(both, of: lesson)).isForeign)
  }

  @Test func changingATopicLaterKeepsTheMomentOfTheFirstEntry() throws {
    let school = try LessonSchool()
    let lesson = try school.lesson()
    try school.run(SetTopic(TopicText(text: "Степень"), of: lesson))
    try school.run(SetTopic(TopicText(text: "Степень числа"), of: lesson), at: "2024-10-16T09:00:00")
    #expect(
      try school.store.rows("SELECT text, entered_at, late FROM lesson_topic")
        == ["Степень числа|2024-10-14T12:00:00|0"])
    #expect(try school.store.lastFlags() == "late")
    #expect(try school.store.count("SELECT count(*) FROM version WHERE record = 'lesson_topic'") == 2)
  }

  /// Shows S0-4.9.d, S0-4.15.2.a.
  @Test func homeworkIsDueAtTheNextLessonAndCountsInThatDaysLoad() throws {
    let school = try LessonSchool()
    let lesson = try school.lesson()
    let outcome = try school.run(
      SetHomework(
        HomeworkText(text: "§ 12, № 145, 147; выучить наизусть", mode: "выучить наизусть", minutes: 25),
        at: lesson))
    let tuesday = LessonSchool.monday.adding(days: 1)
    #expect(outcome.dueDay == tuesday)
    let load = try school.store.snapshot().homeworkLoad(of: school.store.classID("7А"), for: tuesday)
    #expect(load.items == 1 && load.minutes == 25)
    #expect(
      try school.store.rows("SELECT mode, due_number FROM homework") == ["выучить наизусть|1"])
    let past = SetHomework(HomeworkText(text: "№ 5"), at: lesson, due: (LessonSchool.monday, nil))
    #expect(try school.refusal(past) == .dueNotAfterLesson(LessonSchool.monday))
  }

  /// Shows S0-4.15.2.c.
  @Test func individualHomeworkIsStoredForItsPupils() throws {
    let school = try LessonSchool()
    let lesson = try school.lesson()
    let pupils = Set(try school.store.pupils(of: "7А").prefix(3))
    try school.run(
      SetHomework(HomeworkText(.individual, text: "карточка 5", pupils: pupils), at: lesson))
    #expect(try school.store.count("SELECT count(*) FROM homework_pupil") == 3)
    let days = try #require(DayRange(LessonSchool.monday, LessonSchool.monday))
    #expect(
      try school.store.snapshot().lessons(LessonFilter(days: days)).map(\.homework)
        == [["индивидуальные задания"]])
  }

  @Test func anItemIsReplacedOrTakenBackWithItsHistory() throws {
    let school = try LessonSchool()
    let lesson = try school.lesson()
    let first = try school.run(SetHomework(HomeworkText(text: "№ 5"), at: lesson)).id
    let second = try school.run(SetHomework(HomeworkText(text: "№ 6"), at: lesson, replacing: first)).id
    #expect(try school.store.rows("SELECT text FROM homework") == ["№ 6"])
    try school.run(RemoveHomework(second))
    #expect(try school.store.count("SELECT count(*) FROM homework") == 0)
    #expect(try school.store.count("SELECT count(*) FROM version WHERE record = 'homework'") == 4)
    #expect(
      try school.refusal(SetHomework(HomeworkText(text: "№ 7"), at: lesson, replacing: first))
        == .unknownRecord(.homework, first.rawValue))
  }

  /// Shows S0-4.9.b.
  @Test func openItemsOfATeacherVanishWithTopicAndHomework() throws {
    let school = try LessonSchool()
    let profile = try Fixture.profile("gymnasium2Vorkuta")
    let lesson = try school.lesson()
    let days = try #require(DayRange(LessonSchool.monday, LessonSchool.monday))
    func open() throws -> [OpenLesson] {
      try school.store.snapshot().openLessons(days, of: school.teacher, under: profile)
    }
    #expect(try open().map(\.gaps.topic) == [true])
    try school.run(SetTopic(TopicText(text: "Степень"), of: lesson))
    #expect(try open().map(\.gaps.topic) == [false])
    try school.run(SetHomework(HomeworkText(text: "№ 5"), at: lesson))
    #expect(try open().isEmpty)
  }

  /// Shows S0-4.15.3.
  @Test func homeworkMayBeMissingAfterAControlWorkAndBeforeHolidays() throws {
    let school = try LessonSchool()
    let profile = try Fixture.profile("gymnasium2Vorkuta")
    let control = try school.lesson("2024-10-14")
    try school.run(SetTopic(TopicText(text: "Степень", workType: "Контрольная работа"), of: control))
    let last = try school.lesson("2024-10-25", 1)
    try school.run(SetTopic(TopicText(text: "Повторение"), of: last), at: "2024-10-25T12:00:00")
    let ordinary = try school.lesson("2024-10-15", 1)
    try school.run(SetTopic(TopicText(text: "Повторение"), of: ordinary), at: "2024-10-15T12:00:00")
    let days = try #require(DayRange(Fixture.day("2024-10-01"), Fixture.day("2024-10-31")))
    #expect(
      try school.store.snapshot().openLessons(days, under: profile).map(\.lesson) == [ordinary])
  }
}
