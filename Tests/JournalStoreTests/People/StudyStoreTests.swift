import JournalCore
import JournalStore
import Testing

@Suite struct StudyStoreTests {
  private let school: PeopleFixture

  init() throws { school = try PeopleFixture() }

  private func exemption(_ first: String, _ last: String?) throws -> MedicalExemption {
    MedicalExemption(
      pupil: ID(1), subject: ID(1), group: .full, certificate: "А-12", validity: try school.days(first, last))
  }

  @Test func exemptionHoldsOnItsDays() throws {
    try school.perform(ExemptPupil(exemption("2025-10-01", "2025-10-31")))
    #expect(try school.snapshot().exemptions(of: ID(1), on: school.day("2025-10-31")).count == 1)
    #expect(try school.snapshot().exemptions(of: ID(1), on: school.day("2025-11-01")) == [])
    #expect(
      try school.refusal(ExemptPupil(exemption("2025-10-31", nil)))
        == "ученик 1, предмет 1 › освобождение уже действует с 01.10.2025 по 31.10.2025: п. 4.13.3 (S0-4.13.3) "
        + "› выберите другие даты")
  }

  @Test func teachingAtHomeHasItsDaysAndTeachers() throws {
    let order = try Fixture.order("7", "2025-10-01")
    try school.perform(TeachAtHome(ID(1), over: school.days("2025-10-01"), by: order))
    try school.perform(AssignHomeTeacher(ID(6), of: ID(1), to: ID(1), on: school.day("2025-11-01")))
    #expect(try school.store.rows("SELECT * FROM home_teacher") == ["1|2025-10-01|1|6"])
    #expect(
      try school.refusal(TeachAtHome(ID(1), over: school.days("2025-11-01"), by: order))
        == "ученик 1 › обучение на дому уже действует с 01.10.2025: п. 4.12.10 (S0-4.12.10) › выберите другие даты"
    )
    try school.perform(EndHomeTeaching(ID(1), last: school.day("2025-11-10")))
    #expect(
      try school.refusal(EndHomeTeaching(ID(1), last: school.day("2025-11-11")))
        == "ученик 1 › на 11.11.2025 нечего завершать: п. 4.12.10 (S0-4.12.10) › проверьте ученика и дату")
  }

  /// Subjects out of the plan are struck, not empty.
  ///
  /// Shows S1-2.3.d.
  @Test func subjectsOutOfAnIndividualPlanAreNotStudied() throws {
    let items = [
      IndividualPlan.Item(ID(1), hours: WeeklyHours(text: "2,5")), IndividualPlan.Item(ID(2), hours: nil),
    ]
    let days = try school.range("2025-09-01", "2026-05-26")
    try school.perform(SetIndividualPlan(items, of: ID(1), over: days, by: Fixture.order()))
    #expect(try school.snapshot().individualPlan(of: ID(1), on: school.day("2025-12-01"))?.items == items)
    #expect(try school.store.rows("SELECT person_id, subject_id FROM subject_not_studied") == ["1|2"])
    #expect(
      try school.refusal(
        SetIndividualPlan(
          items, of: ID(1), over: school.range("2025-10-01", "2025-11-01"), by: Fixture.order()))
        == "ученик 1 › другой план действует с 01.09.2025 по 26.05.2026: п. 2.3 (S1-2.3.d) › выберите другие даты"
    )
    let rest = [IndividualPlan.Item(ID(2), hours: WeeklyHours(1)), IndividualPlan.Item(ID(1), hours: nil)]
    try school.perform(SetIndividualPlan(rest, of: ID(1), over: days, by: Fixture.order("2")))
    #expect(try school.store.rows("SELECT person_id, subject_id FROM subject_not_studied") == ["1|1"])
    #expect(try school.store.count("SELECT count(*) FROM individual_plan") == 1)
  }

  /// Cards looked through on 01.09 are due in the check of 02.10.
  ///
  /// Shows S0-4.3, S0-5.3.6.
  @Test func cardsAreDueAMonthAfterTheyWereLookedThrough() throws {
    let label = try Fixture.label("7А")
    #expect(
      try school.snapshot().verificationsDue(in: ID(1), on: school.day("2025-09-01")) == [ID(1), ID(2)])
    let count = try school.perform(
      VerifyData(of: label, in: Fixture.year, on: school.day("2025-09-01")), as: 5)
    #expect(count == 2)
    #expect(try school.snapshot().verificationsDue(in: ID(1), on: school.day("2025-10-01")) == [])
    #expect(
      try school.snapshot().verificationsDue(in: ID(1), on: school.day("2025-10-02")) == [ID(1), ID(2)])
    try school.perform(
      VerifyData(
        of: label, in: Fixture.year, on: school.day("2025-10-02"), pupils: [ID(2)], changes: "телефон"))
    #expect(try school.snapshot().verificationsDue(in: ID(1), on: school.day("2025-10-02")) == [ID(1)])
    #expect(
      try school.refusal(
        VerifyData(of: Fixture.label("7Б"), in: Fixture.year, on: school.day("2025-10-02"), pupils: [ID(1)]))
        == "ученик 1 › не числится в классе 2 на 02.10.2025: п. 5.3.6 (S0-5.3.6) › проверьте класс и дату")
    #expect(
      try school.refusal(VerifyData(of: label, in: Fixture.year, on: school.day("2025-11-13")))
        == "дата › 13.11.2025 позже сегодняшней, 12.11.2025: п. 9.9 (S0-9.9.b) › проверьте дату")
  }

  /// A paper of an earlier year has the name that the subject had then.
  ///
  /// Shows S3-3.3.e.
  @Test func renamedSubjectKeepsItsNameInEarlierYears() throws {
    try school.perform(
      RenameSubject(ID(1), to: "Математический анализ", short: "Мат. ан.", from: school.day("2026-09-01")))
    let snapshot = try school.snapshot()
    #expect(try snapshot.subject(ID(1), on: school.day("2025-11-12")).name == "Алгебра")
    #expect(try snapshot.subject(ID(1), on: school.day("2026-09-01")).shortName == "Мат. ан.")
    #expect(try snapshot.subject(ID(2), on: school.day("2026-09-01")).name == "Химия")
    #expect(
      try school.refusal(RenameSubject(ID(1), to: "Анализ", from: school.day("2026-01-01")))
        == "предмет 1 › название с 01.09.2026 уже записано: п. 3.3 (S3-3.3.e) › укажите более позднюю дату")
  }

  /// A request is listed after seven days; a guardian's is the source of the change.
  ///
  /// Shows S2-3.2.1.b, S2-6.2.b.
  @Test func requestForCorrectionIsFollowed() throws {
    let request = try school.perform(
      RequestCorrection(for: ID(1), by: .guardian, "новый адрес", on: school.day("2025-10-01")), as: 3,
      .guardian,
      on: "2025-10-01")
    try school.perform(SettleCorrection(request, .confirmed, on: school.day("2025-10-02")), on: "2025-10-02")
    let open = try #require(try school.snapshot().openCorrections().first)
    #expect(open.printedSource == "заявление от 01.10.2025")
    #expect(try open.confirmed == school.day("2025-10-02"))
    #expect(try !open.isOverdue(on: school.day("2025-10-07")))
    #expect(try open.isOverdue(on: school.day("2025-10-08")))
    try school.perform(SettleCorrection(request, .executed, on: school.day("2025-10-09")))
    #expect(try school.snapshot().openCorrections() == [])
    #expect(try school.snapshot().corrections(of: ID(1)).map(\.closed) == [school.day("2025-10-09")])
    #expect(
      try school.refusal(SettleCorrection(request, .declined, on: school.day("2025-10-10")))
        == "заявка \(request) › уже закрыта: п. 3.2.1 (S2-3.2.1.b) › ничего делать не нужно")
    #expect(
      try school.refusal(SettleCorrection(99, .declined, on: school.day("2025-10-10")))
        == "заявка 99 › такой заявки нет: п. 3.2.1 (S2-3.2.1.b) › проверьте номер")
    let text = try school.refusal(
      RequestCorrection(for: ID(2), by: .guardian, "адрес", on: school.day("2025-10-01")), as: 3, .guardian)
    #expect(text?.hasPrefix("доступ › ") == true)
  }
}
