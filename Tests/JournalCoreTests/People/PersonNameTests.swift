import JournalCore
import Testing

/// Names are written in the forms of FORMS §23.1.
struct PersonNameTests {
  @Test func fullNameHasItsFiveForms() throws {
    let name = try #require(
      PersonName(surname: " Римский-Корсаков", given: "Николай ", patronymic: "Андреевич"))
    #expect(name.full == "Римский-Корсаков Николай Андреевич")
    #expect(name.short == "Римский-Корсаков Николай")
    #expect(name.surnameFirst == "Римский-Корсаков\u{00A0}Н.А.")
    #expect(name.initialsFirst == "Н.А.\u{00A0}Римский-Корсаков")
  }

  @Test func missingPatronymicLeavesNoGap() throws {
    let name = try #require(PersonName(surname: "Иванов", given: "Иван"))
    #expect(name.full == "Иванов Иван")
    #expect(name.surnameFirst == "Иванов\u{00A0}И.")
    #expect(name.initialsFirst == "И.\u{00A0}Иванов")
  }

  @Test func spacesInsideAreTidied() throws {
    let name = try #require(PersonName(surname: "Али  Заде", given: "Вагиф", patronymic: "Самед\tоглы"))
    #expect(name.full == "Али Заде Вагиф Самед оглы")
  }

  @Test func nameNeedsSurnameAndFirstName() {
    #expect(PersonName(surname: " ", given: "Иван") == nil)
    #expect(PersonName(surname: "Иванов", given: "") == nil)
  }

  @Test func sexPicksTheFormOfAWord() {
    #expect(Sex.allCases.map { $0.form("выбыл", "выбыла", "выбыл(а)") } == ["выбыл", "выбыла", "выбыл(а)"])
  }
}
