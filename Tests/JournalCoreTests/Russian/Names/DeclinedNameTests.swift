import JournalCore
import Testing

/// Whole names, overrides, patronymics and names whose sex is not known (FORMS §23.1, §23.2).
struct DeclinedNameTests {
  private func declined(
    _ full: String, _ sex: Sex, _ overrides: [GrammaticalCase: PersonNameOverride] = [:]
  ) throws -> DeclinedName {
    let words = full.split(separator: " ").map { String($0).replacing("_", with: " ") }
    let name = try #require(
      PersonName(surname: words[0], given: words[1], patronymic: words.count > 2 ? words[2] : ""))
    return DeclinedName(name: name, sex: sex, overrides: overrides)
  }

  @Test func ordersGetTheirForms() throws {
    let mother = try declined("Иванова Мария Петровна", .female)
    #expect(mother[.genitive].full == "Ивановой Марии Петровны")
    #expect(mother[.instrumental].full == "Ивановой Марией Петровной")
    let pupil = try declined("Иванов Иван Иванович", .male)
    #expect(pupil[.nominative].full == "Иванов Иван Иванович")
    #expect(pupil[.instrumental].full == "Ивановым Иваном Ивановичем")
    #expect(pupil[.accusative].short == "Иванова Ивана")
    #expect(pupil[.dative].surnameFirst == "Иванову\u{00A0}И.И.")
    #expect(pupil[.dative].initialsFirst == "И.И.\u{00A0}Иванову")
    #expect(try declined("Смирнова Нина Андреевна", .female)[.dative].surnameFirst == "Смирновой\u{00A0}Н.А.")
    #expect(try declined("Толстой Лев Николаевич", .male)[.dative].surnameFirst == "Толстому\u{00A0}Л.Н.")
    #expect(try declined("Пак Игорь", .male)[.genitive].surnameFirst == "Пака\u{00A0}И.")
  }

  @Test(
    arguments: rows(
      """
      Иванович Ивановича Ивановичу Ивановича Ивановичем Ивановиче
      Андреевич Андреевича Андреевичу Андреевича Андреевичем Андреевиче
      Ильич Ильича Ильичу Ильича Ильичом Ильиче
      Кузьмич Кузьмича Кузьмичу Кузьмича Кузьмичом Кузьмиче
      Фомич Фомича Фомичу Фомича Фомичом Фомиче
      Лукич Лукича Лукичу Лукича Лукичом Лукиче
      Никитич Никитича Никитичу Никитича Никитичем Никитиче
      Саввич Саввича Саввичу Саввича Саввичем Саввиче
      Львович Львовича Львовичу Львовича Львовичем Львовиче
      Самед_оглы
      Олег_оглы
      Мамед-оглы
      Рашид_уулу
      Ивановна!
      Хусейн!
      """))
  func patronymicsOfMenAreDeclined(row: CaseRow) throws { try checkPatronymic(row, .male) }

  @Test(
    arguments: rows(
      """
      Петровна Петровны Петровне Петровну Петровной Петровне
      Андреевна Андреевны Андреевне Андреевну Андреевной Андреевне
      Ильинична Ильиничны Ильиничне Ильиничну Ильиничной Ильиничне
      Никитична Никитичны Никитичне Никитичну Никитичной Никитичне
      Лукинична Лукиничны Лукиничне Лукиничну Лукиничной Лукиничне
      Самед_кызы
      Иванович!
      Самед_оглы!
      """))
  func patronymicsOfWomenAreDeclined(row: CaseRow) throws { try checkPatronymic(row, .female) }

  private func checkPatronymic(_ row: CaseRow, _ sex: Sex) throws {
    let name = try #require(PersonName(surname: "Ли", given: "Саша", patronymic: row.nominative))
    let declined = DeclinedName(name: name, sex: sex)
    #expect(GrammaticalCase.allCases.map { declined[$0].patronymic?.text } == row.forms)
    #expect(GrammaticalCase.allCases.map { declined[$0].patronymic?.origin } == row.origins, "\(row)")
  }

  @Test func overridesComeBeforeRules() throws {
    let name = try declined(
      "Заяц Иван Иванович", .male,
      [.genitive: PersonNameOverride(surname: " Зайца "), .nominative: PersonNameOverride(surname: "Нет")])
    #expect(name[.nominative].surname == NamePart(text: "Заяц", origin: .stored))
    #expect(name[.genitive].surname == NamePart(text: "Зайца", origin: .override))
    #expect(name[.genitive].given == NamePart(text: "Ивана", origin: .rule))
    #expect(name[.genitive].isCertain)
    #expect(name[.dative].surname == NamePart(text: "Заяцу", origin: .doubtful))
    #expect(!name[.dative].isCertain)
    #expect(PersonNameOverride(surname: " ", given: "\t") == PersonNameOverride())
  }

  @Test func draftsCanMarkGeneratedForms() throws {
    let name = try declined("Смит Джон Иванович", .male, [.dative: PersonNameOverride(given: "Джону")])
    #expect(name[.dative].parts.map(\.isGenerated) == [true, false, true])
    #expect(name[.nominative].parts.map(\.isGenerated) == [false, false, false])
    let foreign = try declined("Smith Айгуль Хусейн", .female)
    #expect(foreign[.genitive].full == "Smith Айгуль Хусейн")
    #expect(foreign[.genitive].parts.map(\.isCertain) == [false, false, false])
  }

  @Test(arguments: [
    ("Ковальчук Саша", "Ковальчук Саши", [false, true]), ("Шевченко Женя", "Шевченко Жени", [true, true]),
    ("Сковорода Валя", "Сковороды Вали", [true, true]), ("Черных Мишель", "Черных Мишель", [true, false]),
    ("Ковальчук Саша Петрович", "Ковальчука Саши Петровича", [true, true, true]),
    ("Ковальчук Саша Петровна", "Ковальчук Саши Петровны", [true, true, true]),
    ("Иванова Мишель", "Ивановой Мишель", [true, true]), ("Белинский Лев", "Белинского Льва", [true, true]),
    ("Иванов Саша", "Иванова Саши", [true, true]), ("Топчий Лев", "Топчий Лев", [false, false]),
    ("Чаплин Лев", "Чаплин Лев", [false, false]), ("Калина Лев", "Калины Лев", [false, false]),
    ("Пак Рашид Олег_оглы", "Пака Рашида Олег оглы", [true, true, true]),
    ("Пак Айгуль Олег_кызы", "Пак Айгуль Олег кызы", [true, false, true]),
    ("Иванова Саша Петрович", "Иванова Саши Петровича", [false, true, true]),
  ])
  func unknownSexLeavesDoubtfulPartsInTheNominative(
    full: String, genitive: String, certain: [Bool]
  ) throws {
    let name = try declined(full, .unknown)[.genitive]
    #expect(name.full == genitive)
    #expect(name.parts.map(\.isCertain) == certain)
  }

  @Test func nominativeIsAlwaysTheRecordedName() throws {
    for full in ["Иванов Иван Иванович", "Smith John", "Заяц Пётр", "Кочӧ Ӧльӧксей", "Ли 2"] {
      for sex in Sex.allCases {
        let name = try declined(full, sex)
        #expect(name[.nominative].full == full)
        #expect(name[.nominative].isCertain)
      }
    }
  }

  @Test func lettersJoinedOrNotDeclineAlike() throws {
    let name = try declined("Цои\u{0306} Петр", .male)
    #expect(name[.genitive].full == "Цоя Петра")
  }
}
