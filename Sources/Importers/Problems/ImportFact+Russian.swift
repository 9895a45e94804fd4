import JournalCore

extension ImportFact {
  /// What is the matter, as part of a sentence: no capital, no full stop.
  public var reason: String { sentence.reason }

  /// What to do, as a sentence without its full stop.
  public var advice: String { sentence.advice }

  /// The words of a fact.
  typealias Sentence = (reason: String, advice: String)

  private var sentence: Sentence {
    switch self {
    case .workbook(.container(let fault)): fault.sentence
    case .workbook(let fault): fault.sentence
    case .map(let fault): fault.sentence
    case .card(let fault): fault.sentence
    case .subject(let fault): fault.sentence
    case .pupil(let fault): fault.sentence
    case .journalUnreadable(let message): ("журнал не читается: \(message)", "Проверьте файл журнала")
    }
  }

  /// What to do with a file that is no workbook.
  static let exportAgain = "Выгрузите отчёт заново в формате XLSX"
  /// What to do with a file that is damaged.
  static let fetchAgain = "Скачайте или скопируйте файл ещё раз"
  /// What to do with a layout that is not the report's.
  static let leaveLayout = "Выгрузите отчёт заново и не меняйте его таблицу"
}

extension ContainerFault {
  var sentence: ImportFact.Sentence {
    switch self {
    case .empty: ("файл пуст (0 байт)", ImportFact.fetchAgain)
    case .fileTooLarge(let bytes, let limit):
      (
        "файл занимает \(Megabytes.text(bytes)), допускается до \(Megabytes.text(limit))",
        "Выгрузите отчёт по одному классу"
      )
    case .pdf: ("это PDF, а не книга XLSX", ImportFact.exportAgain)
    case .oldExcel: ("это книга старого формата XLS (Excel 97–2003)", "Откройте её и сохраните как XLSX")
    case .encrypted: ("книга защищена паролем", "Снимите пароль и сохраните её снова")
    case .webPage: ("это веб-страница, а не книга XLSX", ImportFact.exportAgain)
    case .notZip: ("это не книга XLSX", ImportFact.exportAgain)
    case .truncated: ("файл обрывается: конца книги нет", ImportFact.fetchAgain)
    case .damaged: ("файл повреждён: оглавление книги не читается", ImportFact.fetchAgain)
    case .damagedPart(let part): ("файл повреждён: часть \(part) не распаковывается", ImportFact.fetchAgain)
    case .repeatedPart(let part): ("часть \(part) записана в книге дважды", ImportFact.exportAgain)
    case .unknownCompression(let part):
      ("часть \(part) сжата способом, которого в книгах XLSX не бывает", ImportFact.exportAgain)
    case .tooManyParts(let count, let limit):
      ("в файле \(count) частей, допускается до \(limit)", ImportFact.exportAgain)
    case .partTooLarge(let part, let limit):
      ("часть \(part) распаковывается больше чем в \(Megabytes.text(limit))", ImportFact.exportAgain)
    case .partsTooLarge(let limit):
      ("части книги распаковываются вместе больше чем в \(Megabytes.text(limit))", ImportFact.exportAgain)
    case .ratioTooHigh(let part, let limit):
      ("часть \(part) распаковывается больше чем в \(limit) раз", ImportFact.exportAgain)
    }
  }
}

extension WorkbookFault {
  var sentence: ImportFact.Sentence {
    switch self {
    case .container(let fault): fault.sentence
    case .notWorkbook: ("это архив, но не книга XLSX", ImportFact.exportAgain)
    case .malformed(let part, let line):
      ("часть \(part) испорчена: ошибка XML в строке \(line)", ImportFact.fetchAgain)
    case .documentType(let part, let line):
      ("часть \(part) объявляет в строке \(line) DTD, в книгах это запрещено", ImportFact.exportAgain)
    case .noSheets: ("в книге нет ни одного листа", ImportFact.exportAgain)
    case .tooManySheets(let count, let limit):
      ("в книге \(count) листов, допускается до \(limit)", ImportFact.exportAgain)
    case .missingPart(let sheet):
      ("листа «\(sheet)» в файле нет, хотя книга его называет", ImportFact.fetchAgain)
    case .badAddress(let part, let line):
      ("часть \(part) называет в строке \(line) ячейку, которой не бывает", ImportFact.exportAgain)
    case .badValue(let sheet, let cell):
      ("значение ячейки \(cell) листа «\(sheet)» не читается", ImportFact.exportAgain)
    case .repeatedCell(let sheet, let cell):
      ("ячейка \(cell) листа «\(sheet)» записана дважды", ImportFact.exportAgain)
    case .tooManyCells(let sheet, let limit):
      ("на листе «\(sheet)» больше \(limit) заполненных ячеек", "Выгрузите отчёт по одному классу")
    }
  }
}

extension MapFault {
  var sentence: ImportFact.Sentence {
    switch self {
    case .tooLarge(let bytes, let limit):
      (
        "файл занимает \(Megabytes.text(bytes)), допускается до \(Megabytes.text(limit))",
        "Оставьте в нём только строки kind;key;value"
      )
    case .notUTF8: ("кодировка файла не UTF-8", "Сохраните файл как «CSV UTF-8»")
    case .empty: ("файл пуст", "Первой строкой должно быть kind;key;value")
    case .badHeader: ("нет строки заголовка", "Первой строкой должно быть kind;key;value")
    case .openQuote: ("кавычка открыта и не закрыта", "Закройте кавычку или удвойте её внутри значения")
    case .wrongFieldCount(let count):
      (
        "в строке \(count) \(Plural.form(count, "значение", "значения", "значений")), нужно 3",
        "Запишите строку как kind;key;value; значение с разделителем возьмите в кавычки"
      )
    case .unknownKind(let kind): ("вид «\(kind)» не известен", "Допускаются sex, subject и pupil")
    case .emptyKey: ("ключ пуст", "Укажите, к чему относится строка")
    case .badSex(let value): ("пол «\(value)» не известен", "Допускаются «м» и «ж»")
    case .emptySubject: ("имя предмета пусто", "Укажите имя, под которым загрузить предмет, или «+»")
    case .badChoice(let value):
      ("«\(value)» не номер ученика", "Укажите номер ученика в журнале или new для нового")
    case .badPupilKey:
      ("ключ не имя и не ячейка", "Укажите «Фамилия Имя Отчество#2» или адрес ячейки с именем: A38")
    case .repeatedLine(let first): ("то же уже сказано в строке \(first)", "Оставьте одну из строк")
    case .ambiguousPupil(let count):
      (
        "под ключ подходят \(count) \(Plural.form(count, "ученик", "ученика", "учеников")) файла",
        "Добавьте к имени «#1», «#2» … или укажите ячейку с именем"
      )
    case .unused: ("строка ни к чему в файле не подошла", "Проверьте ключ или удалите строку")
    }
  }
}

/// Sizes as messages print them.
enum Megabytes {
  /// `64 МБ`; rounded up, so that a size over a limit never reads as the limit.
  static func text(_ bytes: Int) -> String { "\((bytes + (1 << 20) - 1) >> 20)\u{00A0}МБ" }
}
