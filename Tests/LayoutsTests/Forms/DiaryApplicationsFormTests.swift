import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct DiaryApplicationsFormTests {
  private func paper(
    _ journal: OrderJournal, on moment: String = "2026-06-30", classes: Set<String> = [],
    options: [String: String] = [:]
  ) throws -> DiaryApplicationsForm {
    try SchoolOnGrid.make(
      DiaryApplicationsForm.self, on: moment, in: journal.journal.store.snapshot(), classes: classes,
      options: options)
  }

  /// Shows S4-1.12.d, S4-2.2.1, S0-11.4.1, K-52: number, date, applicant, decision and the start of provision.
  @Test func everyApplicationStandsByDateAndNumber() throws {
    #expect(
      try paper(OrderJournal()).attachedTable.rows.map { $0.map(\.spaced) } == [
        [
          "1", "№ Э-1 от 08.09.2025", "предоставить дневник", "Белых Олег Юрьевич", "7 «А»",
          "Белых Ольга", "отказано 11.09.2025", "—",
        ],
        [
          "2", "№ Э-2 от 08.09.2025", "предоставить дневник", "Иванов Иван Иванович",
          "7 «А»", "Иванова Мария Петровна", "удовлетворено 11.09.2025", "с 11.09.2025",
        ],
        [
          "3", "№ Д-1 от 26.09.2025", "отказ от дневника", "Белых Олег Юрьевич", "7 «А»",
          "—", "приказ № 94 от 29.09.2025", "с 01.10.2025",
        ],
        [
          "4", "№ Э-10 от 01.10.2025", "предоставить дневник", "Сухих Анна Олеговна",
          "8 «Б»", "—", "на рассмотрении", "—",
        ],
      ])
  }

  @Test func totalsAreThoseOfTheRows() throws {
    let journal = try OrderJournal()
    let words = try SchoolOnGrid.words(paper(journal))
    #expect(
      words.contains(
        "Заявлений на предоставление: 3; удовлетворено – 1, отказано – 1, на рассмотрении – 1"))
    #expect(words.contains("Отказов от электронного дневника: 1; из них по приказу – 1"))
    let refusals = try paper(journal, options: ["kinds": "refusals"])
    #expect(refusals.attachedTable.rows.map { $0[1] } == ["№\u{00A0}Д-1 от 26.09.2025"])
    #expect(try !SchoolOnGrid.words(refusals).contains("Заявлений на предоставление:"))
    #expect(try paper(journal, options: ["kinds": "diary"]).attachedTable.rows.count == 3)
  }

  /// What is decided after the moment waits on it.
  @Test func registerIsOfItsMoment() throws {
    let journal = try OrderJournal()
    let rows = try paper(journal, on: "2025-09-10").attachedTable.rows
    #expect(rows.map { $0[6] } == ["на рассмотрении", "на рассмотрении"])
    #expect(try paper(journal, on: "2025-09-28").attachedTable.rows[2][6] == "принято к сведению")
    #expect(try paper(journal, classes: ["8Б"]).attachedTable.rows.count == 1)
  }

  /// Shows D-15, D-17.
  @Test func codedFamilyIsNotNamed() throws {
    let journal = try OrderJournal()
    try journal.endWithdrawal()
    let row = try #require(
      try paper(journal).attachedTable.rows.first { $0[1].hasPrefix("№\u{00A0}Э-2") })
    #expect(row[3] == "Ученик 1" && row[5] == "Родитель 1")
    try journal.run("DELETE FROM code_name WHERE person_id = 9001")
    try journal.run("INSERT INTO person_name VALUES (9001, '2025-09-01', 'Иванова', 'Мария', 'Петровна')")
    #expect(try paper(journal).attachedTable.rows[1][5] == "—")
  }

  /// The rows of the made-up year equal counts by SQL.
  @Test func rowsEqualTheJournal() throws {
    let school = try DailyYear.snapshot()
    let paper = try SchoolOnGrid.make(DiaryApplicationsForm.self, in: school)
    let counts = try school.numbers(
      "SELECT (SELECT count(*) FROM diary_application), (SELECT count(*) FROM diary_refusal)")
    #expect(paper.attachedTable.rows.count == counts[0][0] + counts[0][1] && counts[0][0] > 0)
    #expect(tables(of: paper)[0].texts == paper.attachedTable.rows)
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let school = try OrderJournal().journal.store.snapshot()
    try PaperOnGrid.expectEverythingDisclosed(
      DiaryApplicationsData.self, for: SchoolOnGrid.scope(in: school), in: school)
  }
}
