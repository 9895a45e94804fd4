import JournalCore
import JournalStore
import Testing

@Suite struct ThematicPlanOperationTests {
  private func rows(_ count: Int, controls: Int = 0) -> [ThematicRow] {
    (1...count).map { number in
      ThematicRow(
        number: number, section: "Раздел", topic: "Тема \(number)",
        workType: number <= controls ? "Контрольная работа" : nil)
    }
  }

  private func add(_ school: LessonSchool, _ rows: [ThematicRow], _ name: String = "Основной") throws
    -> ID<ThematicPlan>
  {
    try school.run(
      AddThematicPlan(
        name, subject: "Математика", grade: 7, in: LessonSchool.year, rows: rows, for: school.mathematics))
  }

  /// Shows S0-5.4.6.b.
  @Test func hoursMustBeThoseOfTheCurriculumPlan() throws {
    let school = try LessonSchool()
    let short = try add(school, rows(168))
    #expect(
      try school.refusal(ApproveThematicPlan(short))
        == .thematicHoursDiffer(thematic: 168, plan: Rational(170)))
    let full = try add(school, rows(170))
    #expect(full == short)
    try school.run(ApproveThematicPlan(full))
    #expect(
      try school.refusal(
        AddThematicPlan("Основной", subject: "Математика", grade: 7, in: LessonSchool.year, rows: rows(170)))
        == .planIsApproved)
  }

  /// Shows S0-5.4.6.a.
  @Test func rowsGetTheDaysOfLessonsAndNoneOnAHoliday() throws {
    let school = try LessonSchool()
    _ = try add(school, rows(170))
    let placed = try school.run(PlaceThematicPlan(of: school.mathematics))
    #expect(placed == 170)
    let days = try school.store.rows("SELECT day FROM plan_row_day ORDER BY row_id")
    let calendar = try school.store.snapshot().calendar(
      of: school.store.classID("7А"), under: Fixture.profile("gymnasium2Vorkuta"))
    #expect(days == days.sorted())
    #expect(try days.allSatisfy { calendar.hasLessons(on: try Fixture.day($0)) })
    #expect(
      try school.refusal(PlaceThematicPlan(of: school.russian))
        == .unknownRecord(.thematicPlan, school.russian.rawValue))
  }

  /// Shows S3-2.2.b.
  @Test func aPlanOfAParallelIsSharedByItsClassesWithOwnDays() throws {
    let school = try LessonSchool("gymnasium2Vorkuta", [("7А", 2), ("7Б", 2)])
    let label = try Fixture.label("7Б")
    try school.run(
      SetPlanItem("Математика", for: label, in: LessonSchool.year, weekly: LessonSchool.hours(5), yearly: 170)
    )
    try school.run(ApprovePlan(for: label, in: LessonSchool.year))
    let second = try school.run(
      AssignTeacher(
        school.other, subject: "Математика", to: .schoolClass(school.store.classID("7Б")),
        weekly: LessonSchool.hours(5), from: Fixture.day("2024-09-02")))
    let plan = try add(school, rows(170))
    try school.run(UseThematicPlan(plan, for: second))
    try school.run(ApproveThematicPlan(plan))
    #expect(
      try school.store.count("SELECT count(*) FROM assignment_plan WHERE plan_id = ?", [plan.rawValue]) == 2)
    #expect(try school.store.count("SELECT count(*) FROM thematic_plan_row") == 170)
    #expect(
      try school.refusal(UseThematicPlan(plan, for: school.russian)) == .otherThematicPlan(plan))
  }

  @Test func brokenPlansAreRefused() throws {
    let school = try LessonSchool()
    let gap = [ThematicRow(number: 1, topic: "А"), ThematicRow(number: 3, topic: "Б")]
    func refused(_ rows: [ThematicRow], grade: Int = 7) throws -> LessonRefusal? {
      try school.refusal(
        AddThematicPlan("План", subject: "Математика", grade: grade, in: LessonSchool.year, rows: rows))
    }
    #expect(try refused(gap) == .planRowsNotInOrder(number: 2))
    #expect(try refused([ThematicRow(number: 1, topic: "А", workType: "Опрос")]) == .unknownWorkType)
    #expect(try refused(rows(1), grade: 12) == .unknownGrade(12))
  }

  /// Shows S0-4.12.5.a.
  @Test func aControlWorkBeyondTheProgrammeIsFlagged() throws {
    let school = try LessonSchool()
    _ = try add(school, rows(170, controls: 6))
    let days = ["2024-10-07", "2024-10-08", "2024-10-09", "2024-10-10", "2024-10-11", "2024-10-14"]
    func schedule(_ day: String) throws -> ScheduleControlWork {
      ScheduleControlWork(
        "Степень", type: "Контрольная работа", for: school.mathematics, on: try Fixture.day(day))
    }
    let inProgramme = try days.map { try school.run(try schedule($0)).isInProgramme }
    #expect(inProgramme == Array(repeating: true, count: 6))
    let seventh = try school.run(try schedule("2024-10-15"))
    #expect(!seventh.isInProgramme)
    #expect(try school.store.lastFlags() == "not-in-programme")
    try school.run(ApproveControlWork(seventh.id))
    #expect(try school.store.count("SELECT count(*) FROM control_work WHERE approved_day IS NOT NULL") == 1)
    #expect(try school.refusal(ApproveControlWork(ID(99))) == .unknownRecord(.controlWork, 99))
    let holiday = try Fixture.day("2024-10-30")
    #expect(try school.refusal(try schedule("2024-10-30")) == .noLessons(holiday, .holidays))
  }
}
