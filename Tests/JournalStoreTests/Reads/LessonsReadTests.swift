import JournalCore
import JournalStore
import Testing

@Suite struct LessonsReadTests {
  @Test func lessonsAreSelectedByPupilClassSubjectTeacherAndDays() throws {
    let school = try LessonSchool("gymnasium2Vorkuta", [("7А", 3), ("9Б", 3)])
    let days = try #require(DayRange(Fixture.day("2024-10-14"), Fixture.day("2024-10-25")))
    try school.run(PlanLessons(in: LessonSchool.year, days))
    let snapshot = try school.store.snapshot()
    func count(_ change: (inout LessonFilter) throws -> Void) throws -> Int {
      var filter = LessonFilter(days: days)
      try change(&filter)
      return try snapshot.lessons(filter).count
    }
    #expect(try count { _ in } == 60)
    #expect(try count { $0.schoolClass = try school.store.classID("7А") } == 60)
    #expect(try count { $0.schoolClass = try school.store.classID("9Б") } == 0)
    #expect(try count { $0.teacher = school.teacher } == 10)
    #expect(try count { $0.pupil = try school.store.pupils(of: "7А")[0] } == 60)
    #expect(try count { $0.pupil = try school.store.pupils(of: "9Б")[0] } == 0)
    let mathematics = try #require(
      school.store.rows("SELECT id FROM subject WHERE name = 'Математика'").first.flatMap { Int64($0) })
    #expect(try count { $0.subject = ID(mathematics) } == 10)
    #expect(try count { $0.state = .conducted } == 0)
    #expect(try count { $0.days = try #require(DayRange(days.first, days.first)) } == 6)
  }

  @Test func topicsAndHomeworkOfAMonthStandBesideTheirLessons() throws {
    let school = try LessonSchool()
    let lesson = try school.lesson()
    try school.run(SetTopic(TopicText(text: "Степень"), of: lesson))
    try school.run(SetHomework(HomeworkText(text: "№ 5"), at: lesson))
    try school.run(
      SetHomework(HomeworkText(.creative, nature: "нарисовать иллюстрацию"), at: lesson))
    var filter = LessonFilter(
      days: try #require(DayRange(Fixture.day("2024-10-01"), Fixture.day("2024-10-31"))))
    filter.state = .conducted
    let entries = try school.store.snapshot().lessons(filter)
    #expect(entries.map(\.topic) == ["Степень"])
    #expect(entries.map(\.homework) == [["№ 5", "творческое задание: нарисовать иллюстрацию"]])
    #expect(entries.map(\.lesson.place) == [LessonPlace(LessonSchool.monday, 2)])
  }
}
