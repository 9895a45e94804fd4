import Importers
import JournalCore
import Testing

struct CardLayoutTests {
  private let again = "Выгрузите отчёт заново и не меняйте его таблицу."
  private let fix = "Исправьте отметку в исходной системе и выгрузите отчёт заново."

  /// The refusal of the small file after the cells were changed; an empty text clears a cell.
  private func refusalAfter(_ changes: [String: TinyWorkbook.Cell]) -> [String] {
    refusal(changed(changes).bytes)
  }

  private func changed(_ changes: [String: TinyWorkbook.Cell]) -> TinyWorkbook {
    var book = TinyCards.workbook()
    book.cells.merge(changes) { $1 }
    return book
  }

  private func place(_ cell: String) -> String { "табель.xlsx › Лист1 › \(cell): " }

  @Test func theSmallFileIsPlanned() throws {
    let plan = try plan(TinyCards.workbook().bytes)
    #expect(plan.results.schoolName == "МАОУ «СОШ № 0»")
    #expect(plan.results.pupils.map(\.name.full) == TinyCards.pupils)
    #expect(plan.results.subjects.map(\.name) == ["Русский язык", "Алгебра", "Музыка"])
    #expect(plan.results.pupils.allSatisfy { $0.marks.count == 15 })
    #expect(plan.summary.addedMarks == 45)
  }

  @Test(arguments: [
    ("Триместр", 3, PeriodKind.trimester), ("Полугодие", 2, .halfYear), ("четверть", 2, .quarter),
  ])
  func periodsOfEveryDivisionAreRead(word: String, count: Int, kind: PeriodKind) throws {
    let results = try plan(TinyCards.workbook(period: word, periods: count).bytes).results
    #expect(results.periodKind == kind)
    #expect(results.pupils[0].marks.count == 3 * (count + 1))
  }

  @Test func numbersOfPeriodsMayBeRoman() throws {
    let numerals: [String: TinyWorkbook.Cell] = [
      "C10": "I четверть", "E10": "II четверть", "G10": "3-я четверть", "I10": "IV ЧЕТВЕРТЬ",
    ]
    var book = changed(numerals)
    for shift in [10, 20] {
      for (cell, text) in numerals { book.cells["\(cell.prefix(1))\(10 + shift)"] = text }
    }
    #expect(try plan(book.bytes).summary.addedMarks == 45)
  }

