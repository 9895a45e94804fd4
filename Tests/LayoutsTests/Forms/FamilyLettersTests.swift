import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct FamilyLettersTests {
  private static let debtor = "Зимин Тимур Алексеевич"

  /// Shows S0-4.12.8.b, S0-5.4.10.e, K-15: each pupil who owes a work gets a letter with every one of them.
  @Test func debtLetterListsEveryOpenWorkOfEachDebtor() throws {
    let moment = "2025-12-22"
    let scopes = try FamilyPaper.scopes(DebtLetterForm.self, ["7А", "8А", "9А", "10А"], .day, on: moment)
    let open = "opened_day <= '\(moment)' AND (closed_day IS NULL OR closed_day > '\(moment)')"
    #expect(!scopes.isEmpty)
    for scope in scopes {
      let paper = try PaperOnGrid.make(DebtLetterForm.self, for: scope, in: DailyYear.snapshot())
      let count = try FamilyPaper.count(
        "SELECT count(*) FROM debt WHERE person_id = \(scope.pupil) AND \(open)")
      #expect(paper.attachedTable.rows.count == count && count > 0)
      #expect(try DailyPaper.words(paper).contains("Всего задолженностей: \(count),"))
      #expect(DailyPaper.texts(DailyPaper.tables(paper.document.body)[0]) == paper.attachedTable.rows)
      #expect(paper.refusals.isEmpty)
    }
    let all = try FamilyPaper.count(
      """
      SELECT count(DISTINCT d.person_id) FROM debt d JOIN enrolment e ON e.person_id = d.person_id
      JOIN school_class c ON c.id = class_id AND grade || letter IN ('7А', '8А', '9А', '10А')
      WHERE \(open) AND first_day <= '\(moment)' AND (last_day IS NULL OR last_day >= '\(moment)')
      """)
    #expect(scopes.count == all)
  }

  @Test func debtLetterOfTheWorkedPupil() throws {
    let scope = try FamilyPaper.running(Self.debtor, .day, on: "2025-12-23")
    let paper = try PaperOnGrid.make(
      DebtLetterForm.self, for: scope, in: RunningExample.snapshot(), under: RunningExample.profile())
    let words = try DailyPaper.words(paper)
    #expect(words.contains("Всего задолженностей: 1, из них просрочено: 1."))
    #expect(words.contains("обучающегося 7 «А» класса Зимина Тимура по состоянию на 23.12.2025"))
    #expect(paper.attachedTable.rows.map { Array($0[0...1]) } == [["Алгебра", "Контрольная работа"]])
  }

  /// Shows S0-10.2, S2-A2.3, K-46, and the worked figures of FORMS §21.3–21.4.
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
    let school = try RunningExample.snapshot()
    try PaperOnGrid.expectEverythingDisclosed(
      DebtLetterData.self, for: FamilyPaper.running(Self.debtor, .day), in: school)
    try PaperOnGrid.expectEverythingDisclosed(
      ForecastLetterData.self, for: FamilyPaper.running(Self.debtor, .period(RunningExample.period)),
      in: school)
  }
}
