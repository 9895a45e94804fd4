import JournalCore
import JournalStore
import Layouts
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@testable import ReportModels

@Suite struct ChangeRequestsFormTests {
  private static let span = ReportSpan.period(.year)

  /// Shows S4-4.2, S4-4.5.
  ///
  /// K-36: the applications of the period stand in the order of their numbers, none left out.
  @Test func registerHoldsEveryApplicationInOrder() throws {
    let stored = try DailyYear.snapshot().changeRequests(in: DailyPaper.year)
    let rows = try DailyPaper.school(ChangeRequestsForm.self, Self.span).attachedTable.rows
    #expect(rows.count == 7 && stored.count == 7)
    for (row, request) in zip(rows, stored) {
      #expect(row[0] == "№\u{00A0}\(request.number), \(request.filedAt.day.dotted)")
      #expect(row[3] == "\(request.filing.old)\u{00A0}– \(request.filing.wanted)")
      switch request.state {
      case .requested: #expect(row[5] == "на рассмотрении" && row[6].isEmpty)
      case .granted: #expect(row[5].hasPrefix("разрешено ") && row[6].isEmpty)
      case .refused: #expect(row[5].hasPrefix("отказано ") && row[6].isEmpty)
      case .executed: #expect(row[5].hasPrefix("разрешено ") && row[6].hasSuffix("администратор"))
      }
    }
  }

  /// Shows S4-4.5.
  ///
  /// An application goes with the period of its cell, not of its filing.
  @Test func applicationsGoWithThePeriodOfTheirCell() throws {
    let stored = try DailyYear.snapshot().changeRequests(in: DailyPaper.year)
    let days = try #require(DayRange(Journal.day("2025-09-01"), Journal.day("2025-10-24")))
    let paper = try DailyPaper.school(ChangeRequestsForm.self, .period(.period(.quarter, 1)))
    let own = stored.filter { days.contains($0.filing.day) }
    #expect(paper.attachedTable.rows.count == own.count && own.count == 6)
  }

  @Test func totalsAreThoseOfTheRows() throws {
    let words = try DailyPaper.words(DailyPaper.school(ChangeRequestsForm.self, Self.span))
    #expect(words.contains("Заявлений: 7, разрешено: 3, отказано: 1, внесено изменений: 2"))
  }

  /// Shows S4-4.1.
  ///
  /// An application to the director for each request, on a sheet of its own.
  @Test func eachApplicationHasItsSheet() throws {
    let paper = try DailyPaper.school(ChangeRequestsForm.self, Self.span)
    let pages = try PaperOnGrid.pages(paper).pages.map { PageContent($0).words }
    #expect(pages.count == 8)
    guard pages.count == 8 else { return }
    for (index, request) in try DailyYear.snapshot().changeRequests(in: DailyPaper.year).enumerated() {
      let page = pages[index + 1].replacing("\u{00A0}", with: " ")
      #expect(page.contains("ЗАЯВЛЕНИЕ № \(request.number) от \(request.filedAt.day.dotted)"))
      #expect(page.contains("Соколову А.Ю.") && page.contains("от учителя "))
      #expect(
        page.contains("Было: \(request.filing.old)") && page.contains("Следует: \(request.filing.wanted)"))
      #expect(page.contains(request.filing.text))
    }
  }

  @Test func partsMayBePrintedAlone() throws {
    func pages(_ part: String) throws -> [String] {
      let paper = try DailyPaper.school(ChangeRequestsForm.self, Self.span, options: ["part": part])
      return try PaperOnGrid.pages(paper).pages.map { PageContent($0).words }
    }
    #expect(try pages("register").count == 1)
    let applications = try pages("applications")
    #expect(applications.count == 7)
    #expect(!applications.contains { $0.contains("ЖУРНАЛ РЕГИСТРАЦИИ") })
  }

  @Test func periodWithoutApplicationsSaysSo() throws {
    let paper = try DailyPaper.school(ChangeRequestsForm.self, .period(.period(.quarter, 4)))
    #expect(try DailyPaper.words(paper).contains("Заявлений за период нет"))
    #expect(paper.warnings.isEmpty)
  }

  /// Shows S4-4.2.
  @Test func missingNumbersOfTheRegisterAreTold() throws {
    let data = try ChangeRequestsData.fetch(
      DailyPaper.scope(Self.span), from: DailyYear.snapshot(), under: House.profile())
    #expect(data.gaps.isEmpty)
    let broken = ChangeRequestsData(head: data.head, period: data.period, rows: data.rows, gaps: [3, 5])
    let warnings = try SchoolOnGrid.form(ChangeRequestsForm.self, over: broken).warnings
    #expect(warnings.count == 1 && warnings[0].contains("3, 5"))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      ChangeRequestsData.self, for: DailyPaper.scope(Self.span), in: DailyYear.snapshot())
  }
}
