import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct HomeTeachingFormTests {
  /// Shows S0-1.11.
  ///
  /// K-21: the record has every lesson at home of the month, equal to the journal's.
  @Test func everyLessonAtHomeStandsWithItsTopicAndHomework() throws {
    let scope = try scope()
    let month = try #require(Month(iso: "2025-11"))
    var filter = LessonFilter(days: month.days)
    filter.pupil = scope.pupil
    filter.state = .conducted
    let home = Set(
      try DailyYear.snapshot().lessons(filter).filter { $0.lesson.format == .home }.map(\.lesson.id))
    let lessons = try DailyYear.snapshot().lessons(filter).filter { home.contains($0.lesson.id) }
    #expect(lessons.count > 5)
    let paper = try paper()
    let rows = paper.attachedTable.rows.filter { $0[2] != "—" }
    #expect(rows.count == lessons.count)
    for (row, entry) in zip(rows, lessons) {
      #expect(row[1] == entry.lesson.day.dotted && row[2] == String(entry.lesson.place.number))
      #expect(row[4] == entry.topic ?? "" && row[7] == entry.homework.joined(separator: "; "))
    }
    let marks = paper.attachedTable.rows.reduce(0) { $0 + $1[5].split(separator: ",").count }
    #expect(
      try DailyPaper.words(paper).contains("Проведено уроков: \(lessons.count), выставлено отметок: \(marks)")
    )
  }

  /// Shows S0-4.12.10.
  ///
  /// Each mark stands with the column of the class's journal that it was entered in.
  @Test func marksStandWithTheirColumn() throws {
    let data = try HomeTeachingData.fetch(scope(), from: DailyYear.snapshot(), under: House.profile())
    let marks = data.entries.flatMap(\.marks)
    #expect(marks.count > 3)
    let rows = try paper().attachedTable.rows.filter { !$0[5].isEmpty }
    for row in rows { #expect(row[5].split(separator: ",").count == row[6].split(separator: "\n").count) }
  }

  @Test func attachedTablesEqualTheSheet() throws {
    let paper = try paper()
    let tables = DailyPaper.tables(paper.document.body)
    #expect(DailyPaper.texts(tables[0]).map { Array($0.dropLast()) } == paper.attachedTable.rows)
    #expect(DailyPaper.texts(tables[1]) == paper.furtherTables[0].rows)
    let lessons = try paper.furtherTables[0].rows.map { try #require(Int($0[1])) }.reduce(0, +)
    #expect(lessons == paper.attachedTable.rows.count { $0[2] != "—" })
  }

  @Test func onlyPupilsTaughtAtHomeHaveAPaper() throws {
    #expect(try scopes("2025-11").count == 1)
    #expect(try scopes("2025-10").isEmpty)
  }

  @Test func orderStandsAboveAndParentSignsBelow() throws {
    let words = try DailyPaper.words(paper())
    #expect(words.contains("Обучение на дому: приказ № 115 от 10.11.2025, с 10.11.2025"))
    #expect(words.contains("С учётом ознакомлен родитель"))
    #expect(try !DailyPaper.words(paper(options: ["guardian": "false"])).contains("С учётом ознакомлен"))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(HomeTeachingData.self, for: scope(), in: DailyYear.snapshot())
  }

  private func scopes(_ month: String) throws -> [PupilScope] {
    let choice = ScopeChoice(
      year: DailyPaper.year, span: .month(try #require(Month(iso: month))),
      moment: try Journal.day(DailyYear.end), classes: try DailyYear.snapshot().classes(in: DailyPaper.year))
    return try HomeTeachingData.scopes(choice, from: DailyYear.snapshot(), under: House.profile())
  }

  private func scope() throws -> PupilScope { try #require(try scopes("2025-11").first) }

  private func paper(options: [String: String] = [:]) throws -> HomeTeachingForm {
    try PaperOnGrid.make(HomeTeachingForm.self, for: scope(), in: DailyYear.snapshot(), options: options)
  }
}
