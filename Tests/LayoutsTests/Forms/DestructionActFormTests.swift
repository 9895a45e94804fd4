import Layouts
import TestSupport
import Testing

@Suite struct DestructionActFormTests {
  /// Shows S2-10: an act is refused to the last day of the term, drafts too, and made on the day after.
  @Test func filesAreKeptToTheLastDayOfTheirTerm() throws {
    let journal = try CopyJournal(copies: 1)
    for isDraft in [false, true] {
      #expect(
        try journal.paper(DestructionActForm.self, on: "2101-12-31", isDraft: isDraft).refusals.map(\.spaced)
          == [
            "дела хранятся до 31.12.2101 включительно (срок хранения 75 лет, основание: default). Уничтожать их нельзя"
          ])
    }
    let act = try journal.paper(DestructionActForm.self, on: "2102-01-01")
    #expect(act.refusals == [])
    #expect(
      act.attachedTable.rows.map { $0.map(\.spaced) } == [
        [
          "1", "Сводные ведомости учёта успеваемости обучающихся за 2025/2026 учебный год, все тома",
          "75 лет",
          "31.12.2101", "",
        ],
        ["2", "Электронный архив за 2025/2026 учебный год, носитель № 12", "75 лет", "31.12.2101", ""],
      ])
    #expect(try SchoolOnGrid.words(act).contains("Основание срока хранения: default."))
  }
}
