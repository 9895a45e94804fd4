import JournalCore
import JournalStore
import Testing

/// Presence at lessons: codes, confirmation, reasons and the weekly review (S0-4.13, S0-5.3.7).
@Suite struct AttendanceOperationTests {
  private let pupil = MarksSchool.pupil
  private let week = DayRange(Day(ordinal: 20_010), Day(ordinal: 20_016))

  /// Shows S0-4.9.c.
  @Test func entriesOfALessonAreStoredWithTheirCodes() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    for (number, code) in [(1, .unknownReason), (2, .unknownReason), (3, .late)] as [(Int64, AbsenceCode)] {
      try school.perform(SetAttendance(code, of: pupil(number), at: lesson), at: "2024-10-14T13:00:00")
    }
    let entries = try school.store.snapshot().attendance(of: lesson)
    #expect(entries.map(\.code) == [.unknownReason, .unknownReason, .late])
    #expect(entries.map(\.author) == Array(repeating: MarksSchool.teacher, count: 3))
  }

  /// Shows S0-4.13.2.a.
  @Test func anotherCodeReplacesTheFirstWhichStaysInTheHistory() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    for code in [AbsenceCode.unknownReason, .ill] {
      try school.perform(SetAttendance(code, of: pupil(1), at: lesson), at: "2024-10-14T13:00:00")
    }
    #expect(try school.store.snapshot().attendance(of: lesson).map(\.code) == [.ill])
    #expect(
      try school.store.rows(
        "SELECT json_extract(image, '$[2]') FROM version WHERE record = 'attendance_entry' ORDER BY id")
        == ["ОТ", "Б"])
  }

  /// Shows S0-4.13.1, S0-5.4.2.b, S1-2.5.a.
  @Test func aLessonIsFilledOnlyByItsConfirmation() throws {
    let school = try MarksSchool()
    let lessons = try (1...6).map { try school.lesson("2024-10-14", $0) }
    for lesson in lessons.dropLast() {
      try school.perform(ConfirmAttendance(lesson), at: "2024-10-14T13:00:00")
    }
    try school.perform(SetAttendance(.ill, of: pupil(1), at: lessons[5]), at: "2024-10-14T13:00:00")
    let days = try #require(week)
    #expect(try school.store.snapshot().unconfirmedLessons(in: days) == [lessons[5]])
    #expect(try school.store.snapshot().unconfirmedLessons(in: days, of: MarksSchool.homeTeacher) == [])
    #expect(
      try school.refusal(ConfirmAttendance(lessons[0]), at: "2024-10-14T13:10:00")
        == "урок \(lessons[0]) › присутствие уже подтверждено (п. 4.13.1 (S0-4.13.1)) › ничего делать не нужно"
    )
  }

  @Test func presenceAfterAllTakesTheCodeAway() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    try school.perform(
      SetAttendance(.ill, of: pupil(1), at: lesson, document: "справка 3"), at: "2024-10-14T13:00:00")
    try school.perform(ClearAttendance(of: pupil(1), at: lesson), at: "2024-10-14T13:10:00")
    #expect(try school.store.snapshot().attendance(of: lesson).isEmpty)
    #expect(
      try school.refusal(ClearAttendance(of: pupil(1), at: lesson), at: "2024-10-14T13:20:00")
        == "обучающийся 1, урок \(lesson) › отсутствие не отмечено (п. 4.13.1 (S0-4.13.1)) › проверьте номера"
    )
  }

  @Test func onlyExpectedPupilsOfAConductedLessonAreRecorded() throws {
    let school = try MarksSchool()
    try school.run(
      """
      INSERT INTO home_teaching (person_id, first_day, order_number, order_day)
      VALUES (25, '2024-09-02', '7', '2024-09-01')
      """)
    let (lesson, planned) = (
      try school.lesson("2024-10-14"), try school.lesson("2024-10-15", state: "planned")
    )
    let home = try school.lesson("2024-10-14", 4, of: MarksSchool.home)
    func refusal(_ number: Int64, _ lesson: ID<Lesson>) throws -> String? {
      try school.refusal(SetAttendance(.ill, of: pupil(number), at: lesson), at: "2024-10-14T13:00:00")
    }
    #expect(try refusal(26, lesson)?.contains("в день урока не в этом классе или группе") == true)
    #expect(try refusal(25, lesson)?.contains("обучается на дому и на уроке не ожидается") == true)
    #expect(try refusal(25, home) == nil)
    #expect(try refusal(1, planned)?.contains("урок не проведён (п. 4.10 (S0-4.10))") == true)
  }

  /// Shows S0-4.13.5.
  @Test func theReasonReplacesTheUnknownOneWithItsAuthor() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    try school.perform(SetAttendance(.unknownReason, of: pupil(1), at: lesson), at: "2024-10-14T13:00:00")
    try school.perform(
      SetAbsenceReason(.ill, of: pupil(1), at: lesson, document: "справка 3"), at: "2024-10-15T09:00:00")
    let entry = try #require(try school.store.snapshot().attendance(of: lesson).first)
    #expect(entry.code == .ill)
    #expect(entry.document == "справка 3")
    #expect(entry.reasonSetBy != nil)
    #expect(entry.stamp.enteredAt.iso == "2024-10-14T13:00:00")
    #expect(
      try school.refusal(SetAbsenceReason(.validReason, of: pupil(1), at: lesson), at: "2024-10-15T10:00:00")
        == "обучающийся 1, урок \(lesson) › причина уже указана: «Б» (п. 4.13.5 (S0-4.13.5)) › исправляет учитель урока"
    )
  }

  /// Shows S0-5.3.7, S0-4.13.4.
  @Test func aWeekIsSignedOffOnceWithItsUnresolvedAbsences() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    try school.perform(
      RecordAttendance(at: lesson, [(ID(1), .unknownReason), (ID(2), .unknownReason), (ID(3), .ill)]),
      at: "2024-10-14T13:00:00")
    let days = try #require(week)
    #expect(
      try school.store.snapshot().unresolvedAbsences(of: MarksSchool.sevenA, in: days).map(\.pupil) == [
        ID(1), ID(2),
      ])
    let review = ReviewAttendance(of: MarksSchool.sevenA, weekOf: try Fixture.day("2024-10-18"))
    // Signing off belongs to the class teacher alone; the rule is tried without the question of access.
    let count = Execution { transaction in
      guard try review.perform(in: transaction) == 2 else { throw StoreError.busy }
    }
    try school.perform(count, at: "2024-10-18T15:00:00")
    #expect(try school.store.snapshot().attendanceReviews(of: MarksSchool.sevenA).map(\.unresolved) == [2])
    #expect(
      try school.refusal(count, at: "2024-10-18T16:00:00")
        == "класс 1, неделя с 14.10.2024 › неделя уже сверена (п. 5.3.7 (S0-5.3.7)) › ничего делать не нужно")
    let early = Execution {
      _ = try ReviewAttendance(of: MarksSchool.sevenA, weekOf: Day(ordinal: 20_020)).perform(in: $0)
    }
    #expect(
      try school.refusal(early, at: "2024-10-18T16:00:00")
        == "класс 1, неделя с 21.10.2024 › неделя ещё не началась (п. 5.3.7 (S0-5.3.7)) › сверьте её позже")
  }

  @Test func attendanceIsLateAfterItsTermAndLockedAfterItsWindow() throws {
    let school = try MarksSchool("school84Krasnodar")
    let lesson = try school.lesson("2024-10-14")
    try school.perform(SetAttendance(.ill, of: pupil(1), at: lesson), at: "2024-10-16T23:59:59")
    #expect(
      try school.refusal(SetAttendance(.ill, of: pupil(2), at: lesson), at: "2024-10-17T00:00:00")
        == "урок \(lesson) › окно изменений закрылось 16.10.2024 23:59 (п. 3.3 (S4-3.3.k)) › подайте заявку на изменение"
    )
    try school.perform(
      Execution { try SetAttendance(.ill, of: ID(2), at: lesson).apply(in: $0, bypassingLock: true) },
      at: "2024-10-20T12:00:00")
    let other = try MarksSchool()
    let late = try other.lesson("2024-10-14")
    try other.perform(SetAttendance(.ill, of: pupil(1), at: late), at: "2024-10-14T15:00:01")
    #expect(try other.flags() == "late")
  }

  /// Shows S0-4.13.3.
  @Test func aPupilFreedFromPhysicalLoadIsPresentUnlessTheWholeDayIsMissed() throws {
    let school = try MarksSchool()
    try school.run(
      """
      INSERT INTO medical_exemption (person_id, subject_id, medical_group, certificate, first_day, last_day)
      VALUES (1, 2, 'full', '77', '2024-10-01', '2024-10-31')
      """)
    let (maths, sport) = (
      try school.lesson("2024-10-14", 1), try school.lesson("2024-10-14", 2, of: MarksSchool.sport)
    )
    let unknown = SetAttendance(.unknownReason, of: pupil(1), at: sport)
    #expect(
      try school.refusal(unknown, at: "2024-10-14T13:00:00")
        == "обучающийся 1, урок \(sport) › освобождён от нагрузки, но присутствует (п. 4.13.3 (S0-4.13.3)) › "
        + "«ОТ» не ставьте, если он не отсутствует весь день")
    try school.perform(SetAttendance(.unknownReason, of: pupil(1), at: maths), at: "2024-10-14T13:00:00")
    #expect(try school.refusal(unknown, at: "2024-10-14T13:00:00") == nil)
    let later = try school.lesson("2024-11-11", 2, of: MarksSchool.sport)
    #expect(
      try school.refusal(SetAttendance(.unknownReason, of: pupil(1), at: later), at: "2024-11-11T13:00:00")
        == nil)
  }

  @Test func onePupilHasOneCodeAtALesson() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-14")
    #expect(
      try school.refusal(
        RecordAttendance(at: lesson, [(ID(1), .ill), (ID(1), .late)]), at: "2024-10-14T13:00:00")
        == "обучающийся 1, урок \(lesson) › указаны два кода (п. 4.13.2 (S0-4.13.2.a)) › оставьте один")
  }
}
