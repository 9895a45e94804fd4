import Foundation
import Importers
import JournalCore
import Testing

struct ReportCardSampleTests {
  @Test func everyMarkOfTheSampleEqualsTheIndependentReading() throws {
    let plan = try plan(fixture("report-card.xlsx"))
    #expect(plan.results.pupils.count == 28)
    #expect(plan.results.subjects.count == 20)
    #expect(plan.results.periodKind == .quarter)
    #expect(plan.results.year == AcademicYear(startYear: 2024))
    #expect(plan.results.label == ClassLabel(grade: 8, letter: "А"))
    let actual = plan.results.pupils.enumerated().flatMap { index, pupil in
      pupil.marks.map {
        "\(index + 1);\(plan.results.subjects[$0.subject].name);\($0.slot.code);\($0.mark.printed)"
      }
    }
    let grid = String(decoding: try fixture("report-card-grid.csv"), as: UTF8.self)
    let expected = grid.split(separator: "\n").dropFirst().map(String.init)
    #expect(expected.count == 2348)
    #expect(actual.count == expected.count)
    #expect(Set(actual) == Set(expected))
  }

  @Test func namesOfTheSampleAreTakenApart() throws {
    let names = try plan(fixture("report-card.xlsx")).results.pupils.map(\.name)
    #expect(names[0] == PersonName(surname: "Агатов", given: "Артём", patronymic: "Алексеевич"))
    #expect(names[6] == PersonName(surname: "Журавлёв-Озёрский", given: "Илья", patronymic: "Викторович"))
    #expect(names[27].full == "Яшмин Дарья Глебовна")
  }

  @Test func subjectsStandInTheOrderOfTheCatalogueWithItsShortNames() throws {
    let subjects = try plan(fixture("report-card.xlsx")).results.subjects
    #expect(
      subjects.prefix(4).map(\.name) == [
        "Русский язык", "Литература", "Иностранный язык (английский)", "Алгебра",
      ])
    #expect(subjects[0].shortName == "Рус. яз.")
    #expect(
      subjects.filter { !$0.hasMarks }.map(\.name) == ["Разговоры о важном", "Профессиональный минимум"])
  }

  @Test func theSampleLeavesOpenWhatTheRemarksSay() throws {
    #expect(
      try remarks(fixture("report-card.xlsx")) == [
        "табель.xlsx: пол не известен у 28 из 28 учеников, в документах будет «переведён(а)». "
          + "Чтобы указать пол, добавьте в файл --map строки вида «sex;Фамилия Имя Отчество;ж».",
        "табель.xlsx › Лист1 › B26: предмет загружается под именем из файла «Основы безопасности и защиты родины», "
          + "в каталоге он «Основы безопасности и защиты Родины». Чтобы взять имя из каталога, добавьте в файл --map "
          + "строку «subject;Основы безопасности и защиты родины;Основы безопасности и защиты Родины».",
        "табель.xlsx › Лист1 › B27: предмет загружается под именем из файла «Профессиональный минимум», "
          + "в каталоге он «Россия — мои горизонты». Чтобы взять имя из каталога, добавьте в файл --map "
          + "строку «subject;Профессиональный минимум;Россия — мои горизонты».",
        "табель.xlsx › Лист1 › B27: по предмету «Профессиональный минимум» нет ни одной отметки, он загружается "
          + "как предмет без отметок. Если отметки должны быть, выставьте их и выгрузите отчёт заново.",
        "табель.xlsx › Лист1 › B28: по предмету «Разговоры о важном» нет ни одной отметки, он загружается "
          + "как предмет без отметок. Если отметки должны быть, выставьте их и выгрузите отчёт заново.",
        "табель.xlsx › Лист1 › B30: предмет загружается под именем из файла «Труд (Технология девочки)», "
          + "в каталоге он «Труд (технология)». Чтобы взять имя из каталога, добавьте в файл --map "
          + "строку «subject;Труд (Технология девочки);Труд (технология)».",
        "табель.xlsx › Лист1 › B30: предметы «Труд (Технология девочки)» и «Труд (Технология мальчики)» похожи на "
          + "группы одного предмета. Чтобы объединить их, добавьте в файл --map строки "
          + "«subject;Труд (Технология девочки);Труд (технология)» и "
          + "«subject;Труд (Технология мальчики);Труд (технология)».",
        "табель.xlsx › Лист1 › B31: предмет загружается под именем из файла «Труд (Технология мальчики)», "
          + "в каталоге он «Труд (технология)». Чтобы взять имя из каталога, добавьте в файл --map "
          + "строку «subject;Труд (Технология мальчики);Труд (технология)».",
        "табель.xlsx › Лист1 › B34: по предмету «Химия» есть отметки за периоды и нет ни одной годовой "
          + "(28 учеников). Выставьте годовые отметки и выгрузите отчёт заново.",
      ])
  }

  @Test func groupsOfGirlsAndBoysMergeByTheMap() throws {
    let plan = try plan(
      fixture("report-card.xlsx"),
      map: [
        "subject;Труд (Технология девочки);Труд (технология)",
        "subject;труд (технология МАЛЬЧИКИ);Труд (технология)",
      ])
    #expect(plan.results.subjects.count == 19)
    let index = try #require(plan.results.subjects.firstIndex { $0.name == "Труд (технология)" })
    let counts = plan.results.pupils.map { $0.marks.count { $0.subject == index } }
    #expect(counts.allSatisfy { $0 == 5 })
    #expect(!plan.remarks.contains { $0.description.contains("группы") })
  }

  @Test func aSecondImportChangesNothing() throws {
    let bytes = try fixture("report-card.xlsx")
    let first = try plan(bytes)
    #expect(
      first.summary.description == """
        Ученики: 28, из них новых 28, известных журналу 0.
        Предметы: 20, из них новых 20, известных журналу 0.
        Отметки: 2348, из них новых 2348, изменённых 0, без изменений 0.
        """)
    let second = try plan(bytes, known: journal(after: first.results))
    #expect(second.summary.changesNothing)
    #expect(
      second.summary.description == """
        Ученики: 28, из них новых 0, известных журналу 28.
        Предметы: 20, из них новых 0, известных журналу 20.
        Отметки: 2348, из них новых 0, изменённых 0, без изменений 2348.
        """)
    #expect(second.results.subjects == first.results.subjects)
    #expect(second.results.pupils.map(\.marks) == first.results.pupils.map(\.marks))
  }

  @Test func theReportOfTheOtherKindIsNamed() throws {
    #expect(
      try refusal(fixture("progress.xlsx")) == [
        "табель.xlsx › Лист1 › A3: это «Отчёт об успеваемости и посещаемости ученика». "
          + "Выгрузите «Табель успеваемости учащегося» по всему классу."
      ])
  }

  @Test func thePlanPrintsWithoutNames() throws {
    let plan = try plan(fixture("report-card.xlsx"))
    #expect(
      plan.description.hasPrefix("Класс 8А (новый), 2024/2025 учебный год, четверти.\nУченики: 28, из них"))
    #expect(plan.description.contains("\nЗамечания (9):\nтабель.xlsx: пол не известен"))
    for pupil in plan.results.pupils { #expect(!plan.description.contains(pupil.name.surname)) }
  }

  @Test func formatsAreFoundByName() {
    #expect(ImportFormats.names == ["netschool-report-card", "journal-csv"])
    #expect(ImportFormats.importer("netschool-report-card") == ReportCardImporter.self)
    #expect(ImportFormats.importer("oneroster") == nil)
  }
}
