import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct DebtLetterFormTests {
  private static let debtor = "Зимин Тимур Алексеевич"

  /// Shows S0-4.12.8.b, S0-5.4.10.e: each pupil who owes a work gets a letter with every one of them.
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

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      DebtLetterData.self, for: FamilyPaper.running(Self.debtor, .day), in: RunningExample.snapshot())
  }
}
