import PDFOutput
import TestSupport
import Testing
import Typeset

@Suite struct HyphenatorTests {
  private func hyphenator() throws -> RussianHyphenator { try RussianHyphenator(HyphenationDictionary()) }

  private func divided(_ word: String) throws -> String {
    let breaks = Set(try hyphenator().breaks(in: word))
    return word.enumerated().map { (breaks.contains($0) ? "=" : "") + String($1) }.joined()
  }

  @Test(arguments: ["матема=ти=ка", "обу=чающий=ся", "без=опас=ность", "Оте=че=ство", "чет=верть"])
  func russianWordsAreDividedBetweenSyllables(word: String) throws {
    let whole = word.filter { $0 != "=" }
    #expect(try divided(whole) == word)
  }

  @Test func capitalLettersChangeNothing() throws {
    #expect(try hyphenator().breaks(in: "МАТЕМАТИКА") == hyphenator().breaks(in: "математика"))
  }

  @Test(arguments: ["", "я", "шӧр", "school", "х2о"]) func otherWordsAreNotDivided(word: String) throws {
    #expect(try hyphenator().breaks(in: word) == [])
  }

  @Test func missingDictionaryIsAnError() {
    let error = #expect(throws: HyphenationProblem.self) { try HyphenationDictionary(path: "/nowhere.dic") }
    #expect(error?.description.hasPrefix("/nowhere.dic: the hyphenation dictionary cannot be read (") == true)
    #expect(
      error?.description.hasSuffix("Install the Debian package hyphen-ru (Scripts/bootstrap does).") == true)
  }

  @Test func anotherDictionaryIsAnError() {
    let error = #expect(throws: HyphenationProblem.self) { try HyphenationDictionary(sha256: "00") }
    #expect(
      error
        == .otherDigest(path: HyphenationDictionary.path, expected: "00", found: HyphenationDictionary.sha256)
    )
  }

  @Test func paperIsSetWithRealFontsAndPatterns() throws {
    let paper = Paper(.a4, .portrait)
    let document = Document(
      form: "specimen", title: "т", outline: "т",
      page: PageSetup(
        paper, margins: Insets(top: .zero, left: .zero, bottom: .zero, right: paper.size.width - .mm(22))),
      body: { Paragraph("Информатика", TextStyle(.serif, .pt(12))).hyphenated() })
    let typesetter = Typesetter(shaper: HarfBuzzShaper(try Fixture.book()), hyphenator: try hyphenator())
    let paged = try typesetter.typeset(document)
    let lines = PageContent(paged.pages[0]).texts.map(\.string)
    #expect(lines == ["Информа-", "тика"])
    // A reader of the file finds the word; pdftotext itself drops the hyphen of a divided word.
    let found = try Tools.text(of: Fixture.archival([paged]).bytes)
    #expect(found.filter(\.isLetter) == "Информатика")
  }
}
