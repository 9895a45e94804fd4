import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ChangeRegisterFormTests {
  @Test func paperOfTheSampleClassLooksAsRecorded() throws {
    expectSnapshot(FrameDump.text(of: try PaperOnGrid.pages(paper())), named: "change-register-7А")
  }

  /// Shows S4-4.3.a.
  ///
  /// K-35: the rows are those of the store's own register, with everything the clause names.
  @Test func rowsAreTheExecutedRequestsOfTheClass() throws {
    let paper = try paper()
    let days = try #require(DayRange(Journal.day("2025-09-01"), Journal.day("2025-10-24")))
    let register = try DailyYear.snapshot().changeRegister(of: Journal.label("7А"), in: days)
    #expect(register.entries.count == 2)
    let rows = paper.attachedTable.rows
    #expect(rows.count == register.entries.count)
    for (row, entry) in zip(rows, register.entries) {
      let request = entry.request
      #expect(row[1] == "\(request.filedAt.day.dotted), №\u{00A0}\(request.number)")
      #expect(row[6] == request.filing.day.dotted)
      #expect([row[7], row[8]] == [request.filing.old, request.filing.wanted])
      #expect(row[9].contains(request.filing.text))
      #expect(row[9].contains(try #require(request.filing.document).number))
      #expect(row[10] == request.decision?.at.day.dotted && row[12] == request.execution?.at.day.dotted)
      #expect(row[2].hasSuffix(", учитель") && row[11].hasSuffix(", администратор"))
      #expect(!row[4].isEmpty && row[5] != "—")
    }
  }

  @Test func attachedTableEqualsTheSheetWithoutTheColumnForTheHand() throws {
    let paper = try paper()
    let sheet = try #require(DailyPaper.tables(paper.document.body).first)
    #expect(DailyPaper.texts(sheet).map { Array($0.dropLast()) } == paper.attachedTable.rows)
    #expect(sheet.header.flatMap(\.cells).map(\.text) == paper.attachedTable.header + ["Подпись"])
  }

  /// Shows S4-4.3.b.
  ///
  /// A class without changes has a sheet that says so.
  @Test func classWithoutChangesSaysSo() throws {
    #expect(try DailyPaper.words(paper("5А")).contains("Изменений за период не вносилось"))
    #expect(try DailyPaper.words(paper(on: "2025-10-27")).contains("Изменений за период не вносилось"))
    #expect(try paper("5А").attachedTable.rows.isEmpty)
  }

  @Test func laterStepsAreNotKnownYet() throws {
    #expect(try paper(on: "2025-10-28").attachedTable.rows.count == 1)
  }

  @Test func nothingStandsInTheEdgeThatIsSewn() throws {
    let margins = try paper().document.page.margins
    #expect(margins.left >= .mm(30))
    let top = try PaperOnGrid.make(
      ChangeRegisterForm.self, of: "7А", in: DailyYear.snapshot(), period: .period(.quarter, 1),
      options: ["landscapeBindingEdge": "top"])
    #expect(top.document.page.margins.top >= .mm(30))
  }

  @Test func maskedTableNamesNobody() throws {
    let masked = try PaperOnGrid.make(
      ChangeRegisterForm.self, of: "7А", in: DailyYear.snapshot(), period: .period(.quarter, 1),
      isMasked: true)
    #expect(masked.attachedTable.rows.allSatisfy { $0[5] == "Обучающийся" && $0[2].hasPrefix("____") })
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let scope = try PaperOnGrid.scope("7А", .year, DailyYear.end, in: DailyYear.snapshot())
    try PaperOnGrid.expectEverythingDisclosed(ChangeRegisterData.self, for: scope, in: DailyYear.snapshot())
  }

  private func paper(_ name: String = "7А", on moment: String = DailyYear.end) throws -> ChangeRegisterForm {
    try PaperOnGrid.make(
      ChangeRegisterForm.self, of: name, in: DailyYear.snapshot(), period: .period(.quarter, 1), on: moment)
  }
}
