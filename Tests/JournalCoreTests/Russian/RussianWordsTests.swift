import JournalCore
import Testing

/// Plurals, Roman numerals and dates in words (FORMS §23.3, §23.5; REQUIREMENTS D-24).
struct RussianWordsTests {
  @Test(arguments: [
    (0, "листов"), (1, "лист"), (2, "листа"), (4, "листа"), (5, "листов"), (10, "листов"), (11, "листов"),
    (12, "листов"), (14, "листов"), (15, "листов"), (20, "листов"), (21, "лист"), (22, "листа"),
    (25, "листов"),
    (84, "листа"), (100, "листов"), (101, "лист"), (111, "листов"), (112, "листов"), (1000, "листов"),
    (1001, "лист"), (-1, "лист"), (-12, "листов"), (Int.min, "листов"),
  ])
  func nounsFollowTheirNumber(number: Int, noun: String) {
    #expect(Plural.form(number, "лист", "листа", "листов") == noun)
  }

  @Test func formsRepeatEveryHundred() {
    for number in 0...500 {
      #expect(Plural.form(number, "1", "2", "5") == Plural.form(number + 1_000, "1", "2", "5"))
    }
  }

  @Test func romanNumeralsAddUpToTheirNumber() {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
    for number in 1...12 {
      let digits = Roman.numeral(number).compactMap { values[$0] }
      let value = digits.indices.reduce(0) { sum, index in
        let isTaken = index + 1 < digits.count && digits[index] < digits[index + 1]
        return sum + (isTaken ? -digits[index] : digits[index])
      }
      #expect(value == number)
    }
    #expect((1...4).map(Roman.numeral) == ["I", "II", "III", "IV"])
  }

  @Test func datesAreWrittenInWords() throws {
    let day = try #require(Day(year: 2026, month: 5, day: 15))
    #expect(RussianDate.inWords(day) == "15 мая 2026\u{00A0}г.")
    let signing = try #require(Day(year: 2026, month: 5, day: 29))
    #expect(RussianDate.signed(signing) == "«29» мая 2026\u{00A0}г.")
    let first = try #require(Day(year: 2025, month: 11, day: 1))
    #expect(RussianDate.inWords(first) == "1 ноября 2025\u{00A0}г.")
    #expect(RussianDate.month(of: first) == "ноябрь 2025\u{00A0}г.")
  }

  @Test func everyMonthHasItsTwoForms() {
    let days = (1...12).compactMap { Day(year: 2025, month: $0, day: 3) }
    let genitives = days.map { RussianDate.inWords($0).split(separator: " ")[1] }
    #expect(
      genitives.joined(separator: " ")
        == "января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
    let nominatives = days.map { RussianDate.month(of: $0).split(separator: " ")[0] }
    #expect(
      nominatives.joined(separator: " ")
        == "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
  }

  @Test func lettersAreJoinedWithTheirMarks() {
    #expect("И\u{0306}".precomposed.unicodeScalars.map(\.value) == [0x0419])
    #expect("о\u{0308}".precomposed.unicodeScalars.map(\.value) == [0x04E7])
    #expect("Ёж № 5 — «а» ӧ".precomposed.utf8.elementsEqual("Ёж № 5 — «а» ӧ".utf8))
    #expect("e\u{0301}".precomposed.unicodeScalars.map(\.value) == [0x00E9])
  }
}
