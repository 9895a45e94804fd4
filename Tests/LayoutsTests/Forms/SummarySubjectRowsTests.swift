import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// The layout of the summary sheet with subjects as rows, and the sheet of a period without the column of decisions.
@Suite struct SummarySubjectRowsTests {
  private func sheet(_ options: [String: String], _ period: PeriodSelection = RunningExample.period) throws
    -> ProgressSummaryForm
  {
    try PaperOnGrid.make(
      ProgressSummaryForm.self,
      for: RunningExample.journal().scope(RunningExample.label, period, on: RunningExample.end),
      in: RunningExample.snapshot(), under: RunningExample.profile(), options: options)
  }

  @Test func twoPupilsStandSideBySideWithTheMarksOfTheGrid() throws {
    let paper = try sheet(["summaryLayout": "subjectRows"])
    let pages = try PaperOnGrid.pages(paper).pages
    #expect(pages.count == 13)
    let tables = paper.document.body.tables.filter {
      $0.header.first?.cells.first?.text == "Предмет и учитель"
    }
    #expect(tables.count == 26)
    let attached = paper.attachedTable
    for (place, table) in tables.enumerated() {
      let rows = table.groups.flatMap(\.rows).map { $0.cells.map(\.text) }
      #expect(rows.count == 6)
      for (subject, row) in rows.enumerated() {
        let own = attached.rows.filter { $0[0] == String(place + 1) }.map { $0[3 + subject] }
        #expect(Array(row[1...]) == own)
      }
    }
    let algebra = tables[0].groups.flatMap(\.rows)[2].cells.map(\.text)
    #expect(algebra == ["Алгебра (Жданова\u{00A0}Т.И.)", "", "5"])
  }

  @Test func whoLeftHasTheNoteUnderTheTable() throws {
    let pages = try PaperOnGrid.pages(sheet(["summaryLayout": "subjectRows"])).pages
    let words = pages.map { PageContent($0).words }.joined(separator: " ")
    #expect(words.contains("24. Чернов Егор Ильич"))
    #expect(words.contains("выбыл 05.12.2025, приказ №\u{00A0}1 от 05.12.2025"))
  }

  @Test func sheetOfAPeriodMayLeaveTheDecisionsOut() throws {
    let column = "Решение педагогического совета (дата и номер)"
    #expect(try sheet([:]).attachedTable.header.last == column)
    let short = try sheet(["decisionColumn": "yearOnly"])
    #expect(short.attachedTable.header.last == "Физика")
    let table = try #require(short.document.body.firstTable)
    #expect(!table.header.flatMap(\.cells).contains { $0.text == column })
    #expect(try sheet(["decisionColumn": "yearOnly"], .year).attachedTable.header.last == column)
  }
}
