import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct DiaryExtractFormTests {
  private func paper(_ options: [String: String] = [:]) throws -> DiaryExtractForm {
    let days = try FamilyPaper.days("2025-11-10", "2025-11-30")
    let scope = try #require(FamilyPaper.pupils(of: "7А", days, on: DailyYear.end).first)
    return try PaperOnGrid.make(DiaryExtractForm.self, for: scope, in: DailyYear.snapshot(), options: options)
  }

  /// Shows S4-1.8, S4-1.10, S1-1.4.b, K-51: lessons, topics, homework and marks of the days, certified.
  @Test func everyLessonStandsOnThePaperWithTopicHomeworkAndMarks() throws {
    let paper = try paper()
    let rows = paper.attachedTable.rows
    #expect(rows.count > 60 && rows.contains { !$0[5].isEmpty } && rows.contains { !$0[4].isEmpty })
    let words = try DailyPaper.words(paper)
    for row in rows {
      for text in [row[2], row[3], row[4]] where !text.isEmpty { #expect(words.contains(text.spaced)) }
    }
    for part in [
      "ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ДНЕВНИКА", "за период с 10.11.2025 по 30.11.2025", "Выписка верна.", "М.П.",
    ] { #expect(words.contains(part)) }
  }

  @Test func tablesOfThePaperEqualTheAttachedData() throws {
    let paper = try paper()
    let tables = DailyPaper.tables(paper.document.body)
    let cells = DailyPaper.texts(tables[0]).map { Array($0.suffix(6)) }
    #expect(cells == paper.attachedTable.rows.map { Array($0.dropFirst()) })
    #expect(DailyPaper.texts(tables[1]) == paper.furtherTables[0].rows)
    #expect(try self.paper(["topics": "false"]).document.body.tables[0].columns.count == 6)
  }
}
