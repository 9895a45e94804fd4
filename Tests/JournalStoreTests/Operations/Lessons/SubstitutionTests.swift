import JournalCore
import JournalStore
import Testing

@Suite struct SubstitutionTests {
  private func days(_ first: String, _ last: String) throws -> DayRange {
    try #require(DayRange(Fixture.day(first), Fixture.day(last)))
  }

  private func substitution(_ school: LessonSchool) throws -> RegisterSubstitution {
    RegisterSubstitution(
      of: school.mathematics, by: school.other, on: try days("2024-10-14", "2024-10-18"), reason: "болезнь",
      order: OrderReference(number: "45", date: LessonSchool.monday))
  }

  /// Shows S0-4.11.
  @Test func theSubstituteTeachesOnItsDaysOnly() throws {
    let school = try LessonSchool()
    let id = try school.run(try substitution(school))
    let monday = LessonPlace(LessonSchool.monday, 2)
    try school.run(RecordLesson(school.mathematics, at: monday))
    #expect(
      try school.store.rows("SELECT teacher_id, substitution_id FROM lesson")
        == ["\(school.other)|\(id)"])
    let later = LessonPlace(try Fixture.day("2024-10-21"), 2)
    #expect(
      try school.refusal(
        RecordLesson(school.mathematics, at: later, by: school.other), at: "2024-10-21T12:00:00")
        == .notTheTeacher(school.other, later.day))
    #expect(
      try school.store.rows("SELECT hours, entered_by, order_number FROM substitution") == ["5|deputy|45"])
    let kept = try school.store.snapshot().substitutions(try days("2024-10-01", "2024-10-31"))
    #expect(kept.map(\.id) == [id])
  }

  @Test func oneSubstitutionALesson() throws {
    let school = try LessonSchool()
    let id = try school.run(try substitution(school))
    #expect(try school.refusal(try substitution(school)) == .substitutionOverlaps(id))
    let absent = RegisterSubstitution(
      of: school.russian, by: school.teacher, on: try days("2024-10-14", "2024-10-14"), reason: "болезнь",
      absent: school.teacher)
    #expect(try school.refusal(absent) == .absentIsNotTheTeacher(school.teacher))
    let early = RegisterSubstitution(
      of: school.russian, by: school.teacher, on: try days("2024-08-30", "2024-09-02"), reason: "болезнь")
    #expect(
      try school.refusal(early) == .assignmentNotInForce(school.russian, try Fixture.day("2024-08-30")))
  }

  /// Shows S1-2.10.
  @Test func aSubstitutionAtTheRecordIsMadeWithItOrRefused() throws {
    let place = LessonPlace(LessonSchool.monday, 2)
    let school = try LessonSchool("school26")
    let bare = RecordLesson(school.mathematics, at: place, by: school.other)
    #expect(try school.refusal(bare) == .notTheTeacher(school.other, place.day))
    #expect(try school.store.count("SELECT count(*) FROM lesson") == 0)
    try school.run(
      RecordLesson(school.mathematics, at: place, by: school.other, substitutionReason: "болезнь"))
    #expect(try school.store.count("SELECT count(*) FROM substitution WHERE hours = 1") == 1)
    let strict = try LessonSchool("gymnasiumPerm")
    #expect(
      try strict.refusal(
        RecordLesson(strict.mathematics, at: place, by: strict.other, substitutionReason: "болезнь"))
        == .substitutionEnteredByOthers(.deputy))
    #expect(try strict.store.count("SELECT count(*) FROM substitution") == 0)
  }

  /// Shows S3-3.6.c.
  @Test func aDeputyEntersASubstitutionAndATeacherDoesNot() throws {
    let school = try LessonSchool("gymnasiumPerm")
    let operation = try substitution(school)
    try school.store.perform(operation, in: try school.session("2024-10-14T08:00:00", [.deputy]))
    let second = RegisterSubstitution(
      of: school.russian, by: school.teacher, on: try days("2024-10-14", "2024-10-14"), reason: "болезнь")
    do {
      try school.store.perform(second, in: try school.session("2024-10-14T08:00:00", [.subjectTeacher]))
      Issue.record("a teacher entered a substitution")
    } catch StoreError.refused(.access(let refusal)) {
      #expect(refusal.permission == .registerSubstitution)
    }
    #expect(try school.store.count("SELECT count(*) FROM substitution") == 1)
  }

  @Test func anAbsenceIsKeptOnce() throws {
    let school = try LessonSchool()
    let absence = RecordTeacherAbsence(
      of: school.teacher, on: try days("2024-10-14", "2024-10-25"), reason: "болезнь", document: "лист 5")
    let id = try school.run(absence)
    #expect(try school.refusal(absence) == .absenceOverlaps(id))
    #expect(
      try school.store.rows("SELECT first_day, last_day, document FROM teacher_absence")
        == ["2024-10-14|2024-10-25|лист 5"])
  }
}
