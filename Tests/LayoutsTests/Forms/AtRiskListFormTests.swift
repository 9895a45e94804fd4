import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct AtRiskListFormTests {
  private func running(_ options: [String: String] = [:]) throws -> AtRiskListForm {
    let scope = try RunningExample.scope(on: "2025-12-19")
    return try PaperOnGrid.make(
      AtRiskListForm.self, for: ClassScope(scope.ofClass, .day, moment: scope.moment),
      in: RunningExample.snapshot(), under: RunningExample.profile(), options: options)
  }

  private func daily(_ name: String, on moment: String) throws -> AtRiskListForm {
    let scope = try PaperOnGrid.scope(name, .year, moment, in: DailyYear.snapshot())
    return try PaperOnGrid.make(
      AtRiskListForm.self, for: ClassScope(scope.ofClass, .day, moment: scope.moment),
      in: DailyYear.snapshot())
  }

  /// Shows S0-5.4.4, K-47: pupil, subject, average, marks, debts, lessons missed, teacher.
  @Test func failingPupilsAndDebtorsAreListed() throws {
    let rows = try running().attachedTable.rows
    #expect(
      rows.map { Array($0[0...2]) } == [
        ["Зимин Тимур", "Алгебра", "3,93"], ["Сидоров Пётр", "Алгебра", "2,00"],
        ["Сидоров Пётр", "Физика", "2,00"], ["Шубин Лев", "История", "2,00"],
      ])
    #expect(rows[0][4] == "1" && rows[1][6] == "Жданова\u{00A0}Т.И.")
    #expect(try running(["debtors": "false"]).attachedTable.rows.count == 3)
  }

  /// Shows S0-5.3.1: each pupil with a missed lesson of the week is listed with the codes, as SQL counts them.
  @Test func everyMissedLessonOfTheWeekIsCounted() throws {
    let missed = """
      SELECT count(DISTINCT n.person_id), count(*), sum(code = 'Б') FROM attendance_entry n
      JOIN lesson l ON l.id = n.lesson_id AND l.day BETWEEN '2025-11-17' AND '2025-11-21'
      JOIN enrolment e ON e.person_id = n.person_id AND e.first_day <= l.day
        AND (e.last_day IS NULL OR e.last_day >= l.day)
      JOIN school_class c ON c.id = e.class_id AND grade || letter = '7А' WHERE code <> 'ОП'
      """
    let counts = try #require(DailyYear.snapshot().numbers(missed).first)
    let rows = try daily("7А", on: "2025-11-21").furtherTables[0].rows
    #expect(rows.count == counts[0] && counts[0] > 0)
    #expect(rows.compactMap { Int($0[5]) }.reduce(0, +) == counts[1])
    #expect(rows.compactMap { Int($0[1]) }.reduce(0, +) == counts[2])
    for row in rows { #expect(row[1...4].compactMap { Int($0) }.reduce(0, +) == Int(row[5])) }
  }

  @Test func attachedTablesEqualTheSheet() throws {
    let paper = try running()
    let tables = DailyPaper.tables(paper.document.body)
    #expect(DailyPaper.texts(tables[0]).map { Array($0.dropFirst()) } == paper.attachedTable.rows)
    let daily = try daily("7А", on: "2025-11-21")
    let last = try #require(DailyPaper.tables(daily.document.body).first { $0.columns.count == 10 })
    #expect(DailyPaper.texts(last).map { Array($0.dropFirst()) } == daily.furtherTables[0].rows)
  }

  @Test func gradeWithoutMarksHasOnlyAbsences() throws {
    let words = try DailyPaper.words(daily("1А", on: "2025-11-21"))
    #expect(words.contains("Обучение безотметочное") && words.contains("Пропустившие уроки за неделю"))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      AtRiskListData.self, for: RunningExample.scope(), in: RunningExample.snapshot())
  }
}
