import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ControlWorksFormTests {
  /// Shows S0-5.4.16.
  ///
  /// K-30: the schedule as lessons with such a work tell it.
  @Test func everyControlWorkOfTheYearStandsOnThePaper() throws {
    let paper = try DailyPaper.school(ControlWorksForm.self)
    let rows = paper.attachedTable.rows
    let types = Set(try House.profile().workTypes.all.filter(\.isControlWork).map(\.name))
    var filter = LessonFilter(days: DailyPaper.year.days)
    filter.state = .conducted
    let lessons = try DailyYear.snapshot().lessons(filter).filter { types.contains($0.workType ?? "") }
    #expect(lessons.count > 100)
    let known = Set(rows.filter { $0[8] != "не проведена" }.map { [$0[1], $0[6]] })
    for entry in lessons {
      #expect(known.contains([entry.lesson.day.dotted, try #require(entry.topic)]))
    }
    #expect(rows.map { $0[0] } == (1...rows.count).map(String.init))
  }

  @Test func beforeItsDayAWorkIsPlanned() throws {
    let early = try DailyPaper.school(
      ControlWorksForm.self, .period(.period(.quarter, 2)), on: "2025-11-06")
    let late = try DailyPaper.school(ControlWorksForm.self, .period(.period(.quarter, 2)))
    #expect(early.attachedTable.rows.contains { $0[8] == "по плану" })
    #expect(!late.attachedTable.rows.contains { $0[8] == "по плану" })
    #expect(late.attachedTable.rows.contains { $0[8] == "проведена" })
  }

  @Test func totalsAreThoseOfTheRows() throws {
    let paper = try DailyPaper.school(ControlWorksForm.self)
    let states = Dictionary(grouping: paper.attachedTable.rows) { $0[8] }.mapValues(\.count)
    let beside = states["вне графика"] ?? 0
    let line =
      "Работ по графику: \(paper.attachedTable.rows.count - beside), проведено в срок: "
      + "\(states["проведена"] ?? 0), не проведено в срок: \(states["не проведена"] ?? 0), вне графика: \(beside)"
    #expect(try DailyPaper.words(paper).contains(line))
  }

  @Test func attachedTableEqualsTheSheet() throws {
    for options in [[:], ["held": "false"], ["order": "days"]] {
      let paper = try DailyPaper.school(ControlWorksForm.self, options: options)
      let sheet = try #require(DailyPaper.tables(paper.document.body).first)
      #expect(DailyPaper.texts(sheet) == paper.attachedTable.rows)
      #expect(sheet.header.flatMap(\.cells).map(\.text) == paper.attachedTable.header)
    }
  }

  @Test func worksStandByClassOrByDay() throws {
    let byClass = try DailyPaper.school(ControlWorksForm.self).attachedTable.rows
    let grades = try byClass.map { try #require(Int($0[3].prefix { $0.isNumber })) }
    #expect(grades == grades.sorted())
    let byDay = try DailyPaper.school(ControlWorksForm.self, options: ["order": "days"]).attachedTable.rows
    let days = byDay.map { String($0[1].split(separator: ".").reversed().joined()) }
    #expect(days == days.sorted() && Set(byDay.map { $0[1...] }) == Set(byClass.map { $0[1...] }))
  }

  @Test func classWithoutWorksSaysSo() throws {
    let paper = try DailyPaper.school(ControlWorksForm.self, classes: ["4А"])
    #expect(try DailyPaper.words(paper).contains("Контрольных работ на этот период нет"))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      ControlWorksData.self, for: DailyPaper.scope(.period(.year)), in: DailyYear.snapshot())
  }
}
