import Layouts
import TestSupport
import Testing

@Suite struct IntegrityActFormTests {
  /// Shows S1-2.15: the last reading of each copy, what it found, and when the next one is due.
  @Test func lastReadingOfEachCopyCounts() throws {
    let journal = try CopyJournal(
      checks: [(1, "2026-07-01", 3), (1, "2026-07-10", 0)])
    let act = try journal.paper(IntegrityActForm.self)
    #expect(
      act.attachedTable.rows == [
        ["1", "12", "сейф директора", "10.07.2026", "160", "0", "цела"],
        ["2", "13", "кабинет заместителя", "—", "—", "—", "не проверялась"],
      ])
    let words = try SchoolOnGrid.words(act)
    #expect(words.contains("Проверено копий: 1, файлов: 160. Повреждений нет."))
    #expect(words.contains("Следующая проверка – не позднее 10.07.2027."))
    // On the day before the second reading the first one is the last.
    let earlier = try journal.paper(IntegrityActForm.self, on: "2026-07-09")
    #expect(earlier.attachedTable.rows[0][6] == "повреждена")
    #expect(
      try SchoolOnGrid.words(earlier).contains(
        "Повреждено копий: 1, замечаний: 3. Повреждённые копии подлежат замене копией с исправного носителя.")
    )
  }

  @Test func dayThatTheMonthDoesNotHaveFallsOnItsLast() throws {
    let journal = try CopyJournal(checks: [(1, "2028-02-29", 0)])
    let words = try SchoolOnGrid.words(journal.paper(IntegrityActForm.self, on: "2028-03-01"))
    #expect(words.contains("Следующая проверка – не позднее 28.02.2029."))
  }

  @Test func copiesThatNobodyReadHaveNoAct() throws {
    #expect(
      try CopyJournal().paper(IntegrityActForm.self).refusals == [
        "электронные копии архива за 2025/2026 учебный год ещё не проверялись. Проверьте их: reportgen archive copies --check …"
      ])
    #expect(try CopyJournal(copies: 0).paper(IntegrityActForm.self).refusals.count == 1)
  }
}
