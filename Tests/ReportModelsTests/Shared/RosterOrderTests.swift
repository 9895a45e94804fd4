import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

struct RosterOrderTests {
  @Test func namesStandInRussianOrderWithYoAfterYeOnlyOnTies() throws {
    let names = [
      "Ёлкин Пётр", "Иванова Анна", "Еремин Олег", "Ковалёв-Берёзкин Лев", "Ковалёв Юрий", "Елина Вера",
      "Ковалев Юрий", "Йошкин Иван", "Ковалёвский Лев",
    ]
    let sheet = try Journal(classOf(names.map { TestPupil($0) })).sheet()
    #expect(
      sheet.names == [
        "Елина Вера", "Ёлкин Пётр", "Еремин Олег", "Иванова Анна", "Йошкин Иван", "Ковалев Юрий",
        "Ковалёв Юрий", "Ковалёв-Берёзкин Лев", "Ковалёвский Лев",
      ])
  }

  @Test func namesakesStandByFirstNameThenPatronymicThenRecord() throws {
    let names = ["Попов Олег Юрьевич", "Попов Олег Антонович", "Попов Лев Юрьевич"]
    let sheet = try Journal(classOf(names.map { TestPupil($0) })).sheet()
    #expect(sheet.names == ["Попов Лев Юрьевич", "Попов Олег Антонович", "Попов Олег Юрьевич"])
    let twins = try Journal(classOf([TestPupil("Попов Олег"), TestPupil("Попов Олег")])).sheet()
    #expect(twins.roster.entries.map(\.pupil.id) == twins.roster.entries.map(\.pupil.id).sorted())
  }

  @Test func codeNamesStandByTheirOwnLettersAndNumbers() throws {
    let names = ["Авдеев Лев", "Белых Анна", "Яшин Глеб", "Уваров Лев", "Фомин Лев"]
    let journal = try Journal(classOf(names.map { TestPupil($0) }))
    try journal.code(journal.pupil("Авдеев Лев"), 10)
    try journal.code(journal.pupil("Яшин Глеб"), 2)
    #expect(
      try journal.sheet().names == ["Белых Анна", "Уваров Лев", "Ученик 2", "Ученик 10", "Фомин Лев"])
  }

  @Test func theSampleSchoolIsInOrderInEveryClass() throws {
    let journal = try Sample.journal()
    for schoolClass in try journal.store.snapshot().classes(in: Journal.year) {
      let sheet = try journal.sheet(schoolClass.label.compact)
      let keys = sheet.roster.entries.map(\.name.shown.collationKey)
      #expect(keys == keys.sorted(), "class \(schoolClass.label.compact)")
      #expect(Set(sheet.roster.entries.map(\.pupil.id)).count == sheet.roster.entries.count)
      #expect(sheet.results.count == sheet.roster.entries.count)
    }
  }

  @Test func aCodedPupilKeepsNeitherSexNorName() throws {
    let sheet = try Sample.sheet(.codedPupil)
    let coded = sheet.roster.entries[try sheet.place(of: "Ученик 1")]
    #expect(coded.pupil.sex == .unknown)
    #expect(coded.pupil.family == .consentWithdrawn)
  }

  @Test func ofTheFiveStatesOfAFamilyOnlyTheWithdrawnOneHidesTheName() throws {
    let entries = try Sample.sheet(.codedPupil).roster.entries
    #expect(Set(entries.map(\.pupil.family)) == Set(FamilyState.allCases))
    for entry in entries {
      let isCoded = if case .code = entry.name.shown { true } else { false }
      #expect(isCoded == (entry.pupil.family == .consentWithdrawn))
    }
    // Nobody falls out of the list: all who were made for the class are in it.
    #expect(entries.count == Sample.size)
  }
}
