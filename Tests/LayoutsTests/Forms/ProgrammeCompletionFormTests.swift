import JournalCore
import JournalStore
import Layouts
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@testable import ReportModels

@Suite struct ProgrammeCompletionFormTests {
  /// Shows S0-7.3.a, S2-8.d.
  ///
  /// K-27: the facts are the conducted lessons as another read of the store counts them.
  @Test(arguments: [("Q2", "2025-11-05", "2025-12-28"), ("year", "2025-09-01", "2026-05-26")])
  func factsAreTheConductedLessons(_ code: String, _ first: String, _ last: String) throws {
    let data = try data(code)
    let counted = try DailyYear.snapshot().numbers(
      """
      SELECT assignment_id, count(*) FROM lesson WHERE state = 'conducted' AND day BETWEEN '\(first)' AND '\(last)'
      GROUP BY assignment_id
      """)
    #expect(counted.count > 100)
    let facts = Dictionary(data.rows.map { (Int($0.load.id.rawValue), $0.hours.fact) }, uniquingKeysWith: +)
    for row in counted { #expect(facts[row[0]] == row[1]) }
    for row in data.rows { #expect(row.hours.plan - row.hours.fact == row.hours.lag) }
    let lessons = counted.reduce(0) { $0 + $1[1] }
    #expect(data.rows.reduce(0) { $0 + $1.hours.fact } == lessons)
    #expect(data.unaccounted == 0)
  }

  /// Shows S0-5.4.19.
  ///
  /// A topic is listed as long as no lesson was recorded with its row.
  @Test func undeliveredTopicsAreThoseWithoutALesson() throws {
    let data = try data("year")
    let rows = data.rows.filter { $0.basis == .programme }
    #expect(rows.contains { !$0.undelivered.isEmpty })
    for row in rows {
      let progress = try #require(try DailyYear.snapshot().progress(of: row.load.id))
      #expect(row.undelivered.map(\.number) == progress.undelivered)
      #expect(row.hours.plan == row.programmeHours)
    }
  }

  @Test func numbersOfTheTableAreThoseOfTheUndeliveredRows() throws {
    let paper = try DailyPaper.school(ProgrammeCompletionForm.self, options: ["order": "classes"])
    for (row, figures) in zip(paper.attachedTable.rows, try data("year").rows) where row[6] == "КТП" {
      let numbers = try row[13].split(separator: ", ").filter { $0 != "нет" }.flatMap { part in
        let ends = try part.split(separator: "–").map { try #require(Int($0)) }
        return Array(try #require(ends.first)...(try #require(ends.last)))
      }
      #expect(numbers == figures.undelivered.map(\.number))
    }
  }

  @Test func aPeriodOwesOnlyWhatWasDueByTheMoment() throws {
    let (early, late) = (try data("Q2", on: "2025-11-20"), try data("Q2"))
    #expect(early.until == (try Journal.day("2025-11-20")))
    let (before, after) = (early.rows.map(\.hours.plan), late.rows.map(\.hours.plan))
    #expect(before.count == after.count && zip(before, after).allSatisfy { $0 <= $1 })
    #expect(before.reduce(0, +) < after.reduce(0, +))
  }

  /// Shows S3-2.2.j.
  @Test func thoseBehindStandOnTopUnlessClassesAreAskedFor() throws {
    let paper = try DailyPaper.school(ProgrammeCompletionForm.self)
    let lags = try paper.attachedTable.rows.map { try #require(Int($0[9].replacing("\u{2212}", with: "-"))) }
    let behind = lags.prefix { $0 > 0 }
    #expect(behind.count > 1 && Array(behind) == behind.sorted(by: >))
    #expect(lags.dropFirst(behind.count).allSatisfy { $0 <= 0 })
    let plain = try DailyPaper.school(ProgrammeCompletionForm.self, options: ["order": "classes"])
    #expect(plain.attachedTable.rows.first?[1] == "1\u{00A0}«А»")
  }

  @Test func attachedTablesEqualTheSheet() throws {
    let paper = try DailyPaper.school(ProgrammeCompletionForm.self, .period(.period(.quarter, 2)))
    let tables = DailyPaper.tables(paper.document.body)
    let sheet = DailyPaper.texts(tables[0])
    let attached = paper.attachedTable.rows.map { row in
      Array(row[0...5]) + [row[6] == "КТП" ? row[7] : row[7] + "*"] + Array(row[8...13])
    }
    #expect(Array(sheet.dropLast()) == attached)
    #expect(DailyPaper.texts(tables[1]) == paper.furtherTables[0].rows)
    let facts = try paper.furtherTables[0].rows.map { try #require(Int($0[3])) }
    #expect(sheet.last?[4] == String(facts.reduce(0, +)))
  }

  @Test func oneClassHasItsRowsAndItsCourses() throws {
    let paper = try DailyPaper.school(ProgrammeCompletionForm.self, classes: ["7А"])
    let targets = Set(paper.attachedTable.rows.map { $0[1] })
    #expect(
      targets == [
        "7\u{00A0}«А»", "7\u{00A0}«А», 1 группа", "7\u{00A0}«А», 2 группа",
        "7\u{00A0}«А», мальчики", "7\u{00A0}«А», девочки", "секция",
      ])
    #expect(paper.refusals.isEmpty)
    #expect(try DailyPaper.words(paper).contains("ОТЧЁТ О ВЫПОЛНЕНИИ УЧЕБНЫХ ПРОГРАММ"))
  }

  /// Shows S0-5.4.19.
  ///
  /// Every topic not given is named below the tables, or only numbered.
  @Test func topicsAreNamedBelowTheTablesOrOnlyNumbered() throws {
    let named = try DailyPaper.school(ProgrammeCompletionForm.self, classes: ["7А"])
    let numbered = try DailyPaper.school(
      ProgrammeCompletionForm.self, classes: ["7А"], options: ["topics": "numbers"])
    let (long, short) = (try DailyPaper.words(named), try DailyPaper.words(numbered))
    var count = 0
    for row in named.attachedTable.rows {
      for topic in row[14].split(separator: "; ") where !topic.isEmpty {
        #expect(long.contains(topic.replacing("\u{00A0}", with: " ")))
        count += 1
      }
    }
    #expect(count > 20 && !short.contains("Непройденные темы"))
    #expect(numbered.attachedTable.header.count == named.attachedTable.header.count - 1)
  }

  /// FORMS §0.4, §16.2: «По плану – 24 ч. Дано – 23 ч.», two control works.
  @Test func algebraOfTheRunningExampleLagsByOneHour() throws {
    let snapshot = try RunningExample.snapshot()
    let scope = try SchoolOnGrid.scope(RunningExample.period, on: RunningExample.end, in: snapshot)
    let data = try ProgrammeCompletionData.fetch(scope, from: snapshot, under: RunningExample.profile())
    let row = try #require(data.rows.first { $0.load.name == "Алгебра" })
    #expect(row.hours == ProgrammeCount(plan: 24, fact: 23) && row.hours.lag == 1)
    #expect(row.works.fact == 2)
    #expect(row.hours.percent?.printed(digits: 1) == "95,8")
  }

  /// Lessons that stand in no row are named, and the paper is refused.
  @Test func lessonsInNoRowAreRefusedWithTheirNumber() throws {
    let whole = try DailyPaper.school(ProgrammeCompletionForm.self)
    #expect(whole.refusals.isEmpty)
    let data = try data("year")
    let broken = ProgrammeCompletionData(
      head: data.head, period: data.period, days: data.days, until: data.until, rows: data.rows,
      unaccounted: 3)
    let refusals = try SchoolOnGrid.form(ProgrammeCompletionForm.self, over: broken).refusals
    #expect(refusals.count == 1 && refusals[0].contains(": 3."))
    let draft = try SchoolOnGrid.form(ProgrammeCompletionForm.self, over: broken, isDraft: true)
    #expect(draft.refusals.isEmpty && draft.warnings.contains(refusals[0]))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      ProgrammeCompletionData.self, for: DailyPaper.scope(.period(.year)), in: DailyYear.snapshot())
  }

  private func data(_ code: String, on moment: String = DailyYear.end) throws -> ProgrammeCompletionData {
    let scope = try DailyPaper.scope(.period(try #require(PeriodSelection(code: code))), on: moment)
    return try ProgrammeCompletionData.fetch(scope, from: DailyYear.snapshot(), under: House.profile())
  }
}
