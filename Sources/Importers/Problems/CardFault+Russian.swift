import JournalCore

extension CardFault {
  var sentence: ImportFact.Sentence {
    switch self {
    case .noTable:
      ("табеля успеваемости в файле нет", "Выгрузите «Табель успеваемости учащегося» по всему классу")
    case .otherReport:
      (
        "это «Отчёт об успеваемости и посещаемости ученика»",
        "Выгрузите «Табель успеваемости учащегося» по всему классу"
      )
    case .sheetSkipped:
      (
        "на листе нет табеля успеваемости, лист пропущен",
        "Если табель на нём должен быть, выгрузите его заново"
      )
    case .noSchool: ("над табелем нет названия школы", "Проверьте, что файл от вашей школы")
    case .otherSchool(let known, let found):
      ("в файле школа «\(found)», в журнале «\(known)»", "Проверьте, что файл от вашей школы")
    case .badYear(let text):
      ("учебный год «\(text)» не читается", "Год записывается двумя годами подряд: 2024/2025")
    case .badClass(let text): ("класс «\(text)» не читается", "Класс записывается числом и буквой: 8А")
    case .latinClassLetter(let found, let taken):
      (
        "буква класса \(found) латинская, взята русская: \(taken)",
        "Исправьте название класса в исходной системе"
      )
    case .otherYear(let found, let first, let cell):
      ("учебный год \(found), а в ячейке \(cell) был \(first)", "Выгрузите отчёт за один учебный год")
    case .otherClass(let found, let first, let cell):
      ("класс \(found), а в ячейке \(cell) был \(first)", "Выгрузите отчёт по одному классу")
    case .notTheAskedClass(let found, let asked):
      ("в файле класс \(found), а загружается \(asked)", "Выберите файл этого класса или измените --class")
    case .noLabel(let label): ("в табеле ученика нет строки «\(label)»", ImportFact.leaveLayout)
    case .noHeader: ("в табеле ученика нет столбца «Предмет»", ImportFact.leaveLayout)
    case .noMarkColumns: ("в заголовке нет ни одного столбца с отметками", ImportFact.leaveLayout)
    case .noPeriods:
      ("в заголовке нет учебных периодов, считается, что класс учится по четвертям", "Проверьте деление года")
    case .unknownColumn(let text): ("столбец «\(text)» не известен", ImportFact.leaveLayout)
    case .repeatedColumn(let name): ("столбец «\(name)» стоит дважды", ImportFact.leaveLayout)
    case .periodWithoutMarks(let period):
      ("под заголовком «\(period)» нет столбца «Итог»", ImportFact.leaveLayout)
    case .marksWithoutPeriod: ("над столбцом «Итог» нет учебного периода", ImportFact.leaveLayout)
    case .badPeriod(let text): ("учебного периода «\(text)» не бывает", ImportFact.leaveLayout)
    case .mixedPeriods(let text):
      ("период «\(text)» другого вида, чем первый в заголовке", "Выгрузите отчёт с одним делением года")
    case .otherHeader(let first):
      ("столбцы не те, что у первого ученика (заголовок в ячейке \(first))", ImportFact.leaveLayout)
    case .noSubjects: ("в табеле ученика нет ни одного предмета", ImportFact.leaveLayout)
    case .rowWithoutSubject: ("строка заполнена, но предмета в ней нет", ImportFact.leaveLayout)
    case .rowAfterGap: ("после пустой строки снова идут отметки", "Удалите пустую строку внутри табеля")
    case .repeatedSubject(let name, let first):
      ("предмет «\(name)» уже был в ячейке \(first)", "Оставьте у ученика одну строку предмета")
    case .badMark(let text?, _):
      (
        "«\(text)» не отметка: допускаются числа от 1 до 5, н/а, осв, зач, н/з, безотм",
        "Исправьте отметку в исходной системе и выгрузите отчёт заново"
      )
    case .badMark(nil, let length):
      (
        "в столбце отметок текст длиной \(length) \(Plural.form(length, "знак", "знака", "знаков"))",
        "Исправьте отметку в исходной системе и выгрузите отчёт заново"
      )
    case .noYearMarks:
      ("годовых отметок в файле нет ни у кого", "Если год окончен, выставьте их и выгрузите отчёт заново")
    }
  }
}
