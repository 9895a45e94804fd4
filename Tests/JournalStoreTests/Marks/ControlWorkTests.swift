import JournalCore
import JournalStore
import Testing

/// Control works: schedule, everybody present marked, debts of the absent (S0-4.12.5, S0-5.4.10.e, S0-5.4.16).
@Suite struct ControlWorkTests {
  private let pupil = MarksSchool.pupil
  private let quarter = DayRange(Day(ordinal: 19_968), Day(ordinal: 20_021))

  private func marks(_ pupils: ClosedRange<Int64>, for work: ID<Assessment>) -> SetMarks {
    SetMarks(for: work, pupils.map { (pupil: ID<Pupil>($0), value: "4") })
  }

  /// Shows S0-4.12.5.b.
  @Test func aPresentPupilWithoutAMarkKeepsTheWorkOpen() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, "К", at: "2024-10-14T13:00:00")
    try school.perform(
      RecordAttendance(at: lesson, [(ID(1), .ill), (ID(2), .unknownReason)]), at: "2024-10-14T13:00:00")
    #expect(try school.perform(marks(3...24, for: work), at: "2024-10-14T13:10:00") == [ID(25)])
    #expect(try school.flags() == "present-unmarked")
    #expect(
      try school.refusal(CloseAssessment(work), at: "2024-10-14T13:20:00")
        == "работа \(work) › присутствовали и не имеют отметки: 1 (25) (п. 4.12.5 (S0-4.12.5.b)) › "
        + "поставьте отметки или отметьте отсутствие")
    let days = try #require(quarter)
    let gaps = try school.store.snapshot().controlWorkGaps(
      of: MarksSchool.sevenA, in: days, under: school.profile)
    #expect(gaps.map(\.assessment) == [work])
    #expect(gaps.map(\.gaps.pupils) == [[ID(25)]])
  }

  @Test func theOrderOfMarksAndAbsencesDoesNotMatter() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, "К", at: "2024-10-14T13:00:00")
    try school.perform(marks(3...25, for: work), at: "2024-10-14T13:10:00")
    #expect(
      try school.refusal(CloseAssessment(work), at: "2024-10-14T13:15:00")?.contains("2 (1, 2)") == true)
    try school.perform(
      RecordAttendance(at: lesson, [(ID(1), .ill), (ID(2), .ill)]), at: "2024-10-14T13:20:00")
    #expect(try school.refusal(CloseAssessment(work), at: "2024-10-14T13:30:00") == nil)
    #expect(
      try school.refusal(CloseAssessment(work), at: "2024-10-14T13:40:00")
        == "работа \(work) › работа уже закрыта (п. 4.12.5 (S0-4.12.5.b)) › ничего делать не нужно")
  }

  @Test func aLatePupilWasPresent() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, "К", at: "2024-10-14T13:00:00")
    try school.perform(marks(2...25, for: work), at: "2024-10-14T13:10:00")
    try school.perform(SetAttendance(.late, of: pupil(1), at: lesson), at: "2024-10-14T13:10:00")
    #expect(try school.refusal(CloseAssessment(work), at: "2024-10-14T13:20:00")?.contains("1 (1)") == true)
  }

  @Test func closingOpensADebtForEachAbsentPupil() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, "К", at: "2024-10-14T13:00:00")
    try school.perform(
      RecordAttendance(at: lesson, [(ID(1), .ill), (ID(2), .unknownReason)]), at: "2024-10-14T13:00:00")
    try school.perform(marks(3...25, for: work), at: "2024-10-14T13:10:00")
    #expect(try school.perform(CloseAssessment(work), at: "2024-10-15T10:00:00") == [ID(1), ID(2)])
    let days = try #require(quarter)
    let debts = try school.store.snapshot().openDebts(of: MarksSchool.sevenA, in: days).items
    #expect(debts.map(\.debt.pupil) == [ID(1), ID(2)])
    #expect(debts.map(\.debt.due.iso) == ["2024-10-21", "2024-10-21"])
    #expect(debts.map(\.workType) == ["Контрольная работа", "Контрольная работа"])
    #expect(debts.map(\.day.iso) == ["2024-10-14", "2024-10-14"])
  }

  @Test func otherSchoolsCloseWithoutTheCheckAndKeepNoDebts() throws {
    let school = try MarksSchool("school26")
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, "К", at: "2024-10-14T13:00:00")
    try school.perform(SetAttendance(.ill, of: pupil(1), at: lesson), at: "2024-10-14T13:00:00")
    #expect(try school.perform(CloseAssessment(work), at: "2024-10-14T13:20:00") == [])
    #expect(try school.store.count("SELECT count(*) FROM debt") == 0)
  }

  /// Shows S0-5.4.16.
  @Test func aControlWorkBesideTheScheduleIsFlagged() throws {
    let school = try MarksSchool()
    try school.run(
      """
      INSERT INTO control_work (assignment_id, day, work_type, topic, kind, in_programme)
      VALUES (1, '2024-10-14', 'Контрольная работа', 'Степени', 'control', 1)
      """)
    let planned = try school.lesson("2024-10-14")
    _ = try school.work(planned, "К", at: "2024-10-14T13:00:00")
    #expect(try school.flags() == "")
    let other = try school.lesson("2024-10-16")
    _ = try school.work(other, "К", at: "2024-10-16T13:00:00")
    #expect(try school.flags() == "off-schedule")
    _ = try school.work(other, "О", at: "2024-10-16T13:00:00")
    let snapshot = try school.store.snapshot()
    #expect(try snapshot.assessments(of: planned).map(\.isOffSchedule) == [false])
    #expect(try snapshot.assessments(of: other).map(\.isOffSchedule) == [true, false])
  }

  @Test func aWorkWithMarksIsNotTakenBack() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    try school.perform(SetMark("4", for: work, of: pupil(1)), at: "2024-10-14T13:00:00")
    #expect(
      try school.refusal(RemoveAssessment(work), at: "2024-10-14T13:00:00")
        == "работа \(work) › отметок 1, задолженностей 0 (п. 5.4.15 (S0-5.4.15.a)) › сначала снимите их")
    try school.perform(RemoveMark(for: work, of: pupil(1)), at: "2024-10-14T13:00:00")
    try school.perform(RemoveAssessment(work), at: "2024-10-14T13:00:00")
    #expect(try school.store.count("SELECT count(*) FROM assessment") == 0)
  }

  @Test func oneRefusedMarkOfManyRefusesAll() throws {
    let school = try MarksSchool()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    #expect(
      try school.refusal(SetMarks(for: work, [(ID(1), "4"), (ID(26), "5")]), at: "2024-10-14T13:00:00") != nil
    )
    #expect(try school.store.count("SELECT count(*) FROM mark") == 0)
  }
}
