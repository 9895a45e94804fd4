import Testing

@testable import JournalCore

@Suite struct NameFinderTests {
  static func finder(_ surname: String, _ given: String = "Пётр", _ patronymic: String = "Ильич") throws
    -> NameFinder
  {
    NameFinder([try #require(PersonName(surname: surname, given: given, patronymic: patronymic))])
  }

  /// Shows D-17.
  @Test(arguments: [
    "Ждановецкий", "ждановецкого", "ЖДАНОВЕЦКОМУ", "Ждановецким", "о Ждановецком", "Ждановецкая",
    "Ждановецкие",
    "семья Ждановецких", "«Ждановецкий»,", "Ждановецкий-", "(Ждановецкому)", "Ждан\u{AD}овецкий",
    "Ждано\u{301}вецкий", "Ждaнoвeцкий", "Пётр Ильич", "Петру Ильичу", "с Петром Ильичом", "Ильич Пётр",
    "Ждановецкии\u{306}",
  ])
  func aNameIsFoundInEveryForm(_ text: String) throws {
    #expect(try NameFinderTests.finder("Ждановецкий").isNamed(in: "Сегодня \(text) отвечал у доски"))
  }

  @Test(arguments: [
    "Пётр у доски", "Ильич", "Ждан", "Переждановецкий", "Ждановецкийский", "", "Тема: дроби", "П.И.", "12345",
    "Иван Ильич",
  ])
  func otherWordsAreNot(_ text: String) throws {
    #expect(try !NameFinderTests.finder("Ждановецкий").isNamed(in: text))
  }

  @Test(arguments: [
    ("Семёнов", "семенова"), ("Семенов", "Семёновым"), ("Петрова", "Петров"), ("Петрова", "с Петровой"),
    ("Лев", "Льва"), ("Заяц", "Зайцем"), ("Ли", "Ли"), ("Кучма", "Кучмы"), ("Коваль", "Ковалём"),
    ("Черных", "Черных"), ("Мамин-Сибиряк", "Мамина-Сибиряка"), ("Мамин-Сибиряк", "Мамин Сибиряк"),
    ("Ким Чен", "Ким Чен"), ("ИВАНОВ", "иванову"), ("Kотов", "Котов"),
  ])
  func surnamesOfAllKindsAreFound(_ surname: String, _ text: String) throws {
    #expect(try NameFinderTests.finder(surname, "Саша", "").isNamed(in: text))
  }

  @Test(arguments: [("Мамин-Сибиряк", "Мамин"), ("Ли", "Лиса"), ("Петрова", "петрол"), ("Лев", "левый")])
  func partsAndLikeWordsAreNot(_ surname: String, _ text: String) throws {
    #expect(try !NameFinderTests.finder(surname, "Саша", "").isNamed(in: text))
  }

  @Test(arguments: [
    ("Ждановецкий забыл тетрадь", "Ученик 1 забыл тетрадь"),
    ("Замечание Ждановецкому П.И. и Орлову", "Замечание Ученик 1 и Орлову"),
    ("П. И. Ждановецкий, Пётр Ждановецкий", "Ученик 1, Ученик 1"),
    ("Пётр Ильич отвечал", "Ученик 1 отвечал"),
    ("Ждановецкая Мария (сестра)", "Ученик 1 Мария (сестра)"),
    ("Пётр Ильич Ждановецкий.", "Ученик 1."),
    ("Ждановецкий К. ушёл", "Ученик 1 К. ушёл"),
    ("Пётр, Ждановецкий", "Пётр, Ученик 1"),
    ("Тема: дроби", "Тема: дроби"),
  ])
  func aCodeNameStandsForTheWholeName(_ text: String, _ expected: String) throws {
    let finder = try NameFinderTests.finder("Ждановецкий")
    #expect(finder.replaced(in: text, by: "Ученик 1") == expected)
    #expect(!finder.isNamed(in: finder.replaced(in: text, by: "Ученик 1")))
  }

  @Test func earlierNamesAreFoundToo() throws {
    let names = try ["Ждановецкая", "Орлова"].map {
      try #require(PersonName(surname: $0, given: "Анна", patronymic: ""))
    }
    let finder = NameFinder(names)
    #expect(finder.replaced(in: "Орловой и Ждановецкой", by: "X") == "X и X")
  }

  @Test func textsThatCannotHoldTheNameArePassedOver() throws {
    let finder = try NameFinderTests.finder("Ждановецкий")
    #expect(!finder.mayOccur(in: "2025-09-01"))
    #expect(!finder.mayOccur(in: "Дроби"))
    #expect(finder.mayOccur(in: "\u{AD}Ж\u{301}дановецкий"))
  }

  @Test func aSurnameWithoutLettersIsFoundNowhere() throws {
    let finder = try NameFinderTests.finder("—", "…", "")
    #expect(!finder.isNamed(in: "— и … в тексте"))
    #expect(!finder.isNamed(in: ""))
  }

  @Test func ofTwoPersonsTheLongerPlaceCountsAndTheFirstOnATie() throws {
    func name(_ surname: String, _ given: String, _ patronymic: String) throws -> [PersonName] {
      [try #require(PersonName(surname: surname, given: given, patronymic: patronymic))]
    }
    let replacer = NameReplacer([
      (try name("Ждановецкая", "Анна", "Петровна"), "Ученик 1"),
      (try name("Ждановецкий", "Пётр", "Ильич"), "Родитель 1"),
    ])
    #expect(
      replacer.replaced(in: "Ждановецкий Пётр Ильич: за Ждановецкую А.П. и Ждановецких")
        == "Родитель 1: за Ученик 1 и Ученик 1")
    #expect(replacer.isNamed(in: "Петру Ильичу"))
  }
}
