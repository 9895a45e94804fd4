import JournalCore
import Testing

/// Everything that can be wrong with a list of subjects is said in the style of profiles.
struct SubjectProblemTests {
  @Test func allProblemsAreNamedAtOnce() {
    let text = """
      subjects:
        - name: Физика
          shrt: Физ.
        - short: Хим.
        - name: физика
        - name: Химия
          aliases: Хим
          hours: { 8-13: 2, 9: 0, 10: 1, 10-11: 2 }
          marks: нет
        - name: Биология
          short: []
          hours: 5
      version: 1
      """
    #expect(
      problems(text) == [
        "s.yaml:3 › shrt › неизвестное поле предмета › возможно, имелось в виду «short»",
        "s.yaml:4 › name › нет названия предмета › запишите, например: name: \"Русский язык\"",
        "s.yaml:5 › физика › название уже занято предметом в строке 2 › оставьте его у одного предмета",
        "s.yaml:7 › aliases › ожидается список названий, записано: «Хим» › "
          + "запишите, например: aliases: [\"Английский язык\"]",
        "s.yaml:8 › hours › «8-13» — не классы от 0 до 12 › запишите, например: hours: { 5-6: 3, 7: 2 }",
        "s.yaml:8 › hours › часы — целое число 1…20, записано: «0» › запишите, например: hours: { 5-6: 3, 7: 2 }",
        "s.yaml:8 › hours › класс 10 назван дважды › оставьте каждый класс один раз",
        "s.yaml:9 › marks › ожидается true или false, записано: «нет» › запишите, например: marks: false",
        "s.yaml:11 › short › ожидается текст, записано: список › запишите, например: short: \"Рус. язык\"",
        "s.yaml:12 › hours › ожидаются часы по классам, записано: «5» › запишите, например: hours: { 5-6: 3, 7: 2 }",
        "s.yaml:13 › version › неизвестный ключ › оставьте только title и subjects",
      ])
  }

  @Test func fileWithoutSubjectsIsNamed() {
    #expect(
      problems("title: x") == [
        "s.yaml:1 › subjects › нет списка предметов › возьмите за образец profiles/subjects/federal.yaml"
      ])
  }

  private func problems(_ text: String) -> [String] {
    do throws(ProfileProblems) {
      _ = try SubjectCatalogue(yaml: text, file: "s.yaml")
      return []
    } catch {
      return error.all.map(\.description)
    }
  }
}
