import JournalCore

extension TableFault.Reason {
  /// What is wrong, in Russian, without any value of the row.
  public var printed: String {
    switch self {
    case .missing: "нет значения"
    case .notInteger: "не целое число"
    case .notDay: "не день вида ГГГГ-ММ-ДД"
    case .notMoment: "не момент вида ГГГГ-ММ-ДДTЧЧ:ММ:СС"
    case .notTime: "не время вида ЧЧ:ММ"
    case .empty: "пустой текст"
    case .length(let least, let most) where least == most: "длина текста не \(least)"
    case .length(let least, let most): "длина текста не от \(least) до \(most)"
    case .notOneOf: "такого слова здесь не бывает"
    case .outOfRange(let least, let most?): "число не от \(least) до \(most)"
    case .outOfRange(let least, nil): "число меньше \(least)"
    case .before(let other): "раньше или меньше, чем в столбце \(other)"
    case .notTogether(let first, let second): "заполнен только один из столбцов \(first) и \(second)"
    case .repeated(let first?): "повторяет строку \(first)"
    case .repeated(nil): "повторяет другую строку"
    case .noSuchRecord(let table): "в таблице \(table) нет такой записи"
    case .otherProfile(let journal): "профиль не тот, по которому создан журнал (\(journal))"
    case .unreadable: "значение не читается"
    case .rule(let condition): "не выполнено условие: \(condition)"
    }
  }

  /// What to do, in Russian.
  public var advice: String {
    switch self {
    case .missing, .empty: "впишите значение"
    case .notInteger: "запишите число цифрами, без пробелов и дробной части"
    case .notDay: "запишите день так: 2025-11-12"
    case .notMoment: "запишите момент так: 2025-11-12T15:00:00"
    case .notTime: "запишите время так: 15:00"
    case .length: "верните значение из исходной выгрузки"
    case .notOneOf(let words): "допустимо: \(words.joined(separator: ", "))"
    case .outOfRange, .before: "исправьте значение"
    case .notTogether: "заполните оба столбца или ни одного"
    case .repeated: "оставьте одну из строк"
    case .noSuchRecord(let table): "добавьте запись в \(table).csv или исправьте номер"
    case .otherProfile: "создайте журнал командой init с профилем из файла"
    case .unreadable: "исправьте значение"
    case .rule: "исправьте строку"
    }
  }
}

extension TableFault: CustomStringConvertible {
  /// `mark, строка 7, столбец value › число не от 1 до 5 › исправьте значение`; no value of the row.
  public var description: String { "\(place) › \(reason.printed) › \(reason.advice)" }

  private var place: String {
    let word = Plural.form(columns.count, "столбец", "столбцы", "столбцы")
    return "\(table), строка \(line)"
      + (columns.isEmpty ? "" : ", \(word) \(columns.joined(separator: ", "))")
  }
}

extension TransferRefusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notEmpty(let table):
      "журнал › в таблице \(table) уже есть записи, а набор загружается только в пустой журнал (\(clause)) › создайте новый журнал: reportgen init"
    case .faults(let faults):
      "таблицы › \(faults.count) \(Plural.form(faults.count, "ошибка", "ошибки", "ошибок")), ничего не загружено (\(clause)) › исправьте строки и повторите"
    }
  }
}
