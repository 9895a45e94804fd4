import JournalCore
import JournalStore
import Layouts
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@testable import ReportModels

@Suite struct MakeUpProtocolFormTests {
  /// Shows S1-2.5.d, S1-2.5.e, S1-2.5.f.
  ///
  /// K-37.
  @Test func everyProtocolHasASheetWithTopicResultAndCommission() throws {
    let scopes = try scopes(.year)
    var numbers: [String] = []
    var commissions = 0
    for scope in scopes {
      let paper = try PaperOnGrid.make(MakeUpProtocolForm.self, for: scope, in: DailyYear.snapshot())
      let pages = try PaperOnGrid.pages(paper).pages.map { page in
        PageContent(page).words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      let rows = paper.attachedTable.rows
      #expect(pages.count == rows.count && !rows.isEmpty)
      for (page, row) in zip(pages, rows) {
        #expect(page.contains("ПРОТОКОЛ № \(row[0])") && page.contains(row[1]) && page.contains(row[4]))
        #expect(page.contains("отметка \(row[9]) (") && page.contains("в столбец урока \(row[6])"))
        #expect(page.contains("Отметка об отсутствии «\(row[7])» на этом уроке сохранена."))
        #expect(page.contains("Комиссия:") == !row[10].isEmpty)
        commissions += row[10].isEmpty ? 0 : 1
      }
      numbers += rows.map { $0[0] }
    }
    #expect(numbers.count > 20 && Set(numbers).count == numbers.count && commissions > 5)
    #expect(Set(numbers.compactMap { Int($0) }) == Set(1...numbers.count))
  }

  @Test func onlyClassesWithProtocolsInThePeriodHaveAPaper() throws {
    let (year, quarter) = (try scopes(.year), try scopes(.period(.quarter, 2)))
    #expect(!quarter.isEmpty && quarter.count <= year.count && year.count < 11)
    #expect(!year.contains { $0.label == "1А" })
    for scope in quarter {
      let data = try MakeUpProtocolData.fetch(scope, from: DailyYear.snapshot(), under: House.profile())
      let days = try #require(DayRange(Journal.day("2025-11-05"), Journal.day("2025-12-28")))
      #expect(!data.protocols.isEmpty && data.protocols.allSatisfy { days.contains($0.passed) })
    }
  }

  @Test func failedPassIsCalledSo() throws {
    let scope = try #require(try scopes(.year).first)
    var data = try MakeUpProtocolData.fetch(scope, from: DailyYear.snapshot(), under: House.profile())
    let own = try #require(data.protocols.first)
    let failed = MakeUpProtocol(
      number: nil, pupil: own.pupil, subject: own.subject, teacher: own.teacher, topic: own.topic,
      workType: nil, missed: LessonPlace(own.missed, own.lesson), absence: .ill, document: "справка № 7",
      passed: own.passed, value: 2, entered: own.entered, commission: [])
    data = MakeUpProtocolData(head: data.head, period: data.period, protocols: [failed])
    var clearance = try Journal.clearance()
    data.disclose(through: &clearance)
    let words = try DailyPaper.words(SchoolOnGrid.form(MakeUpProtocolForm.self, over: data))
    #expect(words.contains("Результат: тема не зачтена, отметка 2 (неудовлетворительно)"))
    #expect(words.contains("ПРОТОКОЛ № ______") && words.contains("Документ: справка № 7"))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let scope = try #require(try scopes(.year).first)
    try PaperOnGrid.expectEverythingDisclosed(MakeUpProtocolData.self, for: scope, in: DailyYear.snapshot())
  }

  private func scopes(_ period: PeriodSelection) throws -> [ClassScope] {
    var choice = ScopeChoice(
      year: DailyPaper.year, span: .period(period), moment: try Journal.day(DailyYear.end), classes: [])
    choice.classes = try DailyYear.snapshot().classes(in: DailyPaper.year).filter {
      if case .period(let kind, _) = period { $0.periodKind == kind } else { true }
    }
    return try MakeUpProtocolData.scopes(choice, from: DailyYear.snapshot(), under: House.profile())
  }
}
