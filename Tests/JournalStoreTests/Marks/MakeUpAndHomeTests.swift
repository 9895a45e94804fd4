import JournalCore
import JournalStore
import Testing

/// Missed topics passed later, and marks of pupils taught at home (S1-2.5.d–f, S0-4.12.10).
@Suite struct MakeUpAndHomeTests {
  private let pupil = MarksSchool.pupil
  private let days = DayRange(Day(ordinal: 19_968), Day(ordinal: 20_021))

  private func makeUp(
    _ work: ID<Assessment>, number: String? = "5", commission: [String] = []
  ) throws -> RecordMakeUp {
    RecordMakeUp(
      MakeUp(
        assessment: work, pupil: pupil(1), passed: try Fixture.day("2024-10-24"), protocolNumber: number,
        commission: commission), value: "4")
  }

  /// Shows S1-2.5.d, S1-2.5.f.
  @Test func aMakeUpStandsBesideTheAbsence() throws {
    let school = try MarksSchool("school26")
    let lesson = try school.lesson("2024-10-10")
    let work = try school.work(lesson, at: "2024-10-10T13:00:00")
    try school.perform(SetAttendance(.ill, of: pupil(1), at: lesson), at: "2024-10-10T13:00:00")
    try school.perform(
      makeUp(work, commission: ["заместитель директора", "учитель математики", "учитель физики"]),
      at: "2024-10-24T13:00:00")
    let span = try #require(days)
    let snapshot = try school.store.snapshot()
    let cell = try snapshot.journalPage(of: ID(MarksSchool.maths), in: span).cell(of: pupil(1), at: lesson)
    #expect(cell.printed(debtSign: ".") == "Б/4")
    #expect(try snapshot.attendanceTally(of: pupil(1), in: span).missed == 1)
    let stored = try #require(try snapshot.makeUps(for: work).first)
    #expect(stored.commission == ["заместитель директора", "учитель математики", "учитель физики"])
    #expect(stored.passed.iso == "2024-10-24")
    #expect(stored.protocolNumber == "5")
    #expect(try snapshot.marks(for: work).map(\.basis) == [.makeUp])
    #expect(try snapshot.marks(for: work).map(\.workDay.iso) == ["2024-10-24"])
  }

  /// Shows S1-2.5.e.
  @Test func aMakeUpWithoutItsProtocolIsRefused() throws {
    let school = try MarksSchool("school26")
    let lesson = try school.lesson("2024-10-10")
    let work = try school.work(lesson, at: "2024-10-10T13:00:00")
    #expect(
      try school.refusal(makeUp(work), at: "2024-10-24T13:00:00")
        == "обучающийся 1, урок \(lesson) › нет пропуска по болезни или уважительной причине (п. 2.5 (S1-2.5.d)) › "
        + "сначала укажите причину пропуска")
    try school.perform(SetAttendance(.ill, of: pupil(1), at: lesson), at: "2024-10-10T13:00:00")
    #expect(
      try school.refusal(makeUp(work, number: nil), at: "2024-10-24T13:00:00")
        == "обучающийся 1, урок \(lesson) › номер протокола не указан (п. 2.5 (S1-2.5.e)) › укажите номер протокола"
    )
    #expect(
      try school.refusal(SetMark("4", for: work, of: pupil(1)), at: "2024-10-24T13:00:00")
        == "обучающийся 1, работа \(work) › урок пропущен (п. 2.5 (S1-2.5.d, S1-2.5.e)) › "
        + "оформите зачёт темы по протоколу")
    #expect(
      try school.refusal(makeUp(work), at: "2024-10-23T13:00:00")
        == "обучающийся 1, урок \(lesson) › зачёт 24.10.2024 раньше урока или ещё не прошёл (п. 2.5 (S1-2.5.e)) › "
        + "проверьте дату")
  }

  /// Shows S0-4.12.10.
  @Test func aMarkFromHomeStandsInTheColumnOfTheSameTopic() throws {
    let school = try MarksSchool()
    try school.run(
      """
      INSERT INTO home_teaching (person_id, first_day, order_number, order_day)
      VALUES (25, '2024-09-02', '7', '2024-09-01')
      """)
    let lesson = try school.lesson("2024-10-10", row: 1)
    let work = try school.work(lesson, at: "2024-10-10T13:00:00")
    let home = try school.lesson("2024-10-17", of: MarksSchool.home, row: 1)
    #expect(
      try school.refusal(SetMark("5", for: work, of: pupil(25)), at: "2024-10-17T13:00:00")
        == "обучающийся 25, урок \(lesson) › 10.10.2024 обучается на дому (п. 4.12.10 (S0-4.12.10)) › "
        + "поставьте отметку по уроку на дому с той же темой")
    try school.perform(SetHomeMark("5", from: home, for: work), at: "2024-10-17T13:00:00")
    #expect(try school.flags() == "")
    let span = try #require(days)
    let snapshot = try school.store.snapshot()
    let mark = try #require(try snapshot.marks(for: work).first)
    #expect(mark.workDay.iso == "2024-10-17")
    #expect(mark.author == MarksSchool.homeTeacher)
    #expect(mark.basis == .home)
    #expect(
      try snapshot.journalPage(of: ID(MarksSchool.maths), in: span).cell(of: pupil(25), at: lesson)
        == JournalCell(marks: [5]))
  }

  @Test func aMarkFromHomeNeedsTheSameTopicAndALessonAtHome() throws {
    let school = try MarksSchool()
    let lesson = try school.lesson("2024-10-10", row: 1)
    let work = try school.work(lesson, at: "2024-10-10T13:00:00")
    let other = try school.lesson("2024-10-17", of: MarksSchool.home, row: 2)
    #expect(
      try school.refusal(SetHomeMark("5", from: other, for: work), at: "2024-10-17T13:00:00")
        == "урок \(other), работа \(work) › темы уроков различаются (п. 4.12.10 (S0-4.12.10)) › "
        + "выберите работу по той же теме")
    #expect(
      try school.refusal(SetHomeMark("5", from: lesson, for: work), at: "2024-10-17T13:00:00")
        == "урок \(lesson) › это не урок на дому (п. 4.12.10 (S0-4.12.10)) › укажите урок учителя на дому")
  }
}
