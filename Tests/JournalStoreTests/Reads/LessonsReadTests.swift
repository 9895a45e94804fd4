import JournalCore
import JournalStore
import Testing

@Suite struct LessonsReadTests {
  /// Shows S0-2.1.
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

  /// Shows S0-4.14.1, S0-4.15.2.b.
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

  /// Shows S2-O2.
  @Test func lessonsAndCoursesOfAWeekAreToldApart() throws {
    let school = try LessonSchool("specialSchool25")
    for (index, name) in ["Ритмика", "Логопедия"].enumerated() {
      let course = try school.run(
        AddCourse(.extracurricular, name, in: LessonSchool.year, grades: 7...7))
      let id = try school.run(
        AssignTeacher(
          school.other, subject: nil, to: .course(course), weekly: LessonSchool.hours(1),
          from: Fixture.day("2024-09-02")))
      try school.run(ApproveLoad([id]))
      _ = try school.lesson("2024-10-1\(4 + index)", 8, of: id)
    }
    for (index, number) in [2, 1, 1, 1, 1].enumerated() {
      _ = try school.lesson("2024-10-1\(4 + index)", number)
    }
    let week = try #require(DayRange(Fixture.day("2024-10-14"), Fixture.day("2024-10-18")))
    let entries = try school.store.snapshot().lessons(LessonFilter(days: week))
    #expect(entries.filter { $0.subject != nil }.count == 5)
    #expect(entries.filter { $0.course != nil }.count == 2)
  }

  /// Shows S3-2.1.b.
  @Test func aYearOfOneHourAWeekHasItsRowsWithTopicHomeworkAndMarks() throws {
    let school = try LessonSchool("gymnasiumPerm")
    let label = try Fixture.label("7А")
    try school.run(RevisePlan(for: label, in: LessonSchool.year))
    try school.run(
      SetPlanItem("Литература", for: label, in: LessonSchool.year, weekly: LessonSchool.hours(1), yearly: 34))
    try school.run(ApprovePlan(for: label, in: LessonSchool.year))
    let id = try school.run(
      AssignTeacher(
        school.other, subject: "Литература", to: .schoolClass(school.store.classID("7А")),
        weekly: LessonSchool.hours(1), from: Fixture.day("2024-09-02")))
    try school.run(ApproveLoad([id]))
    try school.run(
      SetTimetable(
        [TimetableSlot(id, at: WeekPlace(3, 7))], in: LessonSchool.year, from: Fixture.day("2024-09-02"),
        changesOnly: true))
    let year = try #require(DayRange(Fixture.day("2024-09-02"), Fixture.day("2025-05-23")))
    let wednesdays = try school.store.snapshot().calendar(
      of: school.store.classID("7А"), under: Fixture.profile("gymnasiumPerm")
    ).schoolDays(in: year).filter { $0.weekday == 3 }
    for day in wednesdays {
      let noon = "\(day.iso)T12:00:00"
      let lesson = try school.lesson(day.iso, 7, of: id)
      try school.run(SetTopic(TopicText(text: "Тема \(day.iso)"), of: lesson), at: noon)
      try school.run(SetHomework(HomeworkText(text: "Глава"), at: lesson), at: noon)
    }
    let pupil = try school.store.pupils(of: "7А")[0]
    try school.run(
      Statements(sql: [
        "INSERT INTO assessment VALUES (1, 1, NULL, 1, '', NULL, 0, 0, '2024-09-04T12:00:00', NULL)",
        """
        INSERT INTO mark VALUES (1, \(pupil), 5, 'ordinary', '2024-09-04', '2024-09-04T12:00:00',
          '2024-09-04T12:00:00', \(school.other), 0, 0)
        """,
      ]))
    var filter = LessonFilter(days: year)
    filter.teacher = school.other
    let entries = try school.store.snapshot().lessons(filter)
    #expect(entries.count == 34)
    #expect(entries.map(\.lesson.day) == wednesdays)
    #expect(entries.allSatisfy { $0.topic == "Тема \($0.lesson.day.iso)" && $0.homework == ["Глава"] })
    #expect(entries.map(\.marks) == [1] + Array(repeating: 0, count: 33))
  }
}
