import JournalCore
import Testing

/// Words that agree with a number, a sex or a class (FORMS §23.2, §23.3, §23.5; REQUIREMENTS D-17, D-24).
struct AgreementTests {
  @Test(arguments: [
    (CountedNoun.sheet, "лист листа листов"), (.document, "документ документа документов"),
    (.learner, "обучающийся обучающихся обучающихся"), (.lesson, "урок урока уроков"),
    (.day, "день дня дней"),
    (.remark, "замечание замечания замечаний"), (.schoolClass, "класс класса классов"),
    (.page, "страница страницы страниц"), (.file, "дело дела дел"), (.volume, "том тома томов"),
    (.year, "год года лет"), (.hour, "час часа часов"), (.mark, "отметка отметки отметок"),
    (.order, "приказ приказа приказов"), (.copy, "экземпляр экземпляра экземпляров"),
    (.annex, "приложение приложения приложений"), (.subject, "предмет предмета предметов"),
    (.pupil, "ученик ученика учеников"), (.person, "человек человека человек"),
  ])
  func nounsHaveThreeFormsAfterNumbers(noun: CountedNoun, forms: String) {
    #expect([1, 2, 5].map { noun.form($0) }.joined(separator: " ") == forms)
    let words = forms.split(separator: " ").map(String.init)
    for number in 0...250 {
      #expect(noun.form(number) == Plural.form(number, words[0], words[1], words[2]), "\(number)")
    }
  }

  @Test(arguments: [
    (1, "1 листе"), (57, "57 листах"), (21, "21 листе"), (22, "22 листах"), (11, "11 листах"),
    (58, "58 листах"),
    (1000, "1000 листов"), (1001, "1001 листе"),
  ])
  func coversCountSheetsInThePrepositional(number: Int, text: String) {
    #expect(CountedNoun.sheet.counted(number, in: .prepositional) == text)
  }

  @Test func countsAreTypeset() {
    #expect(CountedNoun.year.counted(75) == "75\u{00A0}лет")
    #expect(CountedNoun.year.counted(21) == "21\u{00A0}год")
    #expect(CountedNoun.year.counted(2) == "2\u{00A0}года")
    #expect(CountedNoun.lesson.counted(21) == "21 урок")
    #expect(CountedNoun.lesson.counted(5, in: .genitive) == "5 уроков")
    #expect(CountedNoun.day.counted(3, in: .instrumental) == "3 днями")
    #expect(CountedNoun.learner.counted(3, in: .dative) == "3 обучающимся")
    #expect(CountedNoun.page.counted(1, in: .accusative) == "1 страницу")
    #expect(CountedNoun.year.counted(5, in: .genitive) == "5\u{00A0}лет")
  }

