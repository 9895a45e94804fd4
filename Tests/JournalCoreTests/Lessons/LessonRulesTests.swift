import JournalCore
import Testing

@Suite struct LessonRulesTests {
  private let teacher = ID<StaffMember>(10)

  private func assignment(
    _ target: AssignmentTarget = .schoolClass(ID(1)), approved: Bool = true
  ) throws -> TeachingAssignment {
    TeachingAssignment(
      id: ID(4), teacher: teacher, subject: ID(3), target: target, weekly: try #require(WeeklyHours(5)),
      isApproved: approved, first: try LessonFixture.day("2024-09-02"), last: nil)
  }

  private func facts(
    _ place: LessonPlace = LessonPlace(LessonFixture.monday, 2), _ assignment: TeachingAssignment? = nil,
    unapproved: ID<SchoolClass>? = nil, occupant: ID<Lesson>? = nil, days: LessonDays? = nil
  ) throws -> LessonFacts {
    let substitution = Substitution(
      id: ID(8), assignment: ID(4),
      days: try #require(DayRange(LessonFixture.monday, LessonFixture.monday.adding(days: 4))),
      absent: teacher, substitute: ID(11))
    return LessonFacts(
      place: place, assignment: try assignment ?? self.assignment(), unapprovedPlan: unapproved,
      days: try days ?? LessonFixture.days(LessonFixture.mathematics), occupant: occupant,
      substitutions: [substitution])
  }

  private func check(_ facts: LessonFacts, _ profile: String = "default", _ mode: Session.Mode = .ordinary)
    throws
  {
    let session = try LessonFixture.session(
      "2024-10-14T12:00:00", try ProfileFiles.profile(profile), mode: mode)
    try LessonRules.checkPlace(facts, in: session)
  }

  @Test func aLessonStandsInTheTimetableOfASchoolDay() throws {
    try check(try facts())
    let seventh = LessonPlace(LessonFixture.monday, 7)
    #expect(throws: LessonRefusal.notInTimetable(seventh)) { try check(try facts(seventh)) }
    let holiday = LessonPlace(try LessonFixture.day("2024-10-30"), 1)
    #expect(throws: LessonRefusal.noLessons(holiday.day, .holidays)) { try check(try facts(holiday)) }
    #expect(throws: LessonRefusal.placeTaken(LessonPlace(LessonFixture.monday, 2), by: ID(6))) {
      try check(try facts(occupant: ID(6)))
    }
  }

  @Test func aLessonNeedsAnApprovedPlanAndLoad() throws {
    #expect(throws: LessonRefusal.planNotApproved(ID(1))) { try check(try facts(unapproved: ID(1))) }
    let draft = try assignment(approved: false)
    #expect(throws: LessonRefusal.assignmentNotApproved(ID(4))) {
      try check(try facts(LessonPlace(LessonFixture.monday, 2), draft))
    }
    let before = LessonPlace(try LessonFixture.day("2024-08-30"), 1)
    #expect(throws: LessonRefusal.assignmentNotInForce(ID(4), before.day)) { try check(try facts(before)) }
  }

  @Test func aLessonBeforeTheElectronicJournalIsRefused() throws {
    let old = LessonPlace(try LessonFixture.day("2022-08-31"), 1)
    let since = try LessonFixture.day("2022-09-01")
    #expect(throws: LessonRefusal.beforeElectronicStart(old.day, since: since)) {
      try check(try facts(old), "specialSchool25")
    }
  }

  @Test func withoutATimetableOnlyLoadedLessonsAndCoursesAreTaken() throws {
    let bare = LessonDays(calendar: try LessonFixture.calendar(), versions: [], bells: [])
    let place = LessonPlace(LessonFixture.monday, 2)
    #expect(throws: LessonRefusal.notInTimetable(place)) { try check(try facts(days: bare)) }
    try check(try facts(days: bare), "default", .initialLoad)
    try check(try facts(place, try assignment(.course(ID(1))), days: bare))
    try check(try facts(place, try assignment(.pupil(ID(1))), days: try LessonFixture.days([])))
  }

  @Test func aLessonIsAFactOfADayThatHasCome() throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    let place = LessonPlace(LessonFixture.monday, 2)
    #expect(throws: LessonRefusal.notYetConducted(place.day, today: try LessonFixture.day("2024-10-13"))) {
      try LessonRules.checkTime(place, in: try LessonFixture.session("2024-10-13T12:00:00", profile))
    }
    try LessonRules.checkTime(place, in: try LessonFixture.session("2024-10-15T12:00:00", profile))
  }

  @Test func onlyTheAssignedTeacherOrASubstituteOnItsDaysTeaches() throws {
    #expect(try LessonRules.substitution(for: teacher, try facts()) == nil)
    #expect(try LessonRules.substitution(for: ID(11), try facts()) == ID(8))
    let later = LessonPlace(try LessonFixture.day("2024-10-21"), 2)
    #expect(throws: LessonRefusal.notTheTeacher(ID(11), later.day)) {
      try LessonRules.substitution(for: ID(11), try facts(later))
    }
  }
}
