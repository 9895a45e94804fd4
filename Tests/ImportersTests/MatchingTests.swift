import Importers
import JournalCore
import Testing

struct MatchingTests {
  private let file = TinyCards.workbook()
  private let unknownSex =
    "табель.xlsx: пол не известен у 3 из 3 учеников, в документах будет «переведён(а)». "
    + "Чтобы указать пол, добавьте в файл --map строки вида «sex;Фамилия Имя Отчество;ж»."

  private func place(_ cell: String) -> String { "табель.xlsx › Лист1 › \(cell): " }

  private func known(
    _ names: [String], subjects: [String] = [], school: String = "", marks: [KnownJournal.KnownMark] = []
  ) throws -> KnownJournal {
    let pupils = try names.enumerated().map { index, name in
      let parts = name.split(separator: " ").map(String.init)
      let name = try #require(PersonName(surname: parts[0], given: parts[1], patronymic: parts[2]))
      return KnownJournal.KnownPupil(
        id: ID(Int64(index + 11)), name: name, sex: .unknown, marks: index == 0 ? marks : [])
    }
    return KnownJournal(schoolName: school, subjects: subjects, pupils: pupils, hasClass: true)
  }

  @Test func knownPupilsAreRecognisedByName() throws {
    let plan = try plan(file.bytes, known: known(TinyCards.pupils.reversed()))
    #expect(plan.results.pupils.map(\.existing) == [ID(13), ID(12), ID(11)])
    #expect(plan.summary.knownPupils == 3)
  }