  @Test func columnsMayBeMissingAndStandInAnyOrder() throws {
    var book = TinyWorkbook()
    book.cells = [
      "A1": "Школа", "A2": "Табель успеваемости обучающегося", "A4": "Учебный год: 2024-2025",
      "A5": "Класс: 8 «а»",
      "A6": "Обучающийся:  Агатов   Артём", "B8": "Итоговая отметка", "C8": "Предмет", "D8": "1 полугодие",
      "D9": "Итог", "B10": "зач", "C10": "Музыка", "D10": .number("5.0"),
    ]
    let results = try plan(book.bytes).results
    #expect(results.label.compact == "8А")
    #expect(results.pupils[0].name.full == "Агатов Артём")
    #expect(
      results.pupils[0].marks == [
        .init(subject: 0, slot: .period(1), mark: .grade(5)), .init(subject: 0, slot: .final, mark: .passed),
      ])
  }

  @Test(arguments: [
    ("н/а", PeriodMark.notAttested), ("осв", .exempt), ("Осв.", .exempt), ("зач", .passed), ("н/з", .failed),
    ("безотм", .ungraded), (" 5 ", .grade(5)), ("1", .grade(1)),
  ])
  func wordsInPlaceOfMarksAreRead(text: String, mark: PeriodMark) throws {
    let marks = try plan(changed(["D12": "\(text)"]).bytes).results.pupils[0].marks
    #expect(marks.first?.mark == mark)
  }

  @Test func dashesAreNoMarks() throws {
    #expect(try plan(changed(["D12": "—", "F12": "-", "H12": " "]).bytes).summary.addedMarks == 42)
  }

  @Test func decomposedLettersAndSpacesInNamesAreTolerated() throws {
    let results = try plan(
      changed([
        "A8": "Ученик:\u{A0}Журавле\u{308}в - Озе\u{308}рский  Илья\u{200B} \n Иванович",
        "B12": "Русскии\u{306}  язык",
      ])
      .bytes
    ).results
    #expect(results.pupils[0].name.surname == "Журавлёв-Озёрский")
    #expect(
      Array(results.pupils[0].name.full.unicodeScalars).count == "Журавлёв-Озёрский Илья Иванович".count)
    #expect(results.subjects.map(\.name) == ["Русский язык", "Алгебра", "Музыка"])
  }

  @Test func aMarkOutsideTheScaleIsNamedByItsCell() {
    #expect(
      refusalAfter(["D12": "7"]) == [
        place("D12") + "«7» не отметка: допускаются числа от 1 до 5, н/а, осв, зач, н/з, безотм. " + fix
      ])
  }

  @Test(arguments: [
    (TinyWorkbook.Cell.number("4.5"), "«4.5» не отметка"), (.number("0"), "«0» не отметка"),
    ("4/5", "«4/5» не отметка"), (.raw(type: "e", value: "#REF!"), "«#REF!» не отметка"),
    ("Агатов", "в столбце отметок текст длиной 6 знаков"),
    (.raw(type: "b", value: "1"), "в столбце отметок текст длиной 6"),
  ])
  func otherValuesAreNoMarks(cell: TinyWorkbook.Cell, reason: String) {
    let messages = refusalAfter(["D12": cell])
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix(place("D12") + reason))
  }

  @Test func aChangedHeaderIsToldOnce() {
    #expect(
      refusalAfter(["D11": "Оценка", "D21": "Оценка", "D31": "Оценка"]) == [
        place("C10") + "под заголовком «1 Четверть» нет столбца «Итог». " + again,
        place("D11") + "столбец «Оценка» не известен. " + again,
      ])
  }

  @Test(
    arguments: [
      (["B9": "Дисциплина"], "A6", "в табеле ученика нет столбца «Предмет»."),
      (["E10": "1 Четверть"], "F11", "столбец «1 четверть» стоит дважды."),
      (["E10": "2 Триместр"], "E10", "период «2 Триместр» другого вида, чем первый в заголовке."),
      (["E10": "5 Четверть"], "E10", "учебного периода «5 Четверть» не бывает."),
      (["K9": "Экз. оценка"], "B19", "столбцы не те, что у первого ученика (заголовок в ячейке B9)."),
      (["A7": "Группа: 8А"], "A6", "в табеле ученика нет строки «Класс:»."),
      (["A6": "Учебный год: 2024/2026"], "A6", "учебный год «2024/2026» не читается."),
      (["A7": "Класс: А8"], "A7", "класс «А8» не читается."),
      (["A8": "Ученик: Агатов"], "A8", "в строке «Ученик:» нет фамилии и имени."),
      (["B13": "русский  язык"], "B13", "предмет «русский язык» уже был в ячейке B12."),
      (["B13": " "], "A13", "строка заполнена, но предмета в ней нет."),
      (["A26": "Учебный год: 2025/2026"], "A26", "учебный год 2025/2026, а в ячейке A6 был 2024/2025."),
      (["A27": "Класс: 8Б"], "A27", "класс 8Б, а в ячейке A7 был 8А."),
    ] as [([String: TinyWorkbook.Cell], String, String)])
  func changedLayoutsAreNamed(changes: [String: TinyWorkbook.Cell], cell: String, reason: String) {
    let messages = refusalAfter(changes)
    #expect(messages.contains { $0.hasPrefix(place(cell) + reason) }, "\(messages)")
  }

  @Test func marksAfterABlankRowAreNotLost() {
    #expect(
      refusalAfter([
        "A13": "", "B13": "", "C13": "", "D13": "", "E13": "", "F13": "", "G13": "", "H13": "", "I13": "",
        "J13": "", "K13": "",
      ]) == [
        place("D14") + "после пустой строки снова идут отметки. Удалите пустую строку внутри табеля."
      ])
  }

  @Test func aSheetWithoutATableIsNamed() {
    var book = TinyWorkbook()
    book.cells = ["A1": "Список класса"]
    #expect(
      refusal(book.bytes) == [
        "табель.xlsx: табеля успеваемости в файле нет. Выгрузите «Табель успеваемости учащегося» по всему классу."
      ])
  }

  @Test func theAskedClassIsTheOnlyOne() {
    #expect(
      refusal(TinyCards.workbook().bytes, onlyClass: ClassLabel("8Б")) == [
        place("A7") + "в файле класс 8А, а загружается 8Б. Выберите файл этого класса или измените --class."
      ])
  }

  @Test func aLatinClassLetterIsTakenForTheRussianOne() throws {
    let book = changed(["A7": "Класс: 8A", "A17": "Класс: 8A"])
    #expect(try plan(book.bytes).results.label == ClassLabel(grade: 8, letter: "А"))
    #expect(
      try remarks(book.bytes).contains(
        place("A7")
          + "буква класса A латинская, взята русская: А. Исправьте название класса в исходной системе."))
  }

  @Test func allProblemsComeAtOnceInTheOrderOfTheFile() {
    let messages = refusal(
      changed(["D12": "7", "B24": "Робототехника", "A28": "Ученик: \(TinyCards.pupils[0])"]).bytes,
      map: ["sex;Агатов Артём Алексеевич;x"])
    #expect(
      messages == [
        place("D12") + "«7» не отметка: допускаются числа от 1 до 5, н/а, осв, зач, н/з, безотм. " + fix,
        place("B24") + "предмет «Робототехника» не известен. Добавьте в файл --map строку "
          + "«subject;Робототехника;имя предмета» или, если предмет новый, «subject;Робототехника;+».",
        place("A28")
          + "имя из этой ячейки уже было в ячейке A8. Добавьте в файл --map строку pupil для каждого из "
          + "тёзок: ключ — ячейка с именем или имя с «#2», значение — номер ученика в журнале или new.",
        "map.csv › строка 2: пол «x» не известен. Допускаются «м» и «ж».",
      ])
  }

  @Test func theErrorPrintsEveryProblemAndTheirCount() {
    let error = #expect(throws: ImportError.self) {
      try plan(changed(["D12": "7", "F12": "8", "H12": "9"]).bytes)
    }
    let lines = error?.description.split(separator: "\n") ?? []
    #expect(lines.count == 4)
    #expect(lines.last == "Ничего не загружено: 3 ошибки.")
  }

  @Test func whatTheHeadLeavesOpenIsRemarked() throws {
    var book = TinyWorkbook()
    book.cells = [
      "A1": "Табель успеваемости учащегося", "A4": "Учебный год: 2024/2025", "A5": "Класс: 8А",
      "A6": "Ученик: Агатoв Артём", "B8": "Предмет", "C8": "Год. оценка", "B10": "Музыка", "C10": "5",
    ]
    let messages = try remarks(book.bytes)
    #expect(
      messages == [
        "табель.xlsx: пол не известен у 1 из 1 учеников, в документах будет «переведён(а)». "
          + "Чтобы указать пол, добавьте в файл --map строки вида «sex;Фамилия Имя Отчество;ж».",
        "табель.xlsx › Лист1: над табелем нет названия школы. Проверьте, что файл от вашей школы.",
        "табель.xlsx › Лист1: в заголовке нет учебных периодов, считается, что класс учится по четвертям. "
          + "Проверьте деление года.",
        place("A6")
          + "в одном слове имени смешаны русские и латинские буквы. Исправьте имя в исходной системе.",
      ])
  }

  @Test func cardsMayGoOnOnAnotherSheetAndOtherSheetsAreSkipped() throws {
    var book = TinyCards.workbook(pupils: [TinyCards.pupils[0]])
    var second = TinyCards.workbook(pupils: [TinyCards.pupils[1]])
    (second.cells["A1"], second.cells["A3"]) = ("", "")
    var third = TinyWorkbook()
    third.cells = ["A1": "Список"]
    let names = ["Лист1", "Лист2", "Справка"]
    let sheets = names.enumerated().map { "<sheet name=\"\($1)\" sheetId=\"\($0)\" r:id=\"rId\($0 + 1)\"/>" }
    book.parts = [
      "xl/workbook.xml": Array(book.workbook(sheets: sheets.joined()).utf8),
      "xl/_rels/workbook.xml.rels": Array(
        book.rels((1...3).map { ("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }).utf8),
      "xl/worksheets/sheet2.xml": Array(second.sheet.utf8),
      "xl/worksheets/sheet3.xml": Array(third.sheet.utf8),
    ]
    let plan = try plan(book.bytes)
    #expect(plan.results.pupils.map(\.name.full) == Array(TinyCards.pupils.prefix(2)))
    #expect(
      plan.remarks.map(\.description).last
        == "табель.xlsx › Справка: на листе нет табеля успеваемости, лист пропущен. "
        + "Если табель на нём должен быть, выгрузите его заново.")
  }

  @Test func anUnreadableJournalIsAProblem() {
    struct Locked: Error, CustomStringConvertible { let description = "файл занят" }
    let context = ImportContext(known: { _, _ in throw Locked() }, catalogue: TinyCards.catalogue)
    let error = #expect(throws: ImportError.self) {
      try ReportCardImporter(context).plan(.init(fileName: "т.xlsx", bytes: TinyCards.workbook().bytes))
    }
    #expect(
      error?.problems.map(\.description) == [
        "т.xlsx: журнал не читается: файл занят. Проверьте файл журнала."
      ])
  }
}
