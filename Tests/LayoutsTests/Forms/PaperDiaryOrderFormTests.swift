import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct PaperDiaryOrderFormTests {
  private let journal: OrderJournal

  init() throws { journal = try OrderJournal() }

  /// Shows S0-11.4.2.a, K-32: the points of FORMS §15.3 with the real names; others than lawful representatives are not
  /// named.
  @Test func sentencesAreThoseOfTheForm() throws {
    let pages = try OrderOnGrid.pages(OrderOnGrid.make(PaperDiaryOrderForm.self, in: journal))
    #expect(pages.count == 1)
    for sentence in [
      "29 сентября 2025 г. № 94",
      "Об информировании родителей (законных представителей) обучающегося об успеваемости в бумажном виде",
      "На основании заявления родителя (законного представителя) Белых Ольги обучающегося 7 «А» класса "
        + "Белых Олега Юрьевича от «26» сентября 2025 г. № Д-1 об отказе от ведения электронного дневника",
      "1. Организовать с «1» октября 2025 г. информирование родителя (законного представителя) Белых Ольги "
        + "обучающегося 7 «А» класса Белых Олега Юрьевича о текущей успеваемости и поведении с помощью дневника "
        + "в бумажном виде.",
      "2. Учителям-предметникам выставлять отметки в дневник в день проведения урока по предъявлении дневника.",
      "3. Классному руководителю 7 «А» класса Петровой М.С. еженедельно, в конце каждой четверти и в конце "
        + "учебного года выдавать распечатанные отчёты.",
      "4. Контроль за исполнением настоящего приказа оставляю за собой.",
      "С приказом ознакомлены:", "Петрова Мария Сергеевна",
    ] { #expect(pages[0].contains(sentence), "\(sentence)") }
    #expect(!pages[0].contains("Лишн"))
  }

  /// Shows D-15: a later withdrawal takes the names out of the order too.
  @Test func codeNameStandsForTheNameAfterAWithdrawal() throws {
    let pupil = try journal.pupil("Белых Олег Юрьевич")
    try journal.run(
      """
      INSERT INTO code_name (person_id, number, text, order_number, order_day, valid_from, kind)
      VALUES (\(pupil), 3, 'Ученик 3', '99', '2026-01-13', '2026-01-14', 'pupil')
      """)
    let paper = try OrderOnGrid.make(PaperDiaryOrderForm.self, in: journal)
    let page = try OrderOnGrid.pages(paper)[0]
    #expect(!page.contains("Белых") && page.contains("обучающегося 7 «А» класса «Ученик 3»"))
    #expect(paper.attachedTable.rows[0][3...4] == ["Ученик 3", ""])
  }

  @Test func attachedTableHasTheOrder() throws {
    let paper = try OrderOnGrid.make(PaperDiaryOrderForm.self, in: journal)
    #expect(
      paper.attachedTable.rows.map { $0.map(\.spaced) } == [
        [
          "№ 94 от 29.09.2025", "01.10.2025", "7 «А»", "Белых Олег Юрьевич", "Белых Ольга",
          "№ Д-1 от 26.09.2025",
        ]
      ])
  }

  /// A refusal without an order has no paper; two families of one order have a paper each.
  @Test func everyFamilyHasItsPaper() throws {
    let ivan = try journal.pupil("Иванов Иван Иванович")
    try journal.run(
      """
      INSERT INTO diary_refusal VALUES (2, \(ivan), 'Д-2', '2025-09-26', '94', '2025-09-29', '2025-10-01', '2025-10-31'),
        (3, \(ivan), 'Д-3', '2025-11-26', NULL, NULL, '2025-12-01', NULL)
      """)
    let scopes = try PaperDiaryOrderData.scopes(
      journal.choice(), from: journal.journal.store.snapshot(), under: House.profile())
    #expect(scopes.map(\.label) == ["prikaz-94", "prikaz-94-2"])
  }

  /// An order of August belongs to the year in which it takes force, with the class of that year.
  @Test func orderBeforeTheYearBelongsToIt() throws {
    try journal.run(
      "UPDATE diary_refusal SET application_day = '2025-08-25', order_day = '2025-08-28', first_day = '2025-09-01'"
    )
    let page = try OrderOnGrid.pages(OrderOnGrid.make(PaperDiaryOrderForm.self, in: journal))[0]
    #expect(page.contains("28 августа 2025 г. № 94") && page.contains("7 «А» класса Петровой М.С."))
    #expect(page.contains("А.Ю. Соколов"))
  }

  /// Every order of the made-up year has its paper, and no other.
  @Test func ordersEqualTheJournal() throws {
    let school = try DailyYear.snapshot()
    let choice = ScopeChoice(
      year: DailyPaper.year, span: .period(.year), moment: try Journal.day(DailyYear.end),
      classes: try school.classes(in: DailyPaper.year))
    let counts = try school.numbers(
      """
      SELECT (SELECT count(*) FROM diary_refusal WHERE order_number IS NOT NULL),
        (SELECT count(*) FROM anonymisation_order), (SELECT count(*) FROM anonymisation_entry)
      """)[0]
    let profile = try House.profile()
    #expect(try PaperDiaryOrderData.scopes(choice, from: school, under: profile).count == counts[0])
    let orders = try CodeNameOrderData.scopes(choice, from: school, under: profile)
    #expect(orders.count == counts[1] && counts[1] > 0)
    let codes = try orders.flatMap { order in
      try PaperOnGrid.make(CodeNameOrderForm.self, for: order, in: school).attachedTable.rows.map { $0[4] }
    }
    #expect(codes.sorted() == (try school.texts("SELECT text FROM anonymisation_entry ORDER BY text")))
    #expect(codes.count == counts[2])
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      PaperDiaryOrderData.self, for: OrderOnGrid.scope(PaperDiaryOrderForm.self, in: journal),
      in: journal.journal.store.snapshot())
  }
}
