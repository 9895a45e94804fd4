import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct DataAccessListFormTests {
  private func journal() throws -> OrderJournal {
    let journal = try OrderJournal()
    try journal.run(
      """
      INSERT INTO personal_data_power VALUES (1, 8001, 'все действия', '80', '2025-08-28', '2025-09-01', NULL),
        (2, 8003, 'хранение', '80', '2025-08-28', '2025-09-01', '2025-12-31'),
        (3, 8005, 'ввод данных 7А', '85', '2025-10-01', '2025-10-02', NULL)
      """)
    return journal
  }

  private func paper(
    _ journal: OrderJournal, on moment: String = "2025-11-01", options: [String: String] = [:]
  ) throws -> DataAccessListForm {
    try SchoolOnGrid.make(
      DataAccessListForm.self, on: moment, in: journal.journal.store.snapshot(), options: options)
  }

  /// Shows S2-2.4.c, K-34: everybody admitted on the day with post, powers and the number of the order.
  @Test func everybodyAdmittedStandsWithPowersAndOrder() throws {
    let paper = try paper(journal())
    #expect(
      paper.attachedTable.rows.map { $0.map(\.spaced) } == [
        [
          "1", "Островская Маргарита Леонидовна", "Секретарь", "хранение", "№ 80 от 28.08.2025",
          "01.09.2025 – 31.12.2025",
        ],
        [
          "2", "Петрова Мария Сергеевна", "—", "ввод данных 7А", "№ 85 от 01.10.2025",
          "с 02.10.2025",
        ],
        [
          "3", "Соколов Андрей Юрьевич", "Директор", "все действия", "№ 80 от 28.08.2025",
          "с 01.09.2025",
        ],
      ])
    #expect(try SchoolOnGrid.words(paper).contains("Всего допущено: 3"))
  }

  @Test func listIsOfItsDay() throws {
    let journal = try journal()
    #expect(try paper(journal, on: "2025-10-01").attachedTable.rows.count == 2)
    #expect(try paper(journal, on: "2026-01-01").attachedTable.rows.map { $0[0] } == ["1", "2"])
  }

  /// Shows S0-1.15: third parties stand in a table of their own.
  @Test func thirdPartiesStandBelow() throws {
    let journal = try journal()
    let paper = try paper(journal)
    #expect(
      paper.furtherTables[0].rows == [
        ["1", "Управление образования", "муниципальный орган", "соглашение № 3", "с 01.09.2025"]
      ])
    #expect(tables(of: paper)[1].texts == paper.furtherTables[0].rows)
    let without = try self.paper(journal, options: ["recipients": "none", "signatures": "none"])
    #expect(without.furtherTables.isEmpty)
    let words = try SchoolOnGrid.words(without)
    #expect(!words.contains("Управление") && !words.contains("Ознакомлен"))
    #expect(tables(of: without)[0].texts == without.attachedTable.rows)
  }

  /// The rows of the made-up year equal a count by SQL.
  @Test func rowsEqualTheJournal() throws {
    let school = try DailyYear.snapshot()
    let paper = try SchoolOnGrid.make(DataAccessListForm.self, in: school)
    let count = try school.numbers("SELECT count(*) FROM personal_data_power WHERE valid_to IS NULL")[0][0]
    #expect(paper.attachedTable.rows.count == count && count > 0)
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let school = try journal().journal.store.snapshot()
    try PaperOnGrid.expectEverythingDisclosed(
      DataAccessListData.self, for: SchoolOnGrid.scope(in: school), in: school)
  }
}
