import JournalCore
import Testing

/// Work types are those of FORMS §22.5, and a profile may replace, add or begin anew.
struct WorkTypesTests {
  @Test func standardTypesAreThoseOfForms() {
    let all = WorkTypes.standard.all
    #expect(all.map(\.weight) == [5, 5, 5, 5, 4, 4, 5, 4, 3, 3, 3, 3, 3, 2, 4, 2, 3, 3, 2, 1, 1, 1])
    #expect(
      all.map(\.code) == [
        "К", "АК", "Н", "Ч", "Ч", "И", "З", "В", "А", "Л", "ПР", "СД", "С", "Т", "П", "Р", "АУ", "О", "ЧН",
        "Д", "ВТ", "РО",
      ])
    #expect(all.prefix { $0.isObligatory }.count == 11)
    #expect(all.dropFirst(11).allSatisfy { !$0.isObligatory })
    #expect(WorkTypes.standard.coded("Ч").map(\.weight) == [5, 4])
    #expect(WorkTypes.standard.named("Лабораторная работа")?.form == .laboratory)
    #expect(WorkTypes.standard.named("Лабораторная") == nil)
    #expect(WorkTypes.equal.all.allSatisfy { $0.weight == 1 })
  }

  @Test func profileReplacesAndAddsTypes() throws {
    let profile = try read(
      """
      { base: equal, types: [
        { name: Проект, code: П, weight: 5, obligatory: true, form: practical },
        { name: Диктант, code: ДК, weight: 2, obligatory: false, form: written }] }
      """)
    #expect(profile.workTypes.all.count == 23)
    #expect(profile.workTypes.named("Проект")?.weight == 5)
    #expect(
      profile.settings[.workTypeWeights]?.printed
        == "типовые виды работ (22), вес у всех 1; кроме того: Проект (П): вес 5, практическая, обязательная; "
        + "Диктант (ДК): вес 2, письменная, необязательная")
  }

  @Test func profileBeginsAnew() throws {
    let profile = try read(
      "{ base: none, types: [{ name: Ответ, code: О, weight: 1, obligatory: false, form: oral }] }")
    #expect(profile.workTypes.all.map(\.name) == ["Ответ"])
    #expect(
      profile.settings[.workTypeWeights]?.printed == "Ответ (О): вес 1, устная, необязательная")
  }

  @Test(arguments: [
    ("half", "ожидается одно из: standard, equal, записано: «half» › запишите, например: "),
    ("{ base: none, types: [] }", "список пуст › запишите, например: "),
    ("{ base: standard }", "нет поля «types» › запишите, например: "),
    (
      "{ base: standard, tipes: [] }", "неизвестное поле «tipes» › возможно, имелось в виду «types»"
    ),
    (
      "{ base: none, types: [{ name: А, code: А, weight: 6, obligatory: true, form: oral }] }",
      "6 вне пределов 1…5 › запишите, например: "
    ),
    (
      "{ base: none, types: [{ name: А, code: АБВГ, weight: 1, obligatory: true, form: oral }] }",
      "код «АБВГ» длиннее трёх знаков › запишите, например: "
    ),
    (
      "{ base: none, types: [{ name: А, code: А, weight: 1, obligatory: true, form: loud }] }",
      "ожидается одно из: written, laboratory, practical, oral, записано: «loud» › запишите, например: "
    ),
  ])
  func wrongTypesAreNamed(value: String, message: String) throws {
    let problems = ProfileText().with("workTypeWeights", value: value).problems
    #expect(problems.count == 1)
    #expect(try #require(problems.first).contains("› workTypeWeights › \(message)"))
  }

  private func read(_ value: String) throws -> SchoolProfile {
    try SchoolProfile(yaml: ProfileText().with("workTypeWeights", value: value).text, file: "x.yaml")
  }
}
