import JournalCore
import JournalStore
import Testing

@Suite struct GroupOperationTests {
  private static let english = "Иностранный язык (английский)"

  private func divide(_ school: LessonSchool, _ first: Int, _ second: ClosedRange<Int>) throws -> DivideClass
  {
    let pupils = try school.store.pupils(of: "7А")
    return DivideClass(
      try Fixture.label("7А"), in: LessonSchool.year, subject: Self.english,
      into: [.init("1 группа", Array(pupils[..<first])), .init("2 группа", second.map { pupils[$0] })],
      from: try Fixture.day("2024-09-02"))
  }

  /// Shows S0-5.3.3.
  @Test func everyPupilIsInExactlyOneSubgroup() throws {
    let school = try LessonSchool()
    let pupils = try school.store.pupils(of: "7А")
    #expect(
      try school.refusal(try divide(school, 13, 12...24))
        == .brokenPartition(missing: [], doubled: [pupils[12]]))
    #expect(
      try school.refusal(try divide(school, 13, 14...24))
        == .brokenPartition(missing: [pupils[13]], doubled: []))
    #expect(try school.store.count("SELECT count(*) FROM subgroup") == 0)
    try school.run(try divide(school, 13, 13...24))
    #expect(
      try school.store.rows("SELECT count(*) FROM subgroup_member GROUP BY subgroup_id ORDER BY 1") == [
        "12", "13",
      ])
    #expect(
      try school.refusal(try divide(school, 13, 13...24)) == .alreadyDivided(try school.store.classID("7А")))
  }

  /// Shows S0-5.4.8.b.
  @Test func aPupilChangesGroupAtTheBorderOfPeriodsOnly() throws {
    let school = try LessonSchool()
    let groups = try school.run(try divide(school, 13, 13...24))
    let pupil = try school.store.pupils(of: "7А")[0]
    let next = try Fixture.day("2024-11-05")
    #expect(
      try school.refusal(SetSubgroupMember(pupil, into: groups[1], from: LessonSchool.monday))
        == .groupChangeWithinPeriod(LessonSchool.monday, next: next))
    try school.run(SetSubgroupMember(pupil, into: groups[1], from: next))
    #expect(
      try school.store.rows(
        "SELECT subgroup_id, valid_from, valid_to FROM subgroup_member WHERE person_id = ? ORDER BY valid_from",
        [pupil.rawValue]) == ["\(groups[0])|2024-09-02|2024-11-04", "\(groups[1])|2024-11-05|–"])
    #expect(
      try school.refusal(SetSubgroupMember(pupil, into: groups[1], from: next))
        == .alreadyMember(pupil: pupil, next))
    #expect(
      try school.refusal(SetSubgroupMember(ID(999), into: groups[1], from: next))
        == .notInClass(pupil: ID(999), next))
    #expect(
      try school.refusal(SetSubgroupMember(pupil, into: ID(99), from: next)) == .unknownRecord(.subgroup, 99))
  }

  @Test func theTeacherDoesNotMovePupilsBetweenGroups() throws {
    let school = try LessonSchool()
    let groups = try school.run(try divide(school, 13, 13...24))
    let pupil = try school.store.pupils(of: "7А")[0]
    let move = SetSubgroupMember(pupil, into: groups[1], from: try Fixture.day("2024-11-05"))
    #expect(throws: StoreError.self) {
      try school.store.perform(move, in: school.session("2024-10-28T12:00:00", [.subjectTeacher]))
    }
    try school.store.perform(move, in: try school.session("2024-10-28T12:00:00", [.administrator]))
  }

  @Test func aSubgroupsLessonHasItsMembers() throws {
    let school = try LessonSchool()
    let groups = try school.run(try divide(school, 13, 13...24))
    try school.run(RevisePlan(for: Fixture.label("7А"), in: LessonSchool.year))
    try school.run(
      SetPlanItem(
        Self.english, for: Fixture.label("7А"), in: LessonSchool.year, weekly: LessonSchool.hours(3),
        yearly: 102))
    try school.run(ApprovePlan(for: Fixture.label("7А"), in: LessonSchool.year))
    let assignments = try groups.enumerated().map { index, group in
      try school.run(
        AssignTeacher(
          index == 0 ? school.teacher : school.other, subject: Self.english, to: .subgroup(group),
          weekly: LessonSchool.hours(3), from: Fixture.day("2024-09-02")))
    }
    try school.run(ApproveLoad(assignments))
    try school.run(
      SetTimetable(
        assignments.map { TimetableSlot($0, at: WeekPlace(1, 7)) }, in: LessonSchool.year,
        from: LessonSchool.monday, changesOnly: true))
    let lessons = try assignments.map { try school.lesson("2024-10-14", 7, of: $0) }
    let snapshot = try school.store.snapshot()
    #expect(try lessons.map { try snapshot.roster(of: $0).seats.count } == [13, 12])
  }

  /// Shows S1-2.3.c.
  @Test func aStreamHasPupilsOfItsClassesEachInTheOwnClass() throws {
    let school = try LessonSchool("school26", [("7А", 2), ("10А", 10), ("10Б", 10)])
    let labels = [try Fixture.label("10А"), try Fixture.label("10Б")]
    for label in labels {
      try school.run(
        SetPlanItem(
          "Литература", for: label, in: LessonSchool.year, weekly: LessonSchool.hours(3), yearly: 102))
      try school.run(ApprovePlan(for: label, in: LessonSchool.year))
    }
    let stream = try school.run(
      AddStream("Профиль", in: LessonSchool.year, subject: "Литература", over: labels))
    let first = try Fixture.day("2024-09-02")
    let members = try school.store.pupils(of: "10А").prefix(9) + school.store.pupils(of: "10Б").prefix(9)
    for pupil in members { try school.run(SetStreamMember(pupil, into: stream, from: first)) }
    let stranger = try school.store.pupils(of: "7А")[0]
    #expect(
      try school.refusal(SetStreamMember(stranger, into: stream, from: first))
        == .notInClass(pupil: stranger, first))
    #expect(
      try school.refusal(SetStreamMember(members[0], into: stream, from: LessonSchool.monday))
        == .alreadyMember(pupil: members[0], LessonSchool.monday))
    let id = try school.run(
      AssignTeacher(
        school.teacher, subject: "Литература", to: .stream(stream), weekly: LessonSchool.hours(3), from: first
      ))
    try school.run(ApproveLoad([id]))
    try school.run(
      SetTimetable(
        [TimetableSlot(id, at: WeekPlace(1, 5))], in: LessonSchool.year, from: LessonSchool.monday,
        changesOnly: true))
    let lesson = try school.lesson("2024-10-14", 5, of: id)
    let roster = try school.store.snapshot().roster(of: lesson)
    #expect(roster.seats.count == 18)
    #expect(
      Set(roster.seats.map(\.schoolClass))
        == Set([try school.store.classID("10А"), try school.store.classID("10Б")]))
    let none = AddStream("Поток", in: LessonSchool.year, subject: "Литература", over: labels)
    #expect(try LessonSchool().refusal(none) == .noStreams)
  }

  /// Shows S0-3.3.
  @Test func aCourseHasPupilsOfSeveralClassesAndMeetsBesideTheTimetable() throws {
    let school = try LessonSchool("gymnasium2Vorkuta", [("7А", 6), ("6А", 6), ("5А", 6)])
    let course = try school.run(AddCourse(.club, "Шахматы", in: LessonSchool.year, grades: 6...7))
    let first = try Fixture.day("2024-09-02")
    let members = try school.store.pupils(of: "7А") + school.store.pupils(of: "6А")
    for pupil in members { try school.run(SetCourseMember(pupil, into: course, from: first)) }
    let young = try school.store.pupils(of: "5А")[0]
    #expect(
      try school.refusal(SetCourseMember(young, into: course, from: first))
        == .courseNotForGrade(grade: 5, grades: 6...7))
    let id = try school.run(
      AssignTeacher(
        school.teacher, subject: nil, to: .course(course), weekly: LessonSchool.hours(1), from: first))
    try school.run(ApproveLoad([id]))
    let meeting = try school.lesson("2024-10-14", 8, of: id)
    #expect(try school.store.snapshot().roster(of: meeting).expected.count == 12)
    #expect(
      try school.refusal(AddCourse(.club, "Хор", in: LessonSchool.year, grades: 0...3)) == .unknownGrade(0))
  }

  /// Shows S0-3.3.
  @Test func aHomeLessonBelongsToItsPupilAndAClassLessonDoesNotExpectThem() throws {
    let school = try LessonSchool()
    let pupil = try school.store.pupils(of: "7А")[3]
    try school.run(
      Statements(sql: ["INSERT INTO home_teaching VALUES (\(pupil), '2024-09-02', NULL, '12', '2024-09-01')"])
    )
    let id = try school.run(
      AssignTeacher(
        school.other, subject: "Математика", to: .pupil(pupil), weekly: LessonSchool.hours(2),
        from: Fixture.day("2024-09-02")))
    try school.run(ApproveLoad([id]))
    let atHome = try school.lesson("2024-10-17", 1, of: id)
    let inClass = try school.lesson("2024-10-17", 1)
    let snapshot = try school.store.snapshot()
    #expect(try snapshot.roster(of: atHome).expected == [pupil])
    #expect(try snapshot.roster(of: inClass).seat(of: pupil)?.standing == .atHome)
    #expect(try snapshot.roster(of: inClass).expected.count == 24)
    #expect(
      try school.store.rows("SELECT format, teacher_id FROM lesson ORDER BY id")
        == ["home|\(school.other)", "usual|\(school.teacher)"])
  }

  /// Shows S1-2.3.d.
  @Test func individualPlansAndCertificatesShowInTheRoster() throws {
    let school = try LessonSchool()
    let pupils = try school.store.pupils(of: "7А")
    try school.run(
      Statements(sql: [
        """
        INSERT INTO individual_plan VALUES (1, \(pupils[0]), '2024-09-02', '2025-05-23', '3', '2024-09-01')
        """,
        "INSERT INTO individual_plan_item SELECT 1, id, NULL FROM subject WHERE name = 'Математика'",
        """
        INSERT INTO medical_exemption (person_id, subject_id, medical_group, certificate, first_day)
        SELECT \(pupils[1]), id, 'full', '17', '2024-10-01' FROM subject WHERE name = 'Математика'
        """,
      ]))
    let lesson = try school.lesson()
    let roster = try school.store.snapshot().roster(of: lesson)
    #expect(roster.seat(of: pupils[0])?.standing == .notStudied)
    #expect(roster.seat(of: pupils[1])?.standing == .exempt)
    #expect(roster.expected.count == 24)
  }
}
