import Importers
import JournalCore
import Testing

struct ImportMapTests {
  private func messages(_ text: String) -> [String] {
    ImportMap(fileName: "map.csv", bytes: Array(text.utf8)).problems.map(\.description)
  }

  @Test(arguments: [
    "kind;key;value\nsubject;Технология;Труд (технология)\n",
    "\u{FEFF}kind,key,value\r\nsubject,Технология,Труд (технология)\r\n",
    "Kind;Key;Value\n\n\"subject\";\"Технология\";\"Труд (технология)\"",
  ])
  func mapsOfEverySpreadsheetAreRead(text: String) throws {
    let context = ImportContext(
      known: { _, _ in emptyJournal }, catalogue: TinyCards.catalogue,
      map: ImportMap(fileName: "map.csv", bytes: Array(text.utf8)))
    let bytes = TinyCards.workbook(subjects: ["Технология"]).bytes
    let plan = try ReportCardImporter(context).plan(ImportSource(fileName: "т.xlsx", bytes: bytes))
    #expect(plan.results.subjects.map(\.name) == ["Труд (технология)"])
  }

  @Test func everyWrongLineIsNamed() {
    #expect(
      messages(
        """
        kind;key;value
        sex;Агатов Артём;муж
        color;Агатов Артём;м
        sex;Агатов Артём
        subject;;+
        subject;Музыка;
        pupil;Агатов Артём;нет
        pupil;Агатов;new
        pupil;Агатов Артём#0;new
        sex;Агатов Артём;м
        sex;агатов  артем;м
        """) == [
          "map.csv › строка 2: пол «муж» не известен. Допускаются «м» и «ж».",
          "map.csv › строка 3: вид «color» не известен. Допускаются sex, subject и pupil.",
          "map.csv › строка 4: в строке 2 значения, нужно 3. "
            + "Запишите строку как kind;key;value; значение с разделителем возьмите в кавычки.",
          "map.csv › строка 5: ключ пуст. Укажите, к чему относится строка.",
          "map.csv › строка 6: имя предмета пусто. Укажите имя, под которым загрузить предмет, или «+».",
          "map.csv › строка 7: «…» не номер ученика. Укажите номер ученика в журнале или new для нового.",
          "map.csv › строка 8: ключ не имя и не ячейка. "
            + "Укажите «Фамилия Имя Отчество#2» или адрес ячейки с именем: A38.",
          "map.csv › строка 9: ключ не имя и не ячейка. "
            + "Укажите «Фамилия Имя Отчество#2» или адрес ячейки с именем: A38.",
          "map.csv › строка 11: то же уже сказано в строке 10. Оставьте одну из строк.",
        ])
  }

  @Test func filesThatAreNoMapsAreNamed() {
    #expect(messages("") == ["map.csv: файл пуст. Первой строкой должно быть kind;key;value."])
    #expect(
      messages("вид;ключ\n") == [
        "map.csv › строка 1: нет строки заголовка. Первой строкой должно быть kind;key;value."
      ])
    #expect(
      messages("kind;key;value\nsex;\"Агатов Артём;м\nsex;A8;м\n") == [
        "map.csv › строка 2: кавычка открыта и не закрыта. Закройте кавычку или удвойте её внутри значения."
      ])
    let windows: [UInt8] = Array("kind;key;value\nsubject;".utf8) + [0xCC, 0xF3, 0xE7]
    #expect(
      ImportMap(fileName: "map.csv", bytes: windows).problems.map(\.description) == [
        "map.csv: кодировка файла не UTF-8. Сохраните файл как «CSV UTF-8»."
      ])
    let large = [UInt8](repeating: 0x20, count: ImportMap.limit + 1)
    #expect(
      ImportMap(fileName: "map.csv", bytes: large).problems.map(\.description) == [
        "map.csv: файл занимает 5\u{A0}МБ, допускается до 4\u{A0}МБ. Оставьте в нём только строки kind;key;value."
      ])
  }

  @Test func linesThatFitNothingAreRemarked() throws {
    let messages = try remarks(
      TinyCards.workbook().bytes,
      map: [
        "sex;Агатов Артём Алексеевич;м", "sex;A18;ж", "sex;A28;м", "subject;Физика;+", "pupil;Юшкин Олег;new",
      ])
    #expect(
      messages == [
        "map.csv › строка 5: строка ни к чему в файле не подошла. Проверьте ключ или удалите строку.",
        "map.csv › строка 6: строка ни к чему в файле не подошла. Проверьте ключ или удалите строку.",
      ])
  }

  @Test func problemsOfTheMapComeWithThoseOfABrokenFile() {
    #expect(
      refusal([], map: ["x;y;z"]) == [
        "табель.xlsx: файл пуст (0 байт). Скачайте или скопируйте файл ещё раз.",
        "map.csv › строка 2: вид «x» не известен. Допускаются sex, subject и pupil.",
      ])
  }
}
