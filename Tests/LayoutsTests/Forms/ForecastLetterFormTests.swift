import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ForecastLetterFormTests {
  private static let debtor = "Зимин Тимур Алексеевич"

  /// Shows S0-10.2, S2-A2.3: the worked figures of FORMS §21.3–21.4.
  @Test func forecastLetterHasTheWorkedFigures() throws {
    let scope = try FamilyPaper.running(Self.debtor, .period(RunningExample.period), on: "2025-12-21")
    let paper = try PaperOnGrid.make(
      ForecastLetterForm.self, for: scope, in: RunningExample.snapshot(), under: RunningExample.profile())
    let row = try #require(paper.attachedTable.rows.first { $0[0] == "Алгебра" })
    #expect(row == ["Алгебра", "5 / 5", "4,20", "3,93", "4", "3 (3,42)", "до «5»: 6 × «5»"])
    let words = try DailyPaper.words(paper)
    #expect(words.contains("отметки учтены по 21.12.2025 включительно"))
    #expect(words.contains("на 21.12.2025 и не является итоговой отметкой"))
    let texts = DailyPaper.texts(DailyPaper.tables(paper.document.body)[0]).map { Array($0.dropFirst()) }
    #expect(texts == paper.attachedTable.rows)
  }

  @Test func whoLacksMarksHasNoForecast() throws {
    let scope = try FamilyPaper.running(
      "Ткачёв Глеб Романович", .period(RunningExample.period), on: "2025-12-21")
    let paper = try PaperOnGrid.make(
      ForecastLetterForm.self, for: scope, in: RunningExample.snapshot(), under: RunningExample.profile())
    let row = try #require(paper.attachedTable.rows.first { $0[0] == "Алгебра" })
    #expect(row[1] == "0 / 5" && row[2] == "—" && row.contains("не может быть аттестован"))
  }

  @Test func forecastLettersAreForPeriodsOfMarkedGrades() throws {
    let quarter = ReportSpan.period(.period(.quarter, 2))
    #expect(try FamilyPaper.scopes(ForecastLetterForm.self, ["1А"], quarter, on: "2025-12-20").isEmpty)
    #expect(try FamilyPaper.scopes(ForecastLetterForm.self, ["7А"], .period(.year), on: "2025-12-20").isEmpty)
    #expect(try FamilyPaper.scopes(ForecastLetterForm.self, ["7А"], quarter, on: "2025-12-20").count > 5)
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      ForecastLetterData.self, for: FamilyPaper.running(Self.debtor, .period(RunningExample.period)),
      in: RunningExample.snapshot())
  }
}
