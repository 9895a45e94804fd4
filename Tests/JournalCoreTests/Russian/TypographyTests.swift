import JournalCore
import TestSupport
import Testing

/// Lines do not break where FORMS §23.4 forbids it, and nothing but spaces and hyphens changes.
struct TypographyTests {
  /// `~` stands for a no-break space and `=` for a no-break hyphen.
  @Test(arguments: [
    ("протокол № 9 от 25.05.2026", "протокол №~9 от 25.05.2026"),
    ("от 15 мая 2026 г.", "от 15 мая 2026~г."), ("за 2025 г., 2026 гг.", "за 2025~г., 2026~гг."),
    ("2026 г. Иванов", "2026~г. Иванов"), ("в 7 «А» классе", "в 7~«А» классе"),
    ("из 10 «БВ», в 11 класс", "из 10~«БВ», в 11~класс"), ("в 8 класс, протокол", "в 8~класс, протокол"),
    ("И.И. Иванов", "И.И.~Иванов"), ("И. И. Иванов", "И.~И.~Иванов"),
    ("Иванов И.И., Петров П.", "Иванов~И.И., Петров~П."),
    ("Римский-Корсаков Н.А.", "Римский-Корсаков~Н.А."), ("Директор А.Ю. Соколов.", "Директор~А.Ю.~Соколов."),
    ("закон № 152-ФЗ", "закон №~152=ФЗ"), ("письмо 04-ПГ-МП-56472", "письмо 04=ПГ=МП=56472"),
    ("1-й, 7-А, 10-11", "1=й, 7=А, 10=11"), ("учебно-воспитательной", "учебно-воспитательной"),
    ("и т. д., т. п.", "и т.~д., т.~п."), ("92,0 % и 75 лет", "92,0~% и 75~лет"),
    ("Хранить 75 лет", "Хранить 75~лет"), ("ЭЖ — журнал", "ЭЖ~— журнал"), ("II четверть", "II~четверть"),
    ("I полугодие", "I~полугодие"), ("г. Воркута, ул. Ленина", "г.~Воркута, ул.~Ленина"),
    ("п. 7.5.3 Положения", "п.~7.5.3 Положения"), ("gimn-2_vor@edu.rkomi.ru", "gimn-2_vor@edu.rkomi.ru"),
    ("«2№-а гимназия»", "«2№-а гимназия»"), ("", ""), (" ", " "), ("a  b", "a  b"), ("№", "№"), ("№ ", "№ "),
    ("(2026 г.)", "(2026~г.)"), ("25 мм", "25~мм"), ("- 5", "- 5"),
  ])
  func wordsThatBelongTogetherAreJoined(text: String, expected: String) {
    let marked = Typography.typeset(text)
      .replacing("\u{00A0}", with: "~").replacing("\u{2011}", with: "=")
    #expect(marked == expected)
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func onlySpacesAndHyphensChangeAndOnlyOnce(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "№", "5", "2026", "г.", "И.И.", "И.", "Иванов", "«А»", "152-ФЗ", "—", "т.", "д.", "-", "", "класс",
      "II",
      "четверть", "%", "ул.", "(", "Б-В", "п.", "а@б-1", "7-", "–", "лет", "\u{00A0}",
    ]
    let words = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
      parts.randomElement(using: &generator)
    }
    let text = words.joined(separator: " ")
    let once = Typography.typeset(text)
    let plain = once.replacing("\u{00A0}", with: " ").replacing("\u{2011}", with: "-")
    #expect(plain == text.replacing("\u{00A0}", with: " "), "seed \(seed)")
    #expect(Typography.typeset(once) == once, "seed \(seed): «\(text)»")
  }

  @Test func initialsAndSurnamesOfPersonNamesStayAsTheyAre() throws {
    let name = try #require(PersonName(surname: "Иванов", given: "Иван", patronymic: "Иванович"))
    #expect(Typography.typeset(name.surnameFirst) == name.surnameFirst)
    #expect(Typography.typeset(name.initialsFirst) == name.initialsFirst)
  }
}
