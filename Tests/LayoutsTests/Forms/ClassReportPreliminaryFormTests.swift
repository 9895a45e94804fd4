import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ClassReportPreliminaryFormTests {
  private func example(
    _ options: [String: String] = [:], on moment: String = RunningExample.twoWeeksBefore
  ) throws -> ClassReportPreliminaryForm {
    try PaperOnGrid.make(
      ClassReportPreliminaryForm.self, for: RunningExample.scope(on: moment), in: RunningExample.snapshot(),
      under: RunningExample.profile(), options: options)
  }

  private func words(_ paper: some Form) throws -> String {
    try PaperOnGrid.pages(paper).pages.map { PageContent($0).words }.joined(separator: " ")
  }

  /// Shows S0-5.3.9: two weeks before 30.12.2025, and all figures called a forecast.
  @Test func reportIsDueTwoWeeksBeforeTheEndAndSaysThatItForecasts() throws {
    let words = try words(example())
    #expect(words.contains("Срок отчёта: 16.12.2025. Отметки учтены по 16.12.2025 включительно."))
    #expect(words.contains("ПРЕДВАРИТЕЛЬНЫЙ") && words.contains("прогноз"))
    #expect(words.contains("По списку: 25 обучающихся."))
  }

  /// Shows S0-5.3.11.b: who is about to fail, with average, marks and teacher.
  @Test func whoIsAboutToFailIsListedWithSubjectAverageAndTeacher() throws {
    let rows = try example().attachedTable.rows.filter { $0[0] == "Предполагаемые неуспевающие" }
    #expect(
      rows.map { Array($0[1...]) } == [
        ["Сидоров Пётр", "Алгебра", "2,00", "2", "6 из 5", "Жданова\u{00A0}Т.И."],
        ["Сидоров Пётр", "Физика", "2,00", "2", "5 из 5", "Котов\u{00A0}С.П."],
        ["Шубин Лев", "История", "2,00", "2", "5 из 5", "Юсупова\u{00A0}Л.М."],
      ])
  }

  @Test func whoLacksMarksHasNoForecast() throws {
    let rows = try example().attachedTable.rows.filter { $0[0] == "Предполагаемые не аттестованные" }
    #expect(
      rows.map { Array($0[1...]) } == [
        ["Ткачёв Глеб", "Алгебра", "—", "—", "0 из 5", "Жданова\u{00A0}Т.И."]
      ])
  }

  /// The worked figures of FORMS §21.3: 3,93 without the dot, 3,42 with it as a «2» of weight 5.
  @Test func openDebtGivesASecondForecast() throws {
    let data = try ClassReportPreliminaryData.fetch(
      RunningExample.scope(on: RunningExample.twoWeeksBefore), from: RunningExample.snapshot(),
      under: RunningExample.profile())
    let algebra = try #require(data.forecast.subjects.firstIndex { $0.subject.name == "Алгебра" })
    let proposals = data.forecast.proposals.compactMap { $0[algebra] }.filter { $0.markWithDebts != nil }
    #expect(proposals.count == 1)
    let proposal = try #require(proposals.first)
    #expect((proposal.plain?.printed(digits: 2), proposal.weighted?.printed(digits: 2)) == ("4,20", "3,93"))
    #expect(proposal.averageWithDebts?.printed(digits: 2) == "3,42")
    #expect((proposal.forecast, proposal.markWithDebts) == (4, 3))
  }

  @Test func debtsAreListedWithWorkDateAndDaysOverdue() throws {
    let before = try example().furtherTables[0].rows
    #expect(before.map { Array($0[0...2]) } == [["Зимин Тимур", "Алгебра", "Контрольная работа"]])
    #expect(before[0][4...] == ["нет", "4 (3,93), с долгами 3 (3,42)"])
    #expect(try example(["debtsInForecast": "false"]).furtherTables[0].rows[0][5] == "4 (3,93)")
    // Opened on 15.12.2025, due seven days later, eight days over on the last day.
    #expect(try example(on: RunningExample.end).furtherTables[0].rows[0][4] == "8 дней")
  }

  @Test func reservesAndForecastOfPerCentsAreCalledForecasts() throws {
    let rows = try example().furtherTables[1].rows
    #expect(rows[0] == ["С одной «4»", "2", "Гаврилов Антон, Демидова Инна"])
    #expect(rows[1] == ["С одной «3»", "4", "Панова Кира, Рябов Захар, Савина Эмма, Титов Матвей"])
    #expect(rows[2] == ["Успеваемость, % (прогноз)", "88,0", ""])
    #expect(rows[3] == ["Качество знаний, % (прогноз)", "56,0", ""])
    #expect(try example(["indicators": "false"]).furtherTables[1].rows[2][0] == "Пропуски с начала периода")
  }

  @Test func onlyMarksGivenByTheDayCount() throws {
    let early = try example(on: "2025-12-02")
    let few = early.attachedTable.rows.filter { $0[0] == "Предполагаемые не аттестованные" }
    // Who leaves on 05.12.2025 is still on the list.
    #expect(Set(few.map { $0[1] }).count == 26)
  }

  @Test func slipsAreForThoseWhoFailOrLackMarksOrWorks() throws {
    let without = try words(example())
    #expect(!without.contains("Ознакомлен(а)"))
    let with = try words(example(["slips": "true"]))
    #expect(with.ranges(of: "Ознакомлен(а)").count == 4)
    #expect(
      with.contains("Сидоров Пётр, 7\u{00A0}«А»: алгебра – прогноз 2 (средний балл 2,00)"))
  }

  @Test func deputySignsForTheReceipt() throws {
    #expect(try words(example()).contains("Принял: заместитель директора"))
  }

  @Test func everythingAttachedIsOnTheSheet() throws {
    let paper = try example()
    let rows = paper.document.body.tables.flatMap { $0.groups.flatMap(\.rows).map { $0.cells.map(\.text) } }
    for row in paper.attachedTable.rows { #expect(rows.contains(Array(row[1...]) + [""])) }
    for row in paper.furtherTables[0].rows { #expect(rows.contains(row)) }
    let words = try words(paper)
    for row in paper.furtherTables[1].rows { #expect(words.contains(row[0])) }
  }

  @Test func aYearHasNoPreliminaryReport() throws {
    let school = try RunningExample.snapshot()
    let classes = try school.classes(in: Journal.year)
    let moment = try Journal.day(RunningExample.end)
    for (span, count) in [(ReportSpan.period(.year), 0), (.period(RunningExample.period), 1)] {
      let choice = ScopeChoice(year: Journal.year, span: span, moment: moment, classes: classes)
      let scopes = try ClassReportPreliminaryData.scopes(
        choice, from: school, under: RunningExample.profile())
      #expect(scopes.count == count)
    }
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      ClassReportPreliminaryData.self, for: RunningExample.scope(), in: RunningExample.snapshot())
  }
}
