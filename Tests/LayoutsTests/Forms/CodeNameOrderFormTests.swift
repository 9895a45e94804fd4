import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct CodeNameOrderFormTests {
  private let journal: OrderJournal

  init() throws { journal = try OrderJournal() }

  private func paper(
    _ classes: [String] = ["7А"], options: [String: String] = [:], isDraft: Bool = false
  ) throws -> CodeNameOrderForm {
    try OrderOnGrid.make(
      CodeNameOrderForm.self, in: journal, classes: classes, options: options, isDraft: isDraft)
  }

  /// Shows S0-11.3.3.a, S0-11.3.3.b, K-31: the skeleton of FORMS §15.2 with its cases.
  @Test func sentencesAreThoseOfTheWorkedOrder() throws {
    let pages = try OrderOnGrid.pages(paper())
    #expect(pages.count == 1)
    for sentence in [
      "О присвоении кодового имени обучающемуся",
      "В соответствии с Федеральным законом от 27.07.2006 № 152-ФЗ «О персональных данных», на основании "
        + "письменного отказа Ивановой Марии Петровны от обработки персональных данных от «12» ноября 2025 г. № 32",
      "1. Закрепить за обучающимся 7 «А» класса Ивановым Иваном Ивановичем кодовое имя «Ученик 1».",
      "2. Закрепить за родителем (законным представителем) Ивановой Марией Петровной кодовое имя «Родитель 1».",
      "3. Администратору электронного журнала Смирновой Н.А. в срок до «14» ноября 2025 г.:",
      "3.1. удалить учётную запись родителя (законного представителя);",
      "3.2. заменить в учётной записи обучающегося фамилию, имя, отчество на кодовое имя.",
      "4. Классному руководителю 7 «А» класса Петровой М.С. вести учёт успеваемости и посещаемости "
        + "обучающегося под кодовым именем.",
      "5. При выводе журнала на печать прилагать копию настоящего приказа.",
      "6. Контроль за исполнением настоящего приказа оставляю за собой.",
    ] { #expect(pages[0].contains(sentence), "\(sentence)") }
  }

  /// Shows D-34: the paper for one class does not name the other's pupil, and is an extract with the mark of a copy.
  @Test func extractOfAClassNamesItsOwnPupilAlone() throws {
    let page = try OrderOnGrid.pages(paper())[0]
    #expect(page.contains("ВЫПИСКА ИЗ ПРИКАЗА") && page.contains("Верно"))
    #expect(page.contains("М.Л. Островская"))
    #expect(!page.contains("Сухих") && !page.contains("Ученик 2") && !page.contains("8 «Б»"))
    let other = try OrderOnGrid.pages(paper(["8Б"]))[0]
    #expect(!other.contains("Иванов") && !other.contains("Ученик 1"))
    #expect(
      other.contains("Закрепить за обучающейся 8 «Б» класса Сухих Анной Олеговной кодовое имя «Ученик 2»"))
    #expect(other.contains("отказа Сухих Олега Львовича") && other.contains("«11» ноября 2025 г. № О-2"))
    #expect(other.contains("удалить учётные записи родителей") && other.contains("Ковальчуку П.И."))
  }

  /// Shows D-34: a sheet a pupil unless another is asked for; the whole order is an order.
  @Test func sheetsAreOfPupilsClassesOrWhole() throws {
    let each = try OrderOnGrid.pages(paper([]))
    #expect(each.count == 2 && each.allSatisfy { $0.contains("ВЫПИСКА ИЗ ПРИКАЗА") })
    #expect(each[0].contains("Ученик 1") && !each[0].contains("Ученик 2"))
    let whole = try OrderOnGrid.pages(paper([], options: ["sheets": "whole"])).joined(separator: " ")
    #expect(whole.contains(" ПРИКАЗ ") && !whole.contains("ВЫПИСКА") && !whole.contains("Верно"))
    #expect(whole.contains("О присвоении кодовых имён обучающимся"))
    #expect(whole.contains("на основании письменных отказов: Ивановой Марии Петровны"))
    #expect(whole.contains("6. Администратору") && whole.contains("8. Классному руководителю 8 «Б» класса"))
    #expect(whole.contains("С приказом ознакомлены:") && whole.contains("Ковальчук Павел Ильич"))
    #expect(try OrderOnGrid.pages(paper([], options: ["sheets": "class"])).count == 2)
  }

  /// Shows D-16, D-17: after the withdrawal the paper has the record of the vault and the code name, no name, no sex.
  @Test func namesInTheVaultAreNotPrinted() throws {
    try journal.endWithdrawal()
    let page = try OrderOnGrid.pages(paper())[0]
    #expect(!page.contains("Иванов"))
    #expect(
      page.contains(
        "за обучающимся 7 «А» класса [фамилия, имя, отчество – в запечатанном хранилище (запись № 1)] "
          + "кодовое имя «Ученик 1»"))
    #expect(
      page.contains("письменного отказа [фамилия, имя, отчество – в запечатанном хранилище (запись № 1)]"))
  }

  /// The mother's name would tell the child's surname, though she has no code name herself.
  @Test func guardianWithoutACodeNameIsHiddenWithTheChild() throws {
    try journal.run("DELETE FROM anonymisation_entry WHERE person_id = 9001")
    let pupil = try journal.pupil("Иванов Иван Иванович")
    try journal.run(
      """
      INSERT INTO code_name (person_id, number, text, order_number, order_day, valid_from, kind)
      VALUES (\(pupil), 1, 'Ученик 1', '96', '2025-11-13', '2025-11-14', 'pupil')
      """)
    let page = try OrderOnGrid.pages(paper())[0]
    #expect(!page.contains("Иванов") && page.contains("отказа [фамилия, имя, отчество не указываются]"))
    #expect(!page.contains("Закрепить за родителем"))
  }

  /// Shows D-16, S0-7.5.3.b: with the vault open the order prints as it was signed, by the names of its date.
  @Test func openedVaultPutsTheNamesBack() throws {
    let signed = try OrderOnGrid.pages(paper())
    let pupil = try journal.pupil("Иванов Иван Иванович")
    try journal.endWithdrawal()
    func link(_ person: Int64, _ name: String, _ sex: Sex) throws -> CodeLink {
      CodeLink(
        person: person,
        names: [
          .init(from: try Journal.day("2025-09-01"), name: try Journal.name(name)),
          .init(from: try Journal.day("2026-02-01"), name: try Journal.name("Новая Фамилия")),
        ], birthDay: nil, sex: sex)
    }
    let links = [
      try link(pupil, "Иванов Иван Иванович", .male), try link(9001, "Иванова Мария Петровна", .female),
    ]
    let scope = try OrderOnGrid.scope(CodeNameOrderForm.self, in: journal, classes: ["7А"])
    var data = try CodeNameOrderData.fetch(
      scope, from: journal.journal.store.snapshot(), under: House.profile()
    ).revealed(by: links)
    var clearance = try Journal.clearance()
    data.disclose(through: &clearance)
    #expect(try OrderOnGrid.pages(OrderOnGrid.form(CodeNameOrderForm.self, over: data)) == signed)
  }

  /// Shows D-15: the attached table and the title hold code names alone.
  @Test func attachedTableHoldsNoNames() throws {
    let paper = try paper([])
    #expect(
      paper.attachedTable.rows.map { $0[2...].map(\.spaced) } == [
        ["7 «А»", "обучающийся", "Ученик 1", "№ 32 от 12.11.2025"],
        ["7 «А»", "родитель (законный представитель)", "Родитель 1", "№ 32 от 12.11.2025"],
        ["8 «Б»", "обучающийся", "Ученик 2", "№ О-2 от 11.11.2025"],
        ["8 «Б»", "родитель (законный представитель)", "Родитель 2", "№ О-2 от 11.11.2025"],
        ["8 «Б»", "родитель (законный представитель)", "Родитель 3", "№ О-2 от 11.11.2025"],
      ])
    #expect(paper.attachedTable.rows.allSatisfy { $0[0] == "№\u{00A0}96 от 13.11.2025" })
    #expect(paper.document.title == "Приказ о присвоении кодового имени №\u{00A0}96 от 13.11.2025")
  }

  @Test func optionsChangeTheRequisites() throws {
    try journal.run("DELETE FROM anonymisation_entry WHERE person_id IN (9002, 9003) OR number = 2")
    func page(_ options: [String: String]) throws -> String {
      try OrderOnGrid.pages(paper(options: options))[0]
    }
    let plain = try page([:])
    #expect(plain.contains(" ПРИКАЗ ") && plain.contains("13 ноября 2025 г. № 96"))
    #expect(plain.contains("ПРИКАЗЫВАЮ:") && plain.contains("С приказом ознакомлены:"))
    #expect(!plain.contains("Верно") && plain.contains("(подпись)"))
    let copy = try page(["rendition": "copy"])
    #expect(copy.contains("КОПИЯ") && copy.contains("Верно Секретарь") && copy.contains("М.П."))
    #expect(copy.contains("Подлинник документа находится в Ш0") && copy.contains("за 2025 год"))
    #expect(!copy.contains("С приказом ознакомлены"))
    let other = try page([
      "titleForm": "spaced", "dateForm": "dotted", "operative": "lower", "control": "given",
      "acquaintance": "none", "heading": "anonymisation",
    ])
    #expect(other.contains("П Р И К А З") && other.contains("13.11.2025 № 96"))
    #expect(other.contains("Приказываю:") && other.contains("исполнением данного приказа"))
    #expect(other.contains("Об обезличивании персональных данных в электронном журнале"))
    #expect(!other.contains("ознакомлены"))
    let placeholder = try page(["rendition": "placeholder"])
    #expect(placeholder.hasPrefix("Копия приказа № 96 от 13 ноября 2025 г. хранится отдельно"))
    #expect(!placeholder.contains("Ученик"))
  }

  /// FORMS §23.2: a draft marks what rules made; a form that is in doubt is told without the name.
  @Test func draftMarksGeneratedFormsAndDoubtIsTold() throws {
    let draft = try OrderOnGrid.pages(paper(isDraft: true))[0]
    #expect(draft.contains("ПРОЕКТ") && draft.contains("Ивановым Иваном Ивановичем*"))
    #expect(draft.contains("* форма имени образована по правилам склонения"))
    #expect(try paper().warnings.isEmpty)
    #expect(try paper(["8Б"]).warnings.isEmpty)
    try journal.run("UPDATE person_name SET surname = 'Заяц' WHERE person_id = 9002")
    #expect(
      try paper(["8Б"]).warnings.map { $0.prefix(72) } == [
        "форм имён, в которых правила склонения не дают уверенности: 2. Проверьте"
      ])
    try journal.run("INSERT INTO name_case VALUES (9001, '2025-09-01', 'genitive', 'Ивановы', NULL, NULL)")
    #expect(try OrderOnGrid.pages(paper())[0].contains("отказа Ивановы Марии Петровны"))
  }

  @Test func ordersAreFoundByDayAndClass() throws {
    let snapshot = try journal.journal.store.snapshot()
    func labels(_ choice: ScopeChoice) throws -> [String] {
      try CodeNameOrderData.scopes(choice, from: snapshot, under: House.profile()).map(\.label)
    }
    #expect(try labels(journal.choice()) == ["prikaz-96"])
    #expect(try labels(journal.choice(on: "2025-11-12")) == [])
    #expect(try labels(journal.choice(["8Б"])) == ["prikaz-96"])
    let days = try #require(DayRange(Journal.day("2025-09-01"), Journal.day("2025-10-25")))
    #expect(try labels(journal.choice(span: .days(days))) == [])
    #expect(try OrderScope.all(journal.choice(), from: snapshot).map(\.label) == ["prikaz-94", "prikaz-96"])
  }

  /// FORMS §1.1: a corner letterhead is 75 mm wide by the edition of 2016 and 80 mm by that of 2025, which goes by date.
  @Test func editionOfTheStandardDecidesTheCorner() throws {
    func middle(_ edition: String) throws -> Length {
      let paper = try paper(options: ["letterhead": "corner", "gostEdition": edition])
      let line = try #require(PageContent(OrderOnGrid.paged(paper).pages[0]).texts.first)
      #expect(line.string.hasPrefix("Школа"))
      return line.origin.x
    }
    #expect(try middle("2025") - middle("2016") == .mm(2.5))
    #expect(try middle("byDate") == middle("2025"))
  }

  @Test func extractLooksAsRecorded() throws {
    expectSnapshot(FrameDump.text(of: try OrderOnGrid.paged(paper())), named: "code-name-order-7А")
  }

  /// FORMS §1.1: the number stands on top from the second page on, and the signature is never alone.
  @Test func longOrderIsNumberedFromTheSecondPage() throws {
    for number in 4...16 {
      try journal.run(
        "INSERT INTO person (id, kind, sex) VALUES (\(9100 + number), 'guardian', 'female')",
        "INSERT INTO person_name VALUES (\(9100 + number), '2025-09-01', 'Иванова', 'Анна', 'Петровна')",
        "INSERT INTO anonymisation_entry VALUES (1, \(9100 + number), 1, 'guardian', \(number), 'Родитель \(number)')"
      )
    }
    let pages = try OrderOnGrid.pages(paper([], options: ["sheets": "whole"]))
    #expect(pages.count == 2)
    #expect(!pages[0].hasPrefix("1 ") && pages[1].hasPrefix("2 "))
    #expect(pages[1].contains("Контроль за исполнением") && pages[1].contains("А.Ю. Соколов"))
  }

  /// For the director alone.
  @Test func onlyTheDirectorMayPrintIt() throws {
    let form = CodeNameOrderForm.descriptor
    let demand = AccessDemand(form.permission, form.action, .school)
    for role in Role.allCases {
      let clearance = try? AccessPolicy.authorise(
        demand, principal: Principal(roles: [role]), relations: [], profile: House.profile())
      #expect((clearance != nil) == (role == .director), "\(role)")
    }
  }

  @Test func maskedPaperHasLinesForTheHand() throws {
    let paper = try OrderOnGrid.make(CodeNameOrderForm.self, in: journal, classes: ["7А"], isMasked: true)
    let page = try OrderOnGrid.pages(paper)[0]
    #expect(!page.contains("Иван") && !page.contains("Смирнов") && page.contains("____________________"))
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(
      CodeNameOrderData.self, for: OrderOnGrid.scope(CodeNameOrderForm.self, in: journal),
      in: journal.journal.store.snapshot())
  }
}
