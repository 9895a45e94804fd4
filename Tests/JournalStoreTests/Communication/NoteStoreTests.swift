import JournalCore
import JournalStore
import Testing

@Suite struct NoteStoreTests {
  private let school: PeopleFixture

  init() throws { school = try PeopleFixture(profile: "specialSchool25") }

  private func note(_ kind: ConductNote.Kind, _ text: String, on iso: String = "2025-10-14") throws -> AddNote
  {
    AddNote(kind, to: ID(1), text, on: try school.day(iso))
  }

  /// Two of three notes are printed after a deputy withdrew one; the history keeps three.
  ///
  /// Shows S2-3.1.2.a, S2-3.1.2.c, S0-11.4.2.c, S4-5.f.
  @Test func withdrawnNoteIsNotPrintedAndStaysInHistory() throws {
    let remark = try school.perform(note(.remark, "Опоздал"), as: 5, on: "2025-10-14")
    try school.perform(note(.achievement, "Победитель олимпиады"), as: 5, on: "2025-10-14")
    try school.perform(note(.recommendation, "Повторить дроби"), as: 5, on: "2025-10-14")
    try school.perform(WithdrawNote(remark), as: 7, .deputy, on: "2025-10-15")
    let span = try school.range("2025-10-06", "2025-10-18")
    let printed = try school.snapshot().notes(to: ID(1), over: span, printedOn: school.day("2025-10-18"))
    #expect(printed.map(\.kind) == [.achievement, .recommendation])
    #expect(printed.map(\.author) == [ID(5), ID(5)])
    #expect(
      try school.snapshot().notes(to: ID(1), over: span, printedOn: school.day("2025-10-14")).count == 3)
    #expect(try school.store.count("SELECT count(*) FROM conduct_note") == 3)
    #expect(
      school.refusal(WithdrawNote(remark))
        == "запись \(remark) › отозвана 15.10.2025: п. 3.1.2 (S2-3.1.2.c) › ничего делать не нужно")
  }

  @Test func noteIsWithdrawnByItsAuthorOrADeputy() throws {
    let own = try school.perform(note(.remark, "Опоздал"), as: 5)
    #expect(school.refusal(WithdrawNote(own), as: 6, .subjectTeacher)?.hasPrefix("доступ › ") == true)
    #expect(school.refusal(WithdrawNote(own), as: 3, .guardian)?.hasPrefix("доступ › ") == true)
    try school.perform(WithdrawNote(own), as: 5, .subjectTeacher)
    #expect(
      school.refusal(WithdrawNote(ID(99)))
        == "запись 99 › такой записи нет: п. 3.1.2 (S2-3.1.2.c) › проверьте номер")
  }

  @Test func noteIsWrittenInTheOwnNameAndHasWords() throws {
    let foreign = AddNote(.remark, to: ID(1), "Опоздал", on: try school.day("2025-10-14"), author: ID(6))
    #expect(
      school.refusal(foreign, as: 5)
        == "автор 6 › писать можно только от своего имени: п. 1.2 (S2-1.2.h, S3-3.8.d) "
        + "› уберите автора или войдите под его логином")
    #expect(
      try school.refusal(note(.remark, "  "))
        == "текст › пустой: п. 3.1.2 (S2-3.1.2.c) › напишите текст")
    let stranger = try school.refusal(note(.remark, "Опоздал"), as: 6, .subjectTeacher)
    #expect(stranger?.hasPrefix("доступ › ") == true)
  }

  /// One acknowledgement a guardian and period; the rest are listed.
  ///
  /// Shows S2-A2.6.b.
  @Test func acknowledgementOfAPeriodIsGivenOnce() throws {
    let operation = AcknowledgePeriod(by: ID(3), for: ID(1), in: Fixture.year, .period(.quarter, 1))
    try school.perform(operation, as: 3, .guardian)
    #expect(
      try school.snapshot().acknowledgements(of: [ID(1), ID(2)], in: Fixture.year, .period(.quarter, 1))
        == [ID(1): true, ID(2): false])
    #expect(
      school.refusal(operation, as: 3, .guardian)
        == "представитель 3, Q1 › уже ознакомлен: регламент, п. 6 (S2-A2.6.b) › ничего делать не нужно")
    let foreign = AcknowledgePeriod(by: ID(3), for: ID(2), in: Fixture.year, .year)
    #expect(school.refusal(foreign, as: 3, .guardian)?.hasPrefix("доступ › ") == true)
  }

  /// Views are counted by viewer, and of the own child only.
  ///
  /// Shows S4-3.3.p.
  @Test func viewsOfADiaryAreCounted() throws {
    try school.perform(RecordView(of: ID(1)), as: 3, .guardian, on: "2025-11-10")
    try school.perform(RecordView(of: ID(1)), as: 3, .guardian, on: "2025-11-12")
    try school.perform(RecordView(of: ID(1)), as: 5, on: "2025-11-12")
    let week = try school.range("2025-11-10", "2025-11-16")
    #expect(try school.snapshot().diaryViews(of: ID(1), over: week) == [ID(3): 2, ID(5): 1])
    #expect(school.refusal(RecordView(of: ID(2)), as: 3, .guardian)?.hasPrefix("доступ › ") == true)
    #expect(
      school.refusal(RecordView(of: ID(1)))
        == "сообщение › нет автора: п. 1.2 (S2-1.2.h, S3-3.8.d) › укажите автора")
  }
}
