import JournalCore
import JournalStore
import Testing

/// Who may give marks and record presence: the teacher of the lesson, the class teacher for reasons only where the
/// school says so (REQUIREMENTS §8, S0-4.13.4–5, S1-2.4).
@Suite struct MarkAccessTests {
  private let pupil = MarksSchool.pupil

  /// A school with accounts of the teacher (1), of the class teacher who teaches something else (2).
  private func school(_ id: String = "gymnasium2Vorkuta") throws -> MarksSchool {
    let school = try MarksSchool(id)
    try school.run(
      "INSERT INTO app_user (id, login, person_id, state) VALUES (1, 'u1', 101, 'open'), (2, 'u2', 103, 'open')",
      "INSERT INTO class_leadership (class_id, valid_from, person_id) VALUES (1, '2024-09-01', 103)")
    return school
  }

  private func isAllowed(
    _ operation: some Operation, in school: MarksSchool, as user: Int64, _ role: Role
  ) throws -> Bool {
    let session = Session(
      Principal(login: "u\(user)", roles: [role], user: ID(user)),
      now: try #require(LocalMoment(iso: "2024-10-14T13:00:00")), under: school.profile)
    do throws(StoreError) {
      _ = try school.store.perform(operation, in: session)
      return true
    } catch {
      guard case .refused(.access) = error else { throw error }
      return false
    }
  }

  /// Shows S1-2.3.a, S1-2.4.
  @Test func theTeacherOfTheLessonGivesMarksAndIsTheirAuthor() throws {
    let school = try school()
    let work = try school.work(school.lesson("2024-10-14"), at: "2024-10-14T13:00:00")
    let mark = SetMark("4", for: work, of: pupil(1))
    #expect(try isAllowed(mark, in: school, as: 2, .classTeacher) == false)
    #expect(try isAllowed(mark, in: school, as: 2, .subjectTeacher) == false)
    #expect(try isAllowed(mark, in: school, as: 1, .subjectTeacher))
    #expect(try school.store.snapshot().marks(for: work).map(\.author) == [MarksSchool.teacher])
  }

  /// Shows S0-4.13.5.
  @Test(arguments: [("gymnasium2Vorkuta", true), ("school26", false), ("gymnasiumPerm", false)])
  func theClassTeacherSetsReasonsWhereTheSchoolSaysSo(id: String, expected: Bool) throws {
    let school = try school(id)
    let lesson = try school.lesson("2024-10-14")
    try school.perform(SetAttendance(.unknownReason, of: pupil(1), at: lesson), at: "2024-10-14T13:00:00")
    let reason = SetAbsenceReason(.validReason, of: pupil(1), at: lesson)
    #expect(try isAllowed(reason, in: school, as: 2, .classTeacher) == expected)
    let entry = try #require(try school.store.snapshot().attendance(of: lesson).first)
    #expect(entry.reasonSetBy == (expected ? MarksSchool.homeTeacher : nil))
    #expect(
      try isAllowed(SetAttendance(.ill, of: pupil(2), at: lesson), in: school, as: 2, .classTeacher) == false)
  }

  @Test func onlyTheClassTeacherSignsTheWeekOff() throws {
    let school = try school()
    let review = ReviewAttendance(of: MarksSchool.sevenA, weekOf: try Fixture.day("2024-10-14"))
    #expect(try isAllowed(review, in: school, as: 1, .subjectTeacher) == false)
    #expect(try isAllowed(review, in: school, as: 2, .classTeacher))
  }

  @Test func aCommissionRecordsByProtocolOnly() throws {
    let school = try school("school26")
    let lesson = try school.lesson("2024-10-10")
    let work = try school.work(lesson, at: "2024-10-10T13:00:00")
    try school.perform(SetAttendance(.ill, of: pupil(1), at: lesson), at: "2024-10-10T13:00:00")
    let makeUp = MakeUp(
      assessment: work, pupil: pupil(1), passed: try Fixture.day("2024-10-14"), protocolNumber: "5",
      commission: ["директор", "учитель", "учитель"])
    #expect(try isAllowed(SetMark("4", for: work, of: pupil(2)), in: school, as: 2, .commission) == false)
    #expect(try isAllowed(RecordMakeUp(makeUp, value: "4"), in: school, as: 2, .commission))
  }

  /// Shows S0-3.10.
  @Test func pupilsAndGuardiansNeverWrite() throws {
    let school = try school()
    let lesson = try school.lesson("2024-10-14")
    let work = try school.work(lesson, at: "2024-10-14T13:00:00")
    for role in [Role.pupil, .guardian] {
      #expect(try isAllowed(SetMark("5", for: work, of: pupil(1)), in: school, as: 2, role) == false)
      #expect(try isAllowed(ConfirmAttendance(lesson), in: school, as: 2, role) == false)
    }
  }
}
