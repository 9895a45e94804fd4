import JournalCore
import Testing

/// Classes are understood as schools write them (CLI.md, FORMS §23.3).
struct ClassLabelTests {
  @Test(arguments: [
    "7А", "7 «А»", "7-А", "7 а", "7«а»", " 7 \"А\" ", "7А ", "07А", "7\u{00A0}«А»", "7–а", "7\u{2011}А", "7A",
    "7a", "7„А“",
  ])
  func spellingsOfAClassMeanTheSame(text: String) throws {
    let label = try #require(ClassLabel(text))
    #expect(label.compact == "7А")
    #expect(label.printed == "7\u{00A0}«А»")
    #expect(label == ClassLabel(grade: 7, letter: "А"))
  }

  @Test func latinLookAlikesBecomeCyrillic() {
    let latin = ["A", "B", "C", "E", "H", "K", "M", "O", "P", "T", "X"]
    let cyrillic = ["А", "В", "С", "Е", "Н", "К", "М", "О", "Р", "Т", "Х"]
    #expect(latin.compactMap { ClassLabel("9\($0)")?.letter } == cyrillic)
    #expect(latin.compactMap { ClassLabel("9\($0.lowercased())")?.letter } == cyrillic)
    #expect(ClassLabel("9D")?.letter == "D")
  }

  @Test(arguments: ["", "А", "13А", "7.А", "7А1", "-7А", "007А", "7АБВГ", "7!", "А7", "7 класс", "٧А"])
  func whatIsNoClassIsRefused(text: String) {
    #expect(ClassLabel(text) == nil)
  }

  @Test func gradesWithoutLettersAndWithSeveralAreAccepted() {
    #expect(ClassLabel("7")?.printed == "7")
    #expect(ClassLabel("0А")?.compact == "0А")
    #expect(ClassLabel("12 «БВ»")?.compact == "12БВ")
    #expect(ClassLabel("5 и\u{0306}")?.letter == "Й")
  }

  @Test func classesGoByGradeAndThenByTheAlphabet() throws {
    let ordered = try ["0А", "1А", "1Б", "1Е", "1Ё", "1Ж", "2А", "10А", "11"].map {
      try #require(ClassLabel($0))
    }
    #expect(ordered.shuffled(seed: 3).sorted() == ordered)
  }
}
