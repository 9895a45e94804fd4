import JournalCore

extension SubjectFault {
  var sentence: ImportFact.Sentence {
    switch self {
    case .unknown(let name):
      (
        "предмет «\(name)» не известен",
        "Добавьте в файл --map строку \(mapLine(name, "имя предмета")) или, если предмет новый, \(mapLine(name, "+"))"
      )
    case .mergeCollides(let name, let slot, let periods, let other):
      (
        "отметка за то же (\(slot.russian(periods))) по предмету «\(name)» уже стоит в ячейке \(other)",
        "Объединять можно предметы, из которых у ученика заполнен один: исправьте файл --map"
      )
    case .spelling(let file, let official):
      (
        "предмет загружается под именем из файла «\(file)», в каталоге он «\(official)»",
        "Чтобы взять имя из каталога, добавьте в файл --map строку \(mapLine(file, official))"
      )
    case .accepted(let name):
      ("предмет «\(name)» заводится как новый", "Проверьте его имя: оно пойдёт в документы")
    case .withoutMarks(let name):
      (
        "по предмету «\(name)» нет ни одной отметки, он загружается как предмет без отметок",
        "Если отметки должны быть, выставьте их и выгрузите отчёт заново"
      )
    case .groups(let names, let name):
      (
        "предметы \(names.map { "«\($0)»" }.joined(separator: " и ")) похожи на группы одного предмета",
        "Чтобы объединить их, добавьте в файл --map строки "
          + names.map { mapLine($0, name) }.joined(separator: " и ")
      )
    case .noYearMarks(let name, let pupils):
      (
        "по предмету «\(name)» есть отметки за периоды и нет ни одной годовой (\(pupilsWord(pupils)))",
        "Выставьте годовые отметки и выгрузите отчёт заново"
      )
    case .someYearMarksMissing(let name, let pupils, let all):
      (
        "по предмету «\(name)» у \(pupils) из \(all) учеников есть отметки за периоды и нет годовой",
        "Выставьте годовые отметки и выгрузите отчёт заново"
      )
    }
  }

  /// A line of a map, ready to be copied into one.
  private func mapLine(_ key: String, _ value: String) -> String {
    "«subject;\(SeparatedText.quoted(key));\(SeparatedText.quoted(value))»"
  }

  private func pupilsWord(_ count: Int) -> String {
    "\(count) \(Plural.form(count, "ученик", "ученика", "учеников"))"
  }
}

extension PupilFault {
  var sentence: ImportFact.Sentence {
    switch self {
    case .badName: ("в строке «Ученик:» нет фамилии и имени", ImportFact.leaveLayout)
    case .namesake(let first, let occurrence):
      (
        "имя из этой ячейки уже было в ячейке \(first)",
        "Добавьте в файл --map строку pupil для каждого из тёзок: ключ — ячейка с именем или имя с «#\(occurrence)», "
          + "значение — номер ученика в журнале или new"
      )
    case .namesakeLeftOpen(let other):
      (
        "имя из этой ячейки стоит и в ячейке \(other), а файл --map называет только того ученика",
        "Добавьте в файл --map строку pupil с этой ячейкой и номером ученика в журнале или new"
      )
    case .severalKnown(let ids):
      (
        "учеников с этим именем в журнале несколько: \(PupilFault.list(ids))",
        "Добавьте в файл --map строку pupil с ячейкой имени и номером ученика"
      )
    case .sameRecord(let id, let first):
      ("это ученик № \(id), как и в ячейке \(first)", "Укажите в файле --map, кто из них кто")
    case .mixedLetters:
      ("в одном слове имени смешаны русские и латинские буквы", "Исправьте имя в исходной системе")
    case .nearlyKnown(let id):
      (
        "имя отличается от имени ученика № \(id) в журнале буквой «ё» или прописными буквами, принят за него",
        "Если это другой ученик, добавьте в файл --map строку с ячейкой имени и словом new"
      )
    case .otherName(let id):
      ("по файлу --map это ученик № \(id), но имя у него в журнале другое", "Проверьте номер")
    case .outsideClass(let id):
      ("по файлу --map это ученик № \(id), которого в этом классе журнала нет", "Проверьте номер")
    case .otherSex(let id):
      ("в файле --map не тот пол, что в журнале у ученика № \(id)", "Проверьте строку sex этого ученика")
    case .sexUnknown(let count, let all):
      (
        "пол не известен у \(count) из \(all) учеников, в документах будет «переведён(а)»",
        "Чтобы указать пол, добавьте в файл --map строки вида «sex;Фамилия Имя Отчество;ж»"
      )
    case .absent(let ids, let new):
      (
        "в файле нет \(ids.count) \(Plural.form(ids.count, "ученика", "учеников", "учеников")) класса: "
          + PupilFault.list(ids),
        "Если они выбыли, запишите это в журнал; их отметки остаются"
          + (new == 0
            ? ""
            : ". Новых учеников в файле: \(new); если это они под другими именами, добавьте в файл --map строки "
              + "вида «pupil;A8;\(ids.first?.rawValue ?? 1)»")
      )
    case .marksOnlyInJournal(let count):
      (
        "в журнале есть \(count) \(Plural.form(count, "отметка", "отметки", "отметок")), "
          + "\(Plural.form(count, "которой", "которых", "которых")) нет в файле",
        "Они остаются в журнале; лишние удалите в нём"
      )
    }
  }

  /// `№ 3, № 8 и ещё 4`.
  private static func list(_ ids: [ID<Pupil>]) -> String {
    let shown = ids.prefix(10).map { "№ \($0)" }.joined(separator: ", ")
    return ids.count > 10 ? "\(shown) и ещё \(ids.count - 10)" : shown
  }
}

extension MarkSlot {
  /// «2 четверть», «год», «экзамен», «государственный экзамен», «итог».
  func russian(_ kind: PeriodKind) -> String {
    switch self {
    case .period(let number): "\(number) \(kind.singular)"
    case .year: "год"
    case .exam: "экзамен"
    case .stateExam: "государственный экзамен"
    case .final: "итог"
    }
  }
}
