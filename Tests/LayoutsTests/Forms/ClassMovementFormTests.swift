import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

@Suite struct ClassMovementFormTests {
  @Test func paperOfTheSampleClassLooksAsRecorded() throws {
    let paper = try PaperOnGrid.make(ClassMovementForm.self, of: "7А")
    expectSnapshot(FrameDump.text(of: try PaperOnGrid.pages(paper)), named: "class-movement-7А")
  }

  @Test func everyPersonalValueIsOpenedOnce() throws {
    try PaperOnGrid.expectEverythingDisclosed(ClassMovementData.self, of: "7А")
  }

  /// The worked figures of FORMS §7: 25, one came and one changed class, one came and one left, 25 in the end.
  ///
  /// Shows S0-5.3.11.g.
  @Test func workedFiguresOfTheSection() throws {
    let paper = try paper(of: Self.example())
    #expect(
      paper.attachedTable.rows == [
        ["I четверть", "25", "1", "1", "0", "1", "0", "1", "0", "25"],
        ["II четверть", "25", "1", "1", "0", "1", "1", "0", "0", "25"],
        ["III четверть", "25", "0", "0", "0", "0", "0", "0", "0", "25"],
        ["IV четверть", "25", "0", "0", "0", "0", "0", "0", "0", "25"],
        ["За год", "25", "2", "2", "0", "2", "1", "1", "0", "25"],
      ])
    let rows = try #require(paper.furtherTables.first).rows
    #expect(rows.map { $0[3] } == ["прибыл", "выбыла", "прибыла", "выбыл"])
    #expect(
      rows[1] == [
        "2", "Вторая Анна Ивановна", "", "выбыла", "13.10.2025", "7\u{00A0}«Б» класс",
        "№\u{00A0}1 от 13.10.2025", "",
      ])
    #expect(
      rows[2][1...] == [
        "Новая Вера Ивановна", "04.03.2012", "прибыла", "12.11.2025", "СОШ № 5", "№\u{00A0}118 от 11.11.2025",
        "переезд",
      ])
    #expect(paper.refusals == [])
  }

  @Test func aPeriodHasTheRowsUpToItAndItsMovementsOnly() throws {
    let journal = try Self.example()
    let paper = try paper(of: journal, .period(.quarter, 1))
    #expect(paper.attachedTable.rows.map { $0[0] } == ["I четверть"])
    #expect(paper.furtherTables[0].rows.map { $0[4] } == ["06.10.2025", "13.10.2025"])
  }

  @Test func nothingIsCountedThatCameAfterTheMoment() throws {
    let journal = try Self.example()
    let paper = try paper(of: journal, on: "2025-11-20")
    #expect(paper.attachedTable.rows.map { $0[0] } == ["I четверть", "II четверть", "За год"])
    #expect(paper.attachedTable.rows.map { $0[9] } == ["25", "26", "26"])
    #expect(paper.furtherTables[0].rows.count == 3)
  }

  @Test func tablesOfThePaperEqualTheAttachedData() throws {
    let paper = try PaperOnGrid.make(ClassMovementForm.self, of: "7А")
    let tables = paper.document.body.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let attached = [paper.attachedTable] + paper.furtherTables
    #expect(
      tables.prefix(2).map { $0.groups.flatMap(\.rows).map { $0.cells.map(\.text) } } == attached.map(\.rows))
    #expect(attached[1].rows.count == 3)
  }

  /// A coded pupil has the code name, no birth date and words without a sex.
  ///
  /// Shows D-17, D-35.
  @Test func codedPupilIsCountedAndNotTold() throws {
    let journal = try Self.example()
    try journal.code(journal.pupil("Новая Вера Ивановна"), 1)
    let paper = try paper(of: journal)
    #expect(Array(paper.furtherTables[0].rows[2][1...3]) == ["Ученик 1", "", "прибыл(а)"])
    #expect(paper.attachedTable.rows[1][2] == "1")
    var text = ""
    dump(paper, to: &text)
    #expect(!text.contains("Новая"))
  }

  @Test func maskedSheetTellsNobody() throws {
    let paper = try PaperOnGrid.make(
      ClassMovementForm.self, for: Self.example().scope(), in: Self.example().store.snapshot(), isMasked: true
    )
    #expect(
      paper.furtherTables[0].rows.map { Array($0[1...2]) + [$0[7]] } == [
        ["Обучающийся № 1", "", ""], ["Обучающийся № 2", "", ""], ["Обучающийся № 3", "", ""],
        ["Обучающийся № 4", "", ""],
      ])
  }

  @Test func leaveIsListedAndNotCounted() throws {
    let journal = try Journal(classOf([TestPupil("Белов Лев"), TestPupil("Чижов Ян")]))
    try journal.move(.temporaryLeave, .known(journal.pupil("Белов Лев")), on: "2026-02-09", from: "7А")
    let paper = try paper(of: journal)
    #expect(paper.attachedTable.rows.last == ["За год", "2", "0", "0", "0", "0", "0", "0", "0", "2"])
    #expect(paper.furtherTables[0].rows.map { $0[3] } == ["временное выбытие"])
    #expect(try words(paper).contains("временно выбыли: 1 обучающийся"))
  }

  /// Shows D-23.
  @Test func sheetThatDoesNotAddUpIsRefusedWithTheDifference() throws {
    let journal = try Self.example()
    for isDraft in [false, true] {
      var data = try disclosed(journal)
      let year = try #require(data.sheet).year
      var lines = try #require(data.sheet).periods
      lines[1] = MovementSheet.Line(start: 25, arrived: lines[1].arrived, left: lines[1].left, end: 24)
      data.sheet = MovementSheet(periods: lines, year: year)
      #expect(
        try form(data, isDraft: isDraft).refusals
          == [
            "7\u{00A0}«А», II четверть › не сходится «конец = начало + прибыло − выбыло»: по правилу 25, в ведомости 24, "
              + "разница −1 › исправьте записи журнала и печатайте снова",
            "7\u{00A0}«А», III четверть › не сходится «начало периода = конец предыдущего»: по правилу 24, в ведомости "
              + "25, разница +1 › исправьте записи журнала и печатайте снова",
          ].map { $0.replacing("−1", with: "\u{2212}1") })
    }
  }

  @Test func periodThatHasNotBegunIsRefused() throws {
    let paper = try paper(of: Self.example(), .period(.quarter, 2), on: "2025-10-20")
    #expect(
      paper.refusals == [
        "II четверть 2025/2026 учебного года › на 20.10.2025 период ещё не начался › укажите другой период или другую "
          + "дату (--date)"
      ])
    #expect(try self.paper(of: Self.example(), .period(.quarter, 2), on: "2025-11-05").refusals == [])
  }

  @Test func movementOfTheSummerIsToldBelowTheYear() throws {
    let journal = try Self.example()
    try journal.move(.departure, .known(journal.pupil("Пробный Лев 9")), on: "2026-05-26", from: "7А")
    try journal.move(.departure, .known(journal.pupil("Пробный Лев 8")), on: "2026-06-10", from: "7А")
    let year = try paper(of: journal)
    #expect(year.attachedTable.rows.last == ["За год", "25", "2", "2", "0", "2", "1", "1", "0", "25"])
    #expect(try words(year).contains("После 26.05.2026 до даты сведений записано движений: 2"))
    #expect(try !words(paper(of: journal, .period(.quarter, 4))).contains("записано движений"))
  }

  /// Every movement of the year that the tables hold stands in the text of the sheets of its classes.
  @Test func textOfTheSheetsHoldsEveryMovement() throws {
    let school = try PaperOnGrid.school.get()
    var found = 0
    for schoolClass in try school.classes(in: Journal.year) {
      let orders = try school.texts(
        """
        SELECT '№ ' || order_number || ' от ' || strftime('%d.%m.%Y', order_day) FROM movement
        WHERE from_class_id = \(schoolClass.id) OR to_class_id = \(schoolClass.id)
        """)
      let text = try words(PaperOnGrid.make(ClassMovementForm.self, of: schoolClass.label.compact))
      for order in orders { #expect(text.contains(order), "\(schoolClass.label.compact)") }
      found += orders.count
    }
    #expect(found >= 6)
  }

  /// A pupil whom no movement brought makes the list longer than the movements say.
  @Test func listThatMovementsDoNotExplainIsRefused() throws {
    let journal = try Self.example()
    let scope = try journal.scope()
    let lone = EnrolmentHistory(
      of: ID(900), stays: [ClassStay(scope.ofClass, from: try Journal.day("2025-10-14"))])
    let refusal = #expect(throws: MovementRefusal.self) {
      try MovementSheet(
        of: [scope.ofClass.id], over: [], year: Journal.year.days, scope: "класс 7А",
        count: ContingentCount([lone]))
    }
    #expect(refusal?.description.contains("разница +1") == true)
  }

  @Test func threeSignAndTheTitleIsSpelledAsTheProfileSays() throws {
    let journal = try Self.example()
    let text = try words(paper(of: journal))
    #expect(text.contains("УЧЁТА ДВИЖЕНИЯ") && text.contains("М.П."))
    let plain = try PaperOnGrid.make(
      ClassMovementForm.self, for: journal.scope(), in: journal.store.snapshot(),
      options: ["letterYo": "false"],
      isDraft: true)
    #expect(try words(plain).contains("УЧЕТА ДВИЖЕНИЯ") && words(plain).contains("ПРЕДВАРИТЕЛЬНЫЙ"))
  }

  // MARK: - The made-up class

  static func example() throws -> Journal {
    let names = ["Вторая Анна Ивановна"] + (2...25).map { "Пробный Лев \($0)" }
    let pupils = names.map { TestPupil($0, $0.hasPrefix("Вторая") ? .female : .male) }
    let journal = try Journal(classOf(pupils))
    try journal.store.perform(LoadClassResults(classOf([TestPupil("Соседов Яков Ильич")], label: "7Б")))
    try journal.move(.arrival, .new(Journal.name("Первый Иван Ильич"), .male), on: "2025-10-06", to: "7А")
    try journal.move(
      .classTransfer, .known(journal.pupil("Вторая Анна Ивановна")), on: "2025-10-13", from: "7А", to: "7Б")
    let movement = Movement(
      kind: .arrival, date: try Journal.day("2025-11-12"), from: nil, to: try Journal.label("7А"),
      order: OrderReference(number: "118", date: try Journal.day("2025-11-11")))
    try journal.store.perform(
      RecordMovement(
        movement, of: .new(Journal.name("Новая Вера Ивановна"), .female),
        detail: .init(organisation: "СОШ № 5", reason: "переезд"), born: Journal.day("2012-03-04")))
    try journal.move(.departure, .known(journal.pupil("Пробный Лев 7")), on: "2025-12-05", from: "7А")
    return journal
  }

  private func paper(
    of journal: Journal, _ period: PeriodSelection = .year, on moment: String = "2026-06-30"
  ) throws -> ClassMovementForm {
    try PaperOnGrid.make(
      ClassMovementForm.self, for: journal.scope("7А", period, on: moment), in: journal.store.snapshot())
  }

  private func disclosed(_ journal: Journal) throws -> ClassMovementData {
    var data = try ClassMovementData.fetch(
      journal.scope(), from: journal.store.snapshot(), under: House.profile())
    var clearance = try Journal.clearance()
    data.disclose(through: &clearance)
    return data
  }

  private func form(_ data: ClassMovementData, isDraft: Bool) throws -> ClassMovementForm {
    let file = "templates/forms/class-movement.yaml"
    return ClassMovementForm(
      data, phrases: try Phrases(template: House.text(file), file: file),
      options: try FormOptions(
        of: ClassMovementForm.descriptor, profile: House.profile(), isDraft: isDraft))
  }

  private func words(_ paper: ClassMovementForm) throws -> String {
    try PaperOnGrid.pages(paper).pages.flatMap { PageContent($0).texts.map(\.string) }.joined(separator: " ")
      .replacing("\u{00A0}", with: " ")
  }
}
