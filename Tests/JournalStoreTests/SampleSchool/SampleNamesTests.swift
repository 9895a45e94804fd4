import JournalCore
import Testing

@testable import JournalStore

@Suite struct SampleNamesTests {
  private static let shared = Result {
    let store = try Fixture.store()
    try store.perform(Fixture.sample(classes: 60, pupils: 30, seed: 3))
    return store
  }
  private let store: JournalStore

  init() throws { store = try SampleNamesTests.shared.get() }

  @Test func listsAreLongEnoughAndWithoutDoubles() {
    #expect(Surnames.masculine.count >= 120)
    for names in [GivenNames.boys, GivenNames.girls] { #expect(names.count >= 60) }
    for names in [
      Surnames.masculine, GivenNames.boys, GivenNames.girls, GivenNames.fathers, GivenNames.women,
      GivenNames.men, GivenNames.grandfathers,
    ] { #expect(Set(names).count == names.count) }
  }

  @Test func fullNamesAreUniqueInTheSchool() throws {
    let doubles = try store.rows(
      "SELECT count(*) FROM person_name GROUP BY surname, given, patronymic HAVING count(*) > 1")
    #expect(doubles == [])
  }

  @Test func endingsAgreeWithTheSex() throws {
    let rows = try store.rows(
      "SELECT sex, surname, given, patronymic FROM person_name JOIN person ON id = person_id")
    #expect(rows.count > 1700)
    for row in rows {
      let parts = row.split(separator: "|").map(String.init)
      let (surname, patronymic) = (parts[1], parts[3])
      if parts[0] == "female" {
        #expect(patronymic.hasSuffix("вна") || patronymic.hasSuffix("ична"), "\(row)")
        #expect(
          !["ов", "ев", "ёв", "ин", "ын", "ий", "ой", "ый"].contains(where: surname.hasSuffix), "\(row)")
      } else {
        #expect(patronymic.hasSuffix("ич"), "\(row)")
        #expect(!["ова", "ева", "ёва", "ина", "ына", "ая"].contains(where: surname.hasSuffix), "\(row)")
      }
    }
  }

  @Test(arguments: [
    ("Илья", "Ильич", "Ильинична"), ("Никита", "Никитич", "Никитична"), ("Лев", "Львович", "Львовна"),
    ("Павел", "Павлович", "Павловна"), ("Пётр", "Петрович", "Петровна"), ("Яков", "Яковлевич", "Яковлевна"),
    ("Михаил", "Михайлович", "Михайловна"), ("Юрий", "Юрьевич", "Юрьевна"),
    ("Василий", "Васильевич", "Васильевна"), ("Дмитрий", "Дмитриевич", "Дмитриевна"),
    ("Георгий", "Георгиевич", "Георгиевна"), ("Евгений", "Евгеньевич", "Евгеньевна"),
    ("Анатолий", "Анатольевич", "Анатольевна"), ("Игнатий", "Игнатьевич", "Игнатьевна"),
    ("Терентий", "Терентьевич", "Терентьевна"), ("Андрей", "Андреевич", "Андреевна"),
    ("Николай", "Николаевич", "Николаевна"), ("Игорь", "Игоревич", "Игоревна"),
    ("Иван", "Иванович", "Ивановна"), ("Фома", "Фомич", "Фоминична"), ("Кузьма", "Кузьмич", "Кузьминична"),
  ]) func patronymicsAreBuiltAsRussianDoes(father: String, son: String, daughter: String) {
    #expect(Patronymic.of(.male, father: father) == son)
    #expect(Patronymic.of(.female, father: father) == daughter)
  }

  @Test(arguments: [
    ("Ёлкин", "Ёлкина"), ("Соловьёв", "Соловьёва"), ("Птицын", "Птицына"), ("Вишневский", "Вишневская"),
    ("Полевой", "Полевая"), ("Заречный", "Заречная"), ("Бойко", "Бойко"), ("Седых", "Седых"),
    ("Ковальчук", "Ковальчук"), ("Бондарь", "Бондарь"), ("Ковалёв-Берёзкин", "Ковалёва-Берёзкина"),
  ]) func surnamesGetTheirFeminineForms(masculine: String, feminine: String) {
    #expect(Surnames.feminine(of: masculine) == feminine)
  }

  @Test func namesOfTheCasesAreInTheirClasses() throws {
    func names(_ edge: SampleSchool.EdgeCase) throws -> [PersonName] {
      try store.snapshot().knownJournal(year: Fixture.year, label: edge.label, on: Fixture.year.days.last)
        .pupils.map(\.name)
    }
    #expect(try names(.longName).filter { $0.full.count(where: \.isLetter) == 62 }.count == 1)
    #expect(try names(.yoSurname).contains { $0.full == "Ёлкин Фёдор Артёмович" })
    #expect(try names(.hyphenatedSurname).contains { $0.full == "Ковалёва-Берёзкина Алёна Петровна" })
    #expect(try names(.komiLetters).contains { $0.given.contains("Ӧ") && $0.patronymic.contains("І") })
    #expect(try names(.codedPupil).contains { $0.full == "Ученик 1" })
  }

  @Test func surnameChangesInMidYear() throws {
    let rows = try store.rows(
      """
      SELECT valid_from, count(DISTINCT surname), count(DISTINCT given || patronymic) FROM person_name
      WHERE person_id IN (SELECT person_id FROM person_name GROUP BY person_id HAVING count(*) = 2)
      GROUP BY person_id
      """)
    #expect(rows == ["2025-09-01|2|1"] || rows == ["2026-02-02|2|1"])
  }
}