  @Test func aNameThatDiffersInYoOnlyIsTheSamePupilWithARemark() throws {
    let known = try known([TinyCards.pupils[0], "Березкина Вера Борисовна", TinyCards.pupils[2]])
    #expect(try plan(file.bytes, known: known).results.pupils[1].existing == ID(12))
    #expect(
      try remarks(file.bytes, known: known) == [
        unknownSex,
        place("A18")
          + "имя отличается от имени ученика № 12 в журнале буквой «ё» или прописными буквами, принят за него. "
          + "Если это другой ученик, добавьте в файл --map строку с ячейкой имени и словом new.",
      ])
    #expect(try plan(file.bytes, known: known, map: ["pupil;A18;new"]).results.pupils[1].existing == nil)
  }

  @Test func pupilsThatTheFileLacksAreCounted() throws {
    let known = try known(TinyCards.pupils + ["Яшмина Дарья Глебовна", "Юшкин Олег Глебович"])
    #expect(
      try remarks(file.bytes, known: known) == [
        unknownSex,
        "табель.xlsx: в файле нет 2 учеников класса: № 14, № 15. "
          + "Если они выбыли, запишите это в журнал; их отметки остаются.",
      ])
  }

  @Test func aNewPupilMayBeAnAbsentOneUnderAnotherName() throws {
    let known = try known([TinyCards.pupils[0], TinyCards.pupils[1], "Ученик 1 Обезличен"])
    #expect(
      try remarks(file.bytes, known: known) == [
        unknownSex,
        "табель.xlsx: в файле нет 1 ученика класса: № 13. Если они выбыли, запишите это в журнал; "
          + "их отметки остаются. Новых учеников в файле: 1; если это они под другими именами, "
          + "добавьте в файл --map строки вида «pupil;A8;13».",
      ])
    #expect(try plan(file.bytes, known: known, map: ["pupil;A28;13"]).results.pupils[2].existing == ID(13))
  }

  @Test func namesakesAreRefusedUntilTheMapSettlesEach() throws {
    let twins = TinyCards.workbook(pupils: [TinyCards.pupils[0], TinyCards.pupils[1], TinyCards.pupils[0]])
    let advice =
      "Добавьте в файл --map строку pupil для каждого из тёзок: ключ — ячейка с именем или имя с «#2», "
      + "значение — номер ученика в журнале или new."
    #expect(refusal(twins.bytes) == [place("A28") + "имя из этой ячейки уже было в ячейке A8. " + advice])
    #expect(
      refusal(twins.bytes, map: ["pupil;A28;new"]) == [
        place("A8") + "имя из этой ячейки стоит и в ячейке A28, а файл --map называет только того ученика. "
          + "Добавьте в файл --map строку pupil с этой ячейкой и номером ученика в журнале или new."
      ])
    let known = try known([TinyCards.pupils[0]])
    let settled = try plan(
      twins.bytes, known: known, map: ["pupil;агатов артем алексеевич#2;11", "pupil;А8;new"])
    #expect(settled.results.pupils.map(\.existing) == [nil, nil, ID(11)])
    #expect(
      refusal(twins.bytes, known: known, map: ["pupil;A8;11", "pupil;A28;11"]) == [
        place("A28") + "это ученик № 11, как и в ячейке A8. Укажите в файле --map, кто из них кто."
      ])
    #expect(
      refusal(twins.bytes, map: ["pupil;Агатов Артём Алексеевич;new"]) == [
        "map.csv › строка 2: под ключ подходят 2 ученика файла. "
          + "Добавьте к имени «#1», «#2» … или укажите ячейку с именем."
      ])
  }

  @Test func severalKnownPupilsOfOneNameAreRefused() throws {
    let known = try known([TinyCards.pupils[0], TinyCards.pupils[0]])
    #expect(
      refusal(file.bytes, known: known) == [
        place("A8") + "учеников с этим именем в журнале несколько: № 11, № 12. "
          + "Добавьте в файл --map строку pupil с ячейкой имени и номером ученика."
      ])
    #expect(try plan(file.bytes, known: known, map: ["pupil;A8;12"]).results.pupils[0].existing == ID(12))
  }

  @Test func whatTheMapSaysAgainstTheJournalIsRemarked() throws {
    let messages = try remarks(
      file.bytes, known: known([TinyCards.pupils[0]]), map: ["pupil;A18;11", "pupil;A28;99", "pupil;A8;new"])
    #expect(
      messages == [
        unknownSex,
        place("A18") + "по файлу --map это ученик № 11, но имя у него в журнале другое. Проверьте номер.",
        place("A28") + "по файлу --map это ученик № 99, которого в этом классе журнала нет. Проверьте номер.",
      ])
  }

  @Test func sexComesFromTheMapThenFromTheJournal() throws {
    let pupils = try plan(file.bytes, map: ["sex;Агатов Артём Алексеевич;М", "sex;A18;ж"]).results.pupils
    #expect(pupils.map(\.sex) == [.male, .female, .unknown])
    let known = journal(after: try plan(file.bytes, map: ["sex;A8;м", "sex;A18;ж", "sex;A28;м"]).results)
    let again = try plan(file.bytes, known: known, map: ["sex;A8;ж"])
    #expect(again.results.pupils.map(\.sex) == [.female, .female, .male])
    #expect(
      again.remarks.map(\.description) == [
        "map.csv › строка 2: в файле --map не тот пол, что в журнале у ученика № 1. "
          + "Проверьте строку sex этого ученика."
      ])
  }

  @Test func marksAreCountedAgainstTheJournal() throws {
    let marks = [
      KnownJournal.KnownMark(subject: "Русский язык", slot: .period(1), mark: .grade(4)),
      KnownJournal.KnownMark(subject: "Русский язык", slot: .period(2), mark: .grade(3)),
      KnownJournal.KnownMark(subject: "Физика", slot: .year, mark: .grade(5)),
    ]
    let known = try known(TinyCards.pupils, subjects: ["Русский язык", "Физика"], marks: marks)
    let plan = try plan(file.bytes, known: known)
    #expect((plan.summary.addedMarks, plan.summary.changedMarks, plan.summary.unchangedMarks) == (43, 1, 1))
    #expect((plan.summary.newSubjects, plan.summary.knownSubjects) == (2, 1))
    #expect(
      plan.remarks.map(\.description) == [
        unknownSex,
        "табель.xlsx: в журнале есть 1 отметка, которой нет в файле. Они остаются в журнале; лишние удалите в нём.",
      ])
  }

  @Test func anotherSchoolIsRemarked() throws {
    #expect(
      try remarks(file.bytes, known: known([], school: "Гимназия № 2"))
        == [
          place("A1")
            + "в файле школа «МАОУ «СОШ № 0»», в журнале «Гимназия № 2». Проверьте, что файл от вашей школы.",
          unknownSex,
        ].reversed())
  }

  @Test func subjectsMatchTheMapThenTheJournalThenTheCatalogue() throws {
    let book = TinyCards.workbook(subjects: ["английский  язык", "АЛГЕБРА", "Робототехника", "Технология"])
    let plan = try plan(
      book.bytes, known: known([], subjects: ["Алгебра", "Технология"]),
      map: ["subject;Робототехника;+", "subject;Технология;Труд (технология)"])
    #expect(
      plan.results.subjects.map(\.name) == [
        "английский язык", "Алгебра", "Труд (технология)", "Робототехника",
      ])
    #expect(plan.results.subjects.map(\.shortName) == ["Англ. яз.", nil, "Труд", nil])
    #expect(
      plan.remarks.map(\.description) == [
        unknownSex,
        place("B12") + "предмет загружается под именем из файла «английский язык», в каталоге он "
          + "«Иностранный язык (английский)». Чтобы взять имя из каталога, добавьте в файл --map строку "
          + "«subject;английский язык;Иностранный язык (английский)».",
        place("B14")
          + "предмет «Робототехника» заводится как новый. Проверьте его имя: оно пойдёт в документы.",
      ])
  }

  @Test func anUnknownSubjectIsRefusedOnceWithTheLineToWrite() {
    let book = TinyCards.workbook(subjects: ["Алгебра", "Шахматы; шашки"])
    #expect(
      refusal(book.bytes) == [
        place("B13") + "предмет «Шахматы; шашки» не известен. Добавьте в файл --map строку "
          + "«subject;\"Шахматы; шашки\";имя предмета» или, если предмет новый, «subject;\"Шахматы; шашки\";+»."
      ])
  }

  @Test func subjectsThatCollideWhenMergedAreRefused() throws {
    var book = TinyCards.workbook(subjects: ["Труд (Технология девочки)", "Труд (Технология мальчики)"])
    let map = ["subject;Труд (Технология девочки);Труд", "subject;Труд (Технология мальчики);Труд"]
    let messages = refusal(book.bytes, map: map)
    #expect(messages.count == 15)
    #expect(
      messages[0] == place("D13")
        + "отметка за то же (1 четверть) по предмету «Труд» уже стоит в ячейке D12. "
        + "Объединять можно предметы, из которых у ученика заполнен один: исправьте файл --map.")
    for row in [12, 23, 33] {
      for column in ["D", "F", "H", "J", "K"] { book.cells["\(column)\(row)"] = "" }
    }
    let results = try plan(book.bytes, map: map).results
    #expect(results.subjects.map(\.name) == ["Труд"])
    #expect(results.pupils.allSatisfy { $0.marks.count == 5 })
  }

  @Test func missingYearMarksAreCounted() throws {
    var book = file
    for cell in ["K12", "K22", "K32", "K23"] { book.cells[cell] = "" }
    #expect(
      try remarks(book.bytes) == [
        unknownSex,
        place("B12")
          + "по предмету «Русский язык» есть отметки за периоды и нет ни одной годовой (3 ученика). "
          + "Выставьте годовые отметки и выгрузите отчёт заново.",
        place("B13") + "по предмету «Алгебра» у 1 из 3 учеников есть отметки за периоды и нет годовой. "
          + "Выставьте годовые отметки и выгрузите отчёт заново.",
      ])
    for top in [12, 22, 32] { for row in top...(top + 2) { book.cells["K\(row)"] = "" } }
    #expect(
      try remarks(book.bytes)
        == [
          "табель.xlsx: годовых отметок в файле нет ни у кого. Если год окончен, выставьте их и выгрузите отчёт заново.",
          unknownSex,
        ].reversed())
  }

  @Test func messagesNeverHoldAPupilsName() throws {
    let twins = TinyCards.workbook(pupils: [
      TinyCards.pupils[0], "Березкина Вeра Борисовна", TinyCards.pupils[0],
    ])
    let known = try known(TinyCards.pupils)
    let messages =
      refusal(twins.bytes, known: known, map: ["sex;Агатов Артём Алексеевич", "Агатов Артём Алексеевич;м;1"])
      + (try remarks(twins.bytes, known: known, map: ["pupil;A8;11", "pupil;A28;12", "sex;Юшкин Олег;м"]))
    #expect(messages.count > 6)
    for word in ["Агатов", "Артём", "Алексеевич", "Березкина", "Берёзкина", "Юшкин"] {
      #expect(!messages.contains { $0.contains(word) })
    }
  }
}
