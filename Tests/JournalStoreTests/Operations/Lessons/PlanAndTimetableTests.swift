import JournalCore
import JournalStore
import Testing

@Suite struct PlanAndTimetableTests {
  private func week(_ first: String, _ last: String) throws -> DayRange {
    try #require(DayRange(Fixture.day(first), Fixture.day(last)))
  }

  private func assign(
    _ school: LessonSchool, _ hours: Int, _ subject: String = "Математика", to label: String = "7А"
  ) throws -> AssignTeacher {
    AssignTeacher(
      school.teacher, subject: subject, to: .schoolClass(try school.store.classID(label)),
      weekly: try LessonSchool.hours(hours), from: try Fixture.day("2024-09-02"))
  }

  /// Shows S0-3.4, S2-2.5.
  @Test func loadOverThePlanIsRefused() throws {
    let school = try LessonSchool("gymnasium2Vorkuta", [("7А", 3), ("9Б", 3)])
    #expect(try school.refusal(try assign(school, 1)) == .loadOverPlan(load: 600, plan: 500))
    #expect(
      try school.refusal(try assign(school, 2, to: "9Б"))
        == .subjectNotPlanned(try school.store.classID("9Б")))
    try school.run(
      SetPlanItem(
        "Литература", for: Fixture.label("9Б"), in: LessonSchool.year, weekly: LessonSchool.hours(4),
        yearly: 136))
    try school.run(try assign(school, 2, "Литература", to: "9Б"))
    #expect(
      try school.refusal(try assign(school, 3, "Литература", to: "9Б")) == .loadOverPlan(load: 500, plan: 400)
    )
  }

  @Test func anApprovedPlanIsRevisedBeforeItChanges() throws {
    let school = try LessonSchool()
    let label = try Fixture.label("7А")
    let item = SetPlanItem(
      "Литература", for: label, in: LessonSchool.year, weekly: try LessonSchool.hours(2), yearly: 68)
    #expect(try school.refusal(item) == .planIsApproved)
    try school.run(RevisePlan(for: label, in: LessonSchool.year))
    try school.run(item)
    let seven = try school.store.classID("7А")
    let record = RecordLesson(school.mathematics, at: LessonPlace(LessonSchool.monday, 2))
    #expect(try school.refusal(record) == .planNotApproved(seven))
    try school.run(ApprovePlan(for: label, in: LessonSchool.year))
    #expect(try school.refusal(record) == nil)
  }

  /// Shows S0-5.2.5.e.
  @Test func aWeekHasAsManyLessonsAsTheTimetableLessPublicHolidays() throws {
    let school = try LessonSchool()
    let plan = PlanLessons(in: LessonSchool.year, try week("2024-10-14", "2024-10-18"))
    #expect(try school.run(plan).planned == 30)
    #expect(try school.run(plan).planned == 0)
    try school.run(SetCalendarDay(try Fixture.day("2024-11-06"), .publicHoliday))
    #expect(
      try school.run(PlanLessons(in: LessonSchool.year, try week("2024-11-04", "2024-11-10"))).planned == 18)
  }

  /// Shows S0-9.5, S3-3.7.d.
  @Test func classesWithoutAnApprovedPlanGetNoLessonsAndAreTold() throws {
    let school = try LessonSchool("gymnasium2Vorkuta", [("7А", 2), ("9Б", 2)])
    try school.run(
      SetPlanItem(
        "Литература", for: Fixture.label("9Б"), in: LessonSchool.year, weekly: LessonSchool.hours(4),
        yearly: 136))
    let id = try school.run(try assign(school, 1, "Литература", to: "9Б"))
    try school.run(
      SetTimetable(
        [TimetableSlot(id, at: WeekPlace(1, 5))], in: LessonSchool.year, from: LessonSchool.monday,
        changesOnly: true))
    let plan = PlanLessons(in: LessonSchool.year, try week("2024-10-14", "2024-10-18"))
    let outcome = try school.run(plan)
    #expect(outcome.planned == 30)
    #expect(outcome.refused == [.planNotApproved(try school.store.classID("9Б"))])
    try school.run(ApprovePlan(for: Fixture.label("9Б"), in: LessonSchool.year))
    #expect(try school.run(plan).refused == [.assignmentNotApproved(id)])
    try school.run(ApproveLoad([id]))
    let last = try school.run(plan)
    #expect(last.planned == 1 && last.refused.isEmpty)
  }

  /// Shows S0-5.1.4.a, S3-3.6.a.
  @Test func clashesOfTeacherAndRoomAreNamedAndNothingIsStored() throws {
    let school = try LessonSchool()
    try school.run(AddRoom("214"))
    let slots = [
      TimetableSlot(school.mathematics, at: WeekPlace(1, 3), room: "214"),
      TimetableSlot(school.russian, at: WeekPlace(1, 3), room: "214"),
    ]
    let from = try Fixture.day("2024-11-11")
    let refusal = try school.refusal(SetTimetable(slots, in: LessonSchool.year, from: from))
    guard case .clashes(let clashes) = refusal else {
      Issue.record("the timetable was not refused for clashes")
      return
    }
    #expect(clashes.map(\.resource) == [.schoolClass(try school.store.classID("7А")), .room(ID(1))])
    #expect(try school.store.count("SELECT count(*) FROM timetable_version") == 1)
    let nowhere = [TimetableSlot(school.mathematics, at: WeekPlace(1, 3), room: "999")]
    #expect(
      try school.refusal(SetTimetable(nowhere, in: LessonSchool.year, from: from))
        == .unknownRoom(code: "999"))
  }

  /// Shows S0-5.1.4.b, S3-3.3.b.
  @Test func aChangedTimetableHoldsFromItsDayAndTheOldOneBefore() throws {
    let school = try LessonSchool()
    let version = try school.run(
      SetTimetable(
        [TimetableSlot(school.mathematics, at: WeekPlace(1, 7))], in: LessonSchool.year,
        from: try Fixture.day("2024-11-11"), changesOnly: true))
    try school.run(PlanLessons(in: LessonSchool.year, try week("2024-11-05", "2024-11-15")))
    let own = try school.store.rows(
      "SELECT day, number FROM lesson WHERE assignment_id = ? ORDER BY day", [school.mathematics.rawValue])
    #expect(own == ["2024-11-05|1", "2024-11-06|1", "2024-11-07|1", "2024-11-08|1", "2024-11-11|7"])
    #expect(try school.store.count("SELECT count(*) FROM lesson WHERE day = '2024-11-11'") == 6)
    try school.run(ApproveTimetable(version))
    #expect(
      try school.store.rows("SELECT valid_from, approved_day FROM timetable_version ORDER BY id")
        == ["2024-09-02|–", "2024-11-11|2024-10-14"])
    #expect(try school.refusal(ApproveTimetable(ID(99))) == .unknownRecord(.timetable, 99))
  }

  @Test func anEndedAssignmentHasNoLessons() throws {
    let school = try LessonSchool()
    try school.run(EndAssignment(school.mathematics, until: try Fixture.day("2024-10-11")))
    #expect(
      try school.refusal(RecordLesson(school.mathematics, at: LessonPlace(LessonSchool.monday, 2)))
        == .assignmentNotInForce(school.mathematics, LessonSchool.monday))
    let early = try Fixture.day("2024-09-01")
    #expect(
      try school.refusal(EndAssignment(school.russian, until: early))
        == .assignmentNotInForce(school.russian, early))
  }

  /// Shows S0-5.2.5.c, S0-4.14.2, S1-2.2.a, S3-3.3.a.
  @Test func setUpGapsNameWhatIsMissingAndSinceWhen() throws {
    let school = try LessonSchool("gymnasium2Vorkuta", [("7А", 2), ("9Б", 2)])
    let today = try Fixture.day("2024-09-06")
    try school.run(
      SetPlanItem(
        "Литература", for: Fixture.label("9Б"), in: LessonSchool.year, weekly: LessonSchool.hours(4),
        yearly: 136))
    let gaps = try school.store.snapshot().setupGaps(in: LessonSchool.year, on: today)
    #expect(gaps.missing == [.plans, .load, .thematicPlans])
    #expect(gaps.unassigned.map(\.schoolClass) == [try school.store.classID("9Б")])
    #expect(gaps.unplanned == [school.mathematics, school.russian])
    #expect(gaps.unapproved.isEmpty)
    let due = SetupDue.list(
      missing: gaps.missing, in: LessonSchool.year, periods: try LessonSchool.periods(), on: today,
      under: try Fixture.profile("gymnasium2Vorkuta"))
    #expect(due.map(\.part) == [.plans, .load, .thematicPlans])
    #expect(due.map(\.overdueDays) == [5, 5, 5])
  }

  /// Shows S0-9.7.c.
  @Test func assignmentsOfDismissedStaffAreListed() throws {
    let school = try LessonSchool()
    try school.run(
      Statements(sql: ["UPDATE appointment SET valid_to = '2024-10-15' WHERE person_id = \(school.teacher)"]))
    let snapshot = try school.store.snapshot()
    #expect(try snapshot.assignmentsOfDismissed(on: try Fixture.day("2024-10-15")).isEmpty)
    #expect(
      try snapshot.assignmentsOfDismissed(on: try Fixture.day("2024-10-16")) == [school.mathematics])
  }
}
