import JournalCore
import JournalStore

extension JournalCSVFault.Reason {
  /// What is wrong, in Russian.
  public var printed: String { words.what }

  /// What to do, in Russian.
  public var advice: String { words.advice }

  private var words: (what: String, advice: String) {
    switch self {
    case .unknownFile: ("такой таблицы в наборе нет", "уберите файл или исправьте его имя")
    case .repeatedFile: ("файл есть дважды", "оставьте один")
    case .missingFile: ("файла нет", "добавьте его: у пустой таблицы в нём только строка с именами столбцов")
    case .unreadableFile: ("файл не читается", "проверьте права доступа")
    case .noHead: ("файл пуст", "первой строкой запишите имена столбцов")
    case .semicolons: ("столбцы разделены точкой с запятой", "сохраните файл с запятыми")
    case .unknownColumn: ("такого столбца в таблице нет", "уберите столбец или исправьте его имя")
    case .repeatedColumn: ("столбец стоит дважды", "оставьте один")
    case .missingColumn: ("столбца нет", "добавьте столбец: имена есть в dictionary.csv")
    case .row(let fault): fault.words
    case .fieldCount(let found, let expected):
      (
        "\(found) \(Plural.form(found, "значение", "значения", "значений")), а столбцов \(expected)",
        "проверьте запятые и кавычки"
      )
    case .value(let reason): (reason.printed, reason.advice)
    }
  }
}

extension CSVFault {
  fileprivate var words: (what: String, advice: String) {
    switch self {
    case .openQuote: ("кавычка открыта и не закрыта", "закройте кавычку")
    case .textAfterQuote:
      ("после закрывающей кавычки стоит не запятая", "кавычку внутри текста запишите дважды")
    case .strayQuote:
      ("кавычка внутри значения без кавычек", "возьмите значение в кавычки, а кавычку внутри запишите дважды")
    case .notUTF8: ("буквы не в кодировке UTF-8", "сохраните файл в UTF-8")
    case .zeroByte: ("в строке есть нулевой байт", "верните файл из исходной выгрузки")
    }
  }
}
