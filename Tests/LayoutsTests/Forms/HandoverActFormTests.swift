import Layouts
import TestSupport
import Testing

@Suite struct HandoverActFormTests {
  /// Shows S0-7.5.4: medium, place, day, giver and receiver of each copy, and the one hash of both.
  @Test func everyCopyStandsWithItsMediumAndPlace() throws {
    let act = try CopyJournal().paper(HandoverActForm.self)
    #expect(
      act.attachedTable.rows.map { $0.map(\.spaced) } == [
        [
          "1", "12", "Электронный архив 2025/2026, файлов: 160", CopyJournal.manifest, "сейф директора",
          "30.06.2026", "Сомова Н.И.", "Соколов А.Ю.",
        ],
        [
          "2", "13", "Электронный архив 2025/2026, файлов: 160", CopyJournal.manifest, "кабинет заместителя",
          "30.06.2026", "Сомова Н.И.", "Соколов А.Ю.",
        ],
      ])
    let words = try SchoolOnGrid.words(act)
    #expect(words.contains("Копий: 2. Все копии одинаковы"))
    #expect(words.contains(CopyJournal.manifest))
    #expect(act.refusals == [])
  }

  @Test func yearWithoutCopiesHasNoAct() throws {
    let act = try CopyJournal(copies: 0).paper(HandoverActForm.self)
    #expect(
      act.refusals == [
        "электронные копии архива за 2025/2026 учебный год не записаны. Запишите их: reportgen archive copy … --medium …"
      ])
    // Copies of a later day are not handed over yet.
    #expect(try CopyJournal().paper(HandoverActForm.self, on: "2026-06-29").refusals.count == 1)
  }
}