  @Test func pupilsHaveSexAndCase() {
    func line(_ forms: CaseForms) -> String {
      GrammaticalCase.allCases.map { forms[$0] }.joined(separator: " ")
    }
    let man = "обучающийся обучающегося обучающемуся обучающегося обучающимся обучающемся"
    #expect(line(PupilNoun.learner.forms(.male)) == man)
    #expect(line(PupilNoun.learner.forms(.unknown)) == man)
    #expect(
      line(PupilNoun.learner.forms(.female))
        == "обучающаяся обучающейся обучающейся обучающуюся обучающейся обучающейся")
    #expect(
      line(PupilNoun.learner.plural)
        == "обучающиеся обучающихся обучающимся обучающихся обучающимися обучающихся")
    #expect(line(PupilNoun.student.forms(.male)).hasPrefix("учащийся учащегося учащемуся"))
    #expect(line(PupilNoun.pupil.forms(.male)) == "ученик ученика ученику ученика учеником ученике")
    #expect(line(PupilNoun.pupil.forms(.female)) == "ученица ученицы ученице ученицу ученицей ученице")
    #expect(line(PupilNoun.pupil.plural) == "ученики учеников ученикам учеников учениками учениках")
    #expect(PupilNoun(rawValue: "учащийся") == .student)
    #expect(PupilNoun.allCases.map { $0.forms(.male)[.nominative] } == PupilNoun.allCases.map(\.rawValue))
  }

  @Test(arguments: [
    (GenderWord.arrived, "прибыл/прибыла/прибыл(а)"), (.left, "выбыл/выбыла/выбыл(а)"),
    (.transferred, "переведён/переведена/переведён(а)"),
    (.transferredConditionally, "условно переведён/условно переведена/условно переведён(а)"),
    (.retained, "оставлен/оставлена/оставлен(а)"), (.finished, "завершил/завершила/завершил(а)"),
    (.received, "получил/получила/получил(а)"), (.enrolled, "зачислен/зачислена/зачислен(а)"),
    (.expelled, "отчислен/отчислена/отчислен(а)"), (.admitted, "допущен/допущена/допущен(а)"),
    (.notAssessed, "не аттестован/не аттестована/не аттестован(а)"),
    (.exempted, "освобождён/освобождена/освобождён(а)"),
    (.absent, "отсутствовал/отсутствовала/отсутствовал(а)"),
    (.informed, "ознакомлен/ознакомлена/ознакомлен(а)"),
  ])
  func wordsAgreeWithTheSex(word: GenderWord, forms: String) {
    #expect([Sex.male, .female, .unknown].map { word.form($0) }.joined(separator: "/") == forms)
  }

  @Test func everyGenderWordHasThreeForms() {
    for word in GenderWord.allCases {
      #expect(Set(Sex.allCases.map { word.form($0) }).count == 3)
      #expect(word.form(.female).replacing("ена", with: "ён").hasPrefix(word.form(.male).dropLast(2)))
    }
  }

  /// `~` stands for a no-break space and `=` for a no-break hyphen.
  private func marked(_ text: String) -> String {
    text.replacing("\u{00A0}", with: "~").replacing("\u{2011}", with: "=")
  }

  @Test func classesStandInSentences() throws {
    let phrase = ClassPhrase(try #require(ClassLabel("7А")))
    let forms = GrammaticalCase.allCases.map { marked(phrase.form($0)) }
    #expect(
      forms == [
        "7~«А» класс", "7~«А» класса", "7~«А» классу", "7~«А» класс", "7~«А» классом", "7~«А» классе",
      ])
    #expect(marked(phrase.within) == "в 7~«А» классе")
    #expect(marked(phrase.into) == "в 7~«А» класс")
    #expect(marked(phrase.pupils()) == "обучающиеся 7~«А» класса")
    #expect(marked(phrase.pupils(.pupil, in: .genitive)) == "учеников 7~«А» класса")
    #expect(marked(phrase.pupil(.unknown, in: .instrumental)) == "обучающимся 7~«А» класса")
    #expect(marked(phrase.pupil(.female, in: .genitive)) == "обучающейся 7~«А» класса")
  }

  @Test func gradesStandWithoutALetter() throws {
    #expect(marked(ClassPhrase(grade: 8).into) == "в 8~класс")
    #expect(marked(ClassPhrase(grade: 2).into) == "во 2~класс")
    #expect(marked(ClassPhrase(try #require(ClassLabel("2Б"))).within) == "во 2~«Б» классе")
    #expect(marked(ClassPhrase(grade: 12).within) == "в 12~классе")
    #expect(marked(ClassPhrase(try #require(ClassLabel("11"))).form(.genitive)) == "11~класса")
  }

  @Test func parallelsAreOrdinals() {
    let forms = GrammaticalCase.allCases.map { marked(ClassPhrase(grade: 7).parallel($0)) }
    #expect(
      forms == ["7=е классы", "7=х классов", "7=м классам", "7=е классы", "7=ми классами", "7=х классах"])
    #expect(marked(ClassPhrase(grade: 3).parallel()) == "3=и классы")
  }
}
