import JournalCore
import Testing

@Suite struct TopicAndHomeworkTests {
  private let lesson = ID<Lesson>(12)

  @Test func aTopicBesideThePlanNeedsItsReason() throws {
    let planned = "Степень с натуральным показателем"
    let own = TopicText(row: ID(12), text: "Повторение")
    #expect(throws: LessonRefusal.deviationNeedsReason(lesson)) {
      try own.settled(planned: planned, followsPlan: true, of: lesson)
    }
    let explained = TopicText(row: ID(12), text: "Повторение", reason: "карантин")
    #expect(try explained.settled(planned: planned, followsPlan: true, of: lesson) == explained)
    let taken = try TopicText(row: ID(12), reason: "лишнее").settled(
      planned: planned, followsPlan: true, of: lesson)
    #expect(taken == TopicText(row: ID(12), text: planned))
    #expect(throws: LessonRefusal.deviationNeedsReason(lesson)) {
      try TopicText(text: "Экскурсия").settled(planned: nil, followsPlan: true, of: lesson)
    }
    let free = TopicText(text: "Экскурсия")
    #expect(try free.settled(planned: nil, followsPlan: false, of: lesson) == free)
  }

  /// Shows S0-5.4.7.b.
  @Test(arguments: ["Лабораторная работа", "Практическая работа", "Контрольная работа"])
  func aWorkNeedsATopic(_ type: String) throws {
    #expect(throws: LessonRefusal.workNeedsTopic(lesson)) {
      try TopicText(workType: type).settled(planned: nil, followsPlan: false, of: lesson)
    }
    let named = TopicText(text: "Свойства степени", workType: type)
    #expect(try named.settled(planned: nil, followsPlan: false, of: lesson) == named)
  }

  /// Shows S0-5.4.7.a.
  @Test func foreignWordsAreWarnedAboutWhereTheSchoolSaysSo() throws {
    let strict = try ProfileFiles.profile("gymnasium2Vorkuta").marks.recordLanguage
    #expect(TopicText.isForeign("Present Perfect", for: strict))
    #expect(!TopicText.isForeign("Настоящее совершенное время (Present Perfect)", for: strict))
    #expect(!TopicText.isForeign("§ 12, № 145", for: strict))
    let silent = try ProfileFiles.profile("school26").marks.recordLanguage
    #expect(!TopicText.isForeign("Present Perfect", for: silent))
  }

  private func check(_ item: HomeworkText, grade: Int = 7, _ profile: String = "gymnasium2Vorkuta") throws {
    try item.check(
      for: lesson, grade: grade, members: [ID(1), ID(2)], under: try ProfileFiles.profile(profile))
  }

  /// Shows S1-2.7.a.
  @Test func homeworkHoldsTextAndManner() throws {
    try check(HomeworkText(text: "§ 12, № 145, 147", mode: "выучить наизусть"))
    #expect(throws: LessonRefusal.homeworkNeedsText(lesson)) { try check(HomeworkText()) }
    try check(HomeworkText(.notSet), "school26")
    #expect(throws: LessonRefusal.homeworkKindOff(.notSet)) { try check(HomeworkText(.notSet)) }
    #expect(throws: LessonRefusal.homeworkKindOff(.creative)) {
      try check(HomeworkText(.creative, nature: "нарисовать иллюстрацию"), "school26")
    }
  }

  /// Shows S0-4.15.2.b.
  @Test func creativeHomeworkSaysWhatIsToBeMade() throws {
    let item = HomeworkText(.creative, nature: "нарисовать иллюстрацию")
    try check(item)
    #expect(item.onClassPage == "творческое задание: нарисовать иллюстрацию")
    #expect(throws: LessonRefusal.creativeNeedsNature(lesson)) {
      try check(HomeworkText(.creative, text: "§ 3", nature: ""))
    }
  }

  @Test func individualHomeworkNamesItsPupilsAndHidesItsText() throws {
    let item = HomeworkText(.individual, text: "карточка 5", pupils: [ID(1)])
    try check(item)
    #expect(item.onClassPage == "индивидуальные задания")
    #expect(throws: LessonRefusal.individualNeedsPupils(lesson)) {
      try check(HomeworkText(.individual, text: "карточка 5"))
    }
    #expect(throws: LessonRefusal.individualNeedsPupils(lesson)) {
      try check(HomeworkText(text: "§ 3", pupils: [ID(1)]))
    }
    #expect(throws: LessonRefusal.notInLesson(pupil: ID(9), lesson)) {
      try check(HomeworkText(.individual, text: "карточка 5", pupils: [ID(9)]))
    }
  }

  @Test func gradesWithoutMarksHaveNoHomework() throws {
    #expect(throws: LessonRefusal.homeworkInUnmarkedGrade(1)) {
      try check(HomeworkText(text: "§ 1"), grade: 1)
    }
  }

  @Test func missingRecordsAreFoundButNotAfterControlWorksOrBeforeHolidays() throws {
    let (vorkuta, school26) = (
      try ProfileFiles.profile("gymnasium2Vorkuta"), try ProfileFiles.profile("school26")
    )
    var facts = LessonGaps.Facts(grade: 7)
    #expect(LessonGaps(facts, under: vorkuta).topic)
    facts.hasTopic = true
    #expect(LessonGaps(facts, under: vorkuta).homework)
    facts.isControlWork = true
    #expect(LessonGaps(facts, under: vorkuta).isComplete)
    #expect(LessonGaps(facts, under: school26).homework)
    facts.isControlWork = false
    facts.isLastBeforeHolidays = true
    #expect(LessonGaps(facts, under: vorkuta).isComplete)
    var first = LessonGaps.Facts(grade: 1)
    first.hasTopic = true
    #expect(LessonGaps(first, under: vorkuta).isComplete)
  }
}
