import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ConsentRegisterFormTests {
  private func paper(
    _ journal: OrderJournal, _ name: String = "7А", on moment: String = "2026-06-30",
    options: [String: String] = [:]
  ) throws -> ConsentRegisterForm {
    try PaperOnGrid.make(
      ConsentRegisterForm.self, of: name, in: journal.journal.store.snapshot(), on: moment, options: options)
  }

  /// Shows S3-3.4.f, S0-1.14, K-33: what each family said last, with number and date, and whom the consent admits.
  @Test func everyPupilHasTheLastPaper() throws {
    let rows = try paper(OrderJournal()).attachedTable.rows
    #expect(
      rows.map { $0.map(\.spaced) } == [
        [
          "1", "Белых Олег Юрьевич", "дано", "№ С-2 от 02.09.2025", "01.09.2025", "Белых Ольга",
          "ведение журнала",
          "должности: директор, классный руководитель; лица: Островская М.Л.; передача: Управление образования",
        ],
        [
          "2", "Иванов Иван Иванович", "отозвано", "№ О-1 от 12.11.2025", "12.11.2025",
          "Иванова Мария Петровна", "", "",
        ],
      ])
    let before = try paper(OrderJournal(), on: "2025-11-11").attachedTable.rows
    #expect(before[1][2...3].map(\.spaced) == ["дано", "№ С-1 от 01.09.2025"])
  }

  /// Shows S3-3.4.f: who has no paper is named; the sums are those of the rows (D-35).
  @Test func missingPapersAreNamed() throws {
    let journal = try OrderJournal()
    let early = try paper(journal, "8Б", on: "2025-11-10")
    #expect(early.attachedTable.rows[0][2...5] == ["документа нет", "—", "—", "—"])
    let words = try OrderOnGrid.pages(early).joined(separator: " ")
    #expect(words.contains("Нет документов: Сухих Анна"))
    #expect(
      words.contains(
        "Всего: 1 обучающийся; согласие дано – 0, отказано – 0, отозвано – 0, документа нет – 1"))
  }

  /// Shows D-15, D-17: a coded pupil stands by the code, and a parent without a code name is not told.
  @Test func codedFamilyIsNotNamed() throws {
    let journal = try OrderJournal()
    try journal.endWithdrawal()
    let rows = try paper(journal).attachedTable.rows
    #expect(rows.map { $0[1] } == ["Белых Олег Юрьевич", "Ученик 1"])
    #expect(rows[1][5] == "Родитель 1")
    try journal.run("DELETE FROM code_name WHERE person_id = 9001")
    try journal.run("INSERT INTO person_name VALUES (9001, '2025-09-01', 'Иванова', 'Мария', 'Петровна')")
    #expect(try paper(journal).attachedTable.rows[1][5] == "—")
  }

  /// Shows D-36: the paper diary and the digest on paper are told beside the consent.
  @Test func otherStatesStandBesideTheConsent() throws {
    let journal = try OrderJournal()
    let oleg = try journal.pupil("Белых Олег Юрьевич")
    try journal.run(
      "INSERT OR REPLACE INTO family_state VALUES (\(oleg), '2025-10-01', 'diaryRefused')")
    #expect(try paper(journal).attachedTable.rows[0][2] == "дано; отказ от электронного дневника")
    #expect(try paper(journal, on: "2025-09-30").attachedTable.rows[0][2] == "дано")
  }

  /// What consents say stands once below the table, and rows refer to it.
  @Test func contentsOfConsentsStandOnceBelow() throws {
    let full = try paper(OrderJournal())
    #expect(tables(of: full)[0].texts.map { $0[6] } == ["1", "—"])
    #expect(
      tables(of: full)[0].texts.map { Array($0[..<6]) } == full.attachedTable.rows.map { Array($0[..<6]) })
    let words = try OrderOnGrid.pages(full).joined(separator: " ")
    #expect(
      words.contains("Состав 1. Разрешено: ведение журнала. Кому разрешена обработка: должности: директор"))
    let short = try paper(OrderJournal(), options: ["details": "short"])
    #expect(short.attachedTable.header.count == 6)
    #expect(tables(of: short)[0].texts == short.attachedTable.rows)
    #expect(try !OrderOnGrid.pages(short).joined().contains("Состав"))
  }

  /// The year of the made-up school: rows and sums equal counts by SQL.
  @Test func sumsEqualTheJournal() throws {
    let school = try DailyYear.snapshot()
    let scope = try PaperOnGrid.scope("7А", .year, DailyYear.end, in: school)
    let paper = try PaperOnGrid.make(ConsentRegisterForm.self, for: scope, in: school)
    let papers = try school.consentRegister(of: scope.ofClass.id, on: scope.moment)
    #expect(paper.attachedTable.rows.count == papers.count)
    for status in Consent.Status.allCases {
      #expect(
        paper.attachedTable.rows.count { $0[2].hasPrefix(status.printed) }
          == papers.count { $0.consent?.status == status })
    }
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    let school = try OrderJournal().journal.store.snapshot()
    try PaperOnGrid.expectEverythingDisclosed(
      ConsentRegisterData.self, for: PaperOnGrid.scope("7А", .year, "2026-06-30", in: school), in: school)
  }
}
