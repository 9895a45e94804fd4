import JournalCore
import Testing

/// The shipped list of subjects has the names, hours and order of FORMS §22.
struct FederalSubjectsTests {
  private let catalogue: SubjectCatalogue

  init() throws {
    let file = "profiles/subjects/federal.yaml"
    catalogue = try SubjectCatalogue(yaml: ProfileFiles.text(file), file: file)
  }

  /// Names of an authentic report card; it spells «родины» small.
  private static let reportCard = [
    "Алгебра", "Биология", "Вероятность и статистика", "География", "Геометрия",
    "Иностранный язык (английский)", "Информатика", "История", "Литература", "Музыка", "Обществознание",
    "Основы безопасности и защиты родины", "Профессиональный минимум", "Разговоры о важном", "Русский язык",
    "Труд (Технология девочки)", "Труд (Технология мальчики)", "Физика", "Физическая культура", "Химия",
  ]

  @Test func everySubjectOfAnAuthenticReportCardIsKnown() {
    #expect(Self.reportCard.filter { catalogue.match($0) == nil } == [])
    let inexact = Self.reportCard.filter { catalogue.match($0)?.isExact == false }
    #expect(inexact == ["Основы безопасности и защиты родины"])
  }

  @Test func subjectsOfAReportCardAreApartAndInCurriculumOrder() {
    let matches = Self.reportCard.compactMap { catalogue.match($0) }
    let ordered = matches.sorted { $0.position < $1.position }.map(\.entry.name)
    #expect(Set(ordered).count == Self.reportCard.count)
    #expect(
      ordered == [
        "Русский язык", "Литература", "Иностранный язык (английский)", "Алгебра", "Геометрия",
        "Вероятность и статистика", "Информатика", "История", "Обществознание", "География", "Физика",
        "Химия",
        "Биология", "Музыка", "Труд (Технология девочки)", "Труд (Технология мальчики)",
        "Физическая культура",
        "Основы безопасности и защиты Родины", "Разговоры о важном", "Профессиональный минимум",
      ])
  }

  @Test(arguments: [
    ("Английский язык", "Иностранный язык (английский)"), ("Физкультура", "Физическая культура"),
    ("Технология", "Труд (технология)"), ("ОБЖ", "Основы безопасности и защиты Родины"),
    ("основы  безопасности жизнедеятельности", "Основы безопасности и защиты Родины"),
    ("ИЗО", "Изобразительное искусство"), ("Россия — мои горизонты", "Россия – мои горизонты"),
    ("Иностранный язык", "Иностранный язык"), ("ОРКСЭ", "Основы религиозных культур и светской этики"),
  ])
  func otherNamesLeadToTheSubject(alias: String, name: String) {
    #expect(catalogue.match(alias)?.entry.name == name)
  }

  /// The obligatory hours a week of FORMS §22.2 and §22.3, extracurricular courses left out.
  @Test(arguments: [(1, 20), (2, 22), (3, 22), (4, 23), (5, 27), (6, 28), (7, 30), (8, 31), (9, 32)])
  func hoursOfAGradeAddUp(grade: Int, expected: Int) {
    let hours = catalogue.entries.filter(\.hasMarks).compactMap { $0.hoursByGrade[grade] }
    #expect(hours.reduce(0, +) == expected)
  }

  @Test(arguments: [
    ("Русский язык", [5, 5, 5, 5, 5, 6, 4, 3, 3, 2, 2]), ("Литература", [0, 0, 0, 0, 3, 3, 2, 2, 3, 3, 3]),
    ("История", [0, 0, 0, 0, 3, 3, 3, 2, 2, 2, 2]), ("Обществознание", [0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2]),
    ("Физика", [0, 0, 0, 0, 0, 0, 2, 2, 3, 2, 2]), ("Геометрия", [0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 1]),
    ("Алгебра и начала математического анализа", [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3]),
    ("Труд (технология)", [1, 1, 1, 1, 2, 2, 2, 1, 1, 0, 0]), ("Музыка", [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]),
    ("Основы духовно-нравственной культуры народов России", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  ])
  func hoursOfASubjectAreThoseOfThePlan(name: String, hours: [Int]) throws {
    let entry = try #require(catalogue.match(name)?.entry)
    #expect((1...11).map { entry.hoursByGrade[$0] ?? 0 } == hours)
  }

  @Test(arguments: [
    (
      3,
      [
        "Русский язык", "Литературное чтение", "Иностранный язык (английский)", "Математика",
        "Окружающий мир",
        "Изобразительное искусство", "Музыка", "Труд (технология)", "Физическая культура",
      ]
    ),
    (
      10,
      [
        "Русский язык", "Литература", "Иностранный язык (английский)",
        "Алгебра и начала математического анализа", "Геометрия", "Вероятность и статистика", "Информатика",
        "История", "Обществознание", "География", "Физика", "Химия", "Биология", "Физическая культура",
        "Основы безопасности и защиты Родины", "Индивидуальный проект",
      ]
    ),
  ])
  func eachLevelReadsInTheOrderOfThePlan(grade: Int, names: [String]) {
    let studied = catalogue.entries.filter { $0.hasMarks && $0.hoursByGrade[grade] != nil }
    #expect(studied.map(\.name) == names)
  }

  @Test func coursesWithoutMarksAreMarkedAsSuch() {
    #expect(
      catalogue.entries.filter { !$0.hasMarks }.map(\.name) == [
        "Разговоры о важном", "Россия – мои горизонты", "Профессиональный минимум",
      ])
  }

  @Test func shortNamesAreShorterThanTheirSubjects() {
    for entry in catalogue.entries {
      if let short = entry.shortName { #expect(short.count < entry.name.count, "\(entry.name)") }
    }
    #expect(catalogue.match("Вероятность и статистика")?.entry.shortName == "Вероятн. и стат.")
    #expect(catalogue.match("Обществознание")?.entry.shortName == "Общество")
  }
}
