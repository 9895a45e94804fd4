import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct SubjectReportPreliminaryFormTests {
  private func example(
    _ options: [String: String] = [:], of subject: String = "Алгебра",
    on moment: String = RunningExample.twoWeeksBefore
  ) throws -> SubjectReportPreliminaryForm {
    let scope = TeacherScope(
      try RunningExample.teacher(of: subject), Journal.year, .period(RunningExample.period),
      moment: try Journal.day(moment))
    return try PaperOnGrid.make(
      SubjectReportPreliminaryForm.self, for: scope, in: RunningExample.snapshot(),
      under: RunningExample.profile(), options: options)
  }

  private func words(_ paper: some Form) throws -> String {
    try PaperOnGrid.pages(paper).pages.map { PageContent($0).words }.joined(separator: " ")
  }

  /// Shows S0-5.4.17.a: what the current marks of the class of FORMS §0.4 forecast.
  @Test func forecastsOfTheRunningExampleAreCounted() throws {
    let row = try #require(example().attachedTable.rows.first { $0[0] == "Алгебра" })
    #expect(Array(row[1...3]) == ["1", "7\u{00A0}«А»", "25"])
    #expect(Array(row[5...]) == ["6", "9", "8", "1", "1", "1"])
  }

  /// The worked line of FORMS §21.3–21.4: «Прогноз: 4 (средний балл 3,93)», with the debt «3 (3,42)».
  @Test func pupilWithADebtHasBothForecasts() throws {
    let row = try #require(try example().furtherTables[0].rows.first { $0[2] == "Зимин Тимур" })
    #expect(row[0...1] == ["Алгебра", "7\u{00A0}«А»"])
    #expect(row[3...6] == ["5 4 3 5 4", "3,93", "4, с долгами 3 (3,42)", "5 из 5"])
    #expect(row[7].hasPrefix("контрольная работа, "))
  }

  @Test func onlyPupilsWithSomethingToTellAreListedUnlessAllAreAskedFor() throws {
    let risk = try example().furtherTables[0].rows.filter { $0[0] == "Алгебра" }
    #expect(risk.map { $0[2] } == ["Зимин Тимур", "Сидоров Пётр", "Ткачёв Глеб"])
    let all = try example(["pupils": "all"]).furtherTables[0].rows.filter { $0[0] == "Алгебра" }
    #expect(all.count == 25)
  }

  /// ⌈(4,5·14 − 55)/(1·0,5)⌉ = 16 fives of weight 1 (FORMS §21.4).
  @Test func neededFivesAreCounted() throws {
    let rows = try example(["neededFives": "true"]).furtherTables[0].rows
    #expect(rows.first { $0[2] == "Зимин Тимур" }?.last == "на «5»: 16")
  }

  @Test func everyFigureIsCalledAForecast() throws {
    let words = try words(example())
    #expect(words.contains("ПРЕДВАРИТЕЛЬНЫЙ ОТЧЁТ ЗА УЧЕБНЫЙ ПЕРИОД"))
    #expect(words.contains("Все отметки за период – прогноз по текущим отметкам"))
  }

  @Test func attachedTablesEqualTheSheet() throws {
    let paper = try example(["pupils": "all", "neededFives": "true"])
    let rows = paper.document.body.tables.flatMap { $0.groups.flatMap(\.rows).map { $0.cells.map(\.text) } }
    for row in paper.attachedTable.rows { #expect(rows.contains(Array(row[1...]))) }
    for row in paper.furtherTables[0].rows { #expect(rows.contains(Array(row[2...]))) }
  }

  @Test func teacherWithNothingToTellSaysSo() throws {
    let sentence = "Неуспевающих по прогнозу, с недостаточным числом отметок и с задолженностями нет."
    #expect(try !words(example()).contains(sentence))
    #expect(try words(example(of: "Русский язык")).contains(sentence))
  }

  /// Every current mark of the period is on the paper of all pupils: an independent count over the store.
  @Test func allMarksOfThePeriodAreOnThePaperOfAllPupils() throws {
    let rows = try example(["pupils": "all"], on: RunningExample.end).furtherTables[0].rows
    let printed = rows.reduce(0) { $0 + $1[3].split(separator: " ").count }
    // Algebra: 24 pupils with six works, one of them owes the sixth; geometry: 25 pupils with five works.
    #expect(printed == 24 * 6 - 1 + 25 * 5)
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let scope = TeacherScope(
      try RunningExample.teacher(of: "Физика"), Journal.year, .period(RunningExample.period),
      moment: try Journal.day(RunningExample.end))
    try PaperOnGrid.expectEverythingDisclosed(
      SubjectReportPreliminaryData.self, for: scope, in: RunningExample.snapshot())
  }
}
