import JournalCore
import JournalStore
import Testing

@Suite struct PersonStoreTests {
  private let school: PeopleFixture

  init() throws { school = try PeopleFixture() }

  /// An earlier day has the earlier name.
  ///
  /// Shows D-10.
  @Test func changedSurnameHoldsFromItsDayOnly() throws {
    let name = try Fixture.name("Белых", "Иван")
    try school.perform(ChangeName(of: ID(1), to: name, from: school.day("2025-11-10")))
    let snapshot = try school.snapshot()
    #expect(try snapshot.person(ID(1), on: school.day("2025-11-09")).name.full == "Авдеев Иван")
    #expect(try snapshot.person(ID(1), on: school.day("2025-11-10")).name.full == "Белых Иван")
    #expect(
      try school.refusal(ChangeName(of: ID(1), to: name, from: school.day("2025-12-01")))
        == "лицо 1 › это имя уже действует на 01.12.2025: п. 9.9 (S0-9.9.b) › ничего менять не нужно")
  }

  @Test func codedPersonGetsNoNameNoBirthDateAndNoContact() throws {
    let code = "(1, 1, 'Ученик 1', '96', '2025-11-12', '2025-11-12', 'pupil')"
    try school.store.perform(Statements(sql: ["INSERT INTO code_name VALUES \(code)"]))
    let text =
      "лицо 1 › обезличено, личные данные не хранятся: п. 11.3.4 (S0-11.3.4) "
      + "› не вносите имя, дату рождения и контакты"
    #expect(
      try school.refusal(ChangeName(of: ID(1), to: Fixture.name("Белых"), from: school.day("2025-11-12")))
        == text)
    #expect(try school.refusal(CorrectPerson(ID(1), born: school.day("2012-01-01"), sex: nil)) == text)
    let contact = Contact(.phone, "+7 900 000-00-00", source: "заявление")
    #expect(try school.refusal(SetContact(contact, of: ID(1), from: school.day("2025-11-12"))) == text)
  }

  @Test func writtenCaseGoesWithItsName() throws {
    let forms = PersonNameOverride(surname: "Авдея")
    try school.perform(SetNameCase(of: ID(1), in: .genitive, to: forms, on: school.day("2025-10-01")))
    #expect(try school.snapshot().person(ID(1), on: school.day("2025-10-01")).cases == [.genitive: forms])
    try school.perform(
      ChangeName(of: ID(1), to: Fixture.name("Белых"), from: school.day("2025-11-10")))
    #expect(try school.snapshot().person(ID(1), on: school.day("2025-11-10")).cases == [:])
    #expect(try school.snapshot().person(ID(1), on: school.day("2025-11-09")).cases == [.genitive: forms])
    try school.perform(
      SetNameCase(of: ID(1), in: .genitive, to: PersonNameOverride(), on: school.day("2025-10-01")))
    #expect(try school.store.count("SELECT count(*) FROM name_case") == 0)
  }

  /// Two values in the history, each with its day and source.
  ///
  /// Shows S0-9.9.b.
  @Test func contactHistoryHasAllValuesWithTheirDays() throws {
    for (value, day) in [("+7 900 000-00-01", "2025-09-01"), ("+7 900 000-00-02", "2025-10-10")] {
      let contact = Contact(.phone, value, source: "заявление от \(day)")
      try school.perform(SetContact(contact, of: ID(3), from: school.day(day)))
    }
    let history = try school.snapshot().contactHistory(of: ID(3), .phone)
    #expect(history.entries.map(\.first.iso) == ["2025-09-01", "2025-10-10"])
    #expect(history.entries.map(\.value.source) == ["заявление от 2025-09-01", "заявление от 2025-10-10"])
    #expect(
      try school.snapshot().person(ID(3), on: school.day("2025-10-09")).contacts[.phone]?.value
        == "+7 900 000-00-01")
    #expect(
      try school.store.count("SELECT count(*) FROM audit_line WHERE operation = 'set-contact'") == 2)
  }

  /// For a refused consent no contact can be filled, neither the pupil's nor the guardian's.
  ///
  /// Shows S0-9.9.b, S0-11.2.2.
  @Test func refusedConsentHasNoContactsAndNoDetails() throws {
    try school.setFamily(1, .consentRefused, from: "2025-10-01")
    for person in [1, 3] as [Int64] {
      for (kind, value) in [
        (ContactKind.phone, "+7 900 000-00-01"), (.email, "a@b.ru"), (.address, "ул. Мира"),
      ] {
        let contact = Contact(kind, value, source: "заявление")
        let text = try school.refusal(SetContact(contact, of: ID(person), from: school.day("2025-11-12")))
        #expect(text?.contains("11.2.2") == true, "\(text ?? "")")
      }
    }
    let details = PupilDetails(personalFile: "А-17", categories: [.limitedHealth])
    #expect(school.refusal(SetPupilDetails(details, of: ID(1)))?.contains("11.2.2") == true)
    #expect(try school.store.count("SELECT count(*) FROM contact") == 0)
    #expect(try school.store.count("SELECT count(*) FROM pupil_details") == 0)
    try school.perform(SetPupilDetails(details, of: ID(2)))
    #expect(try school.snapshot().details(of: ID(2)) == details)
  }

  @Test func birthDateIsNotToCome() throws {
    #expect(
      try school.refusal(
        AddPupil(
          Fixture.name("Новиков"), sex: .male, born: school.day("2026-01-01"), from: school.day("2025-11-12"))
      )
        == "дата рождения › 01.01.2026 ещё не наступила: п. 9.9 (S0-9.9.b) › проверьте дату")
    let id = try school.perform(
      AddPupil(
        Fixture.name("Новиков"), sex: .male, born: school.day("2013-01-01"), from: school.day("2025-11-12")))
    try school.perform(CorrectPerson(ID(id.rawValue), born: nil, sex: .female))
    #expect(
      try school.store.rows("SELECT sex, birth_day FROM person WHERE id = ?", [id.rawValue])
        == ["female|2013-01-01"])
  }

  /// The class teacher changes the own class's data only.
  ///
  /// Shows S3-3.4.b.
  @Test func classTeacherChangesTheOwnClassOnly() throws {
    let school = try PeopleFixture(profile: "gymnasium2Vorkuta")
    try school.store.perform(Statements(sql: ["UPDATE enrolment SET class_id = 2 WHERE person_id = 2"]))
    let address = Contact(.address, "ул. Мира, 1", source: "заявление")
    try school.perform(SetContact(address, of: ID(1), from: school.day("2025-11-12")), as: 5)
    let text = try school.refusal(SetContact(address, of: ID(2), from: school.day("2025-11-12")), as: 5)
    #expect(text?.hasPrefix("доступ › ") == true)
    #expect(try school.store.rows("SELECT person_id FROM contact") == ["1"])
  }
}
