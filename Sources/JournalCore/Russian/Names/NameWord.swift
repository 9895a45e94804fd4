/// One part of a name between hyphens and spaces, in Cyrillic letters, ready to be declined.
struct NameWord {
  /// The word as written.
  let text: String
  /// The word in lower case with Ё as Е, for lists and endings.
  let key: String

  /// The word, or nil when it has a letter that is not Cyrillic, or another sign than an apostrophe.
  init?(_ text: some StringProtocol) {
    guard !text.isEmpty, text.unicodeScalars.allSatisfy(NameWord.isTolerated) else { return nil }
    self.text = String(text)
    key = text.lowercased().replacing("ё", with: "е")
  }

  /// How many vowels the word has.
  var syllables: Int { key.count { NameWord.vowels.contains($0) } }

  /// The last letter; a word is never empty.
  var last: Character { key.last ?? " " }

  /// Whether the word ends in a Russian consonant; asked after its vowels, й and ь are dealt with.
  var isConsonantal: Bool { ("а"..."я").contains(last) && last != "ъ" }

  /// The letter before an ending of the length, a space when there is none.
  func letter(before length: Int) -> Character { key.dropLast(length).last ?? " " }

  /// Whether the word has one of the endings.
  func ends(_ endings: String...) -> Bool { endings.contains { key.hasSuffix($0) } }

  /// The word without its last letters, and the endings of the five cases after the nominative.
  func declined(dropping count: Int = 0, _ endings: String) -> NameReading {
    NameReading(CaseForms(text, stem: String(text.dropLast(count)), endings))
  }

  /// The word with another stem: Павел, Павл-.
  func declined(stem: String, _ endings: String) -> NameReading {
    let isCapital = text.first?.isUppercase == true
    return NameReading(
      CaseForms(text, stem: isCapital ? stem.prefix(1).uppercased() + stem.dropFirst() : stem, endings))
  }

  /// The word that is the same in all cases by its grammar.
  var invariable: NameReading { NameReading(CaseForms(invariable: text)) }

  /// The word left in the nominative because its declension is not sure.
  var left: NameReading { NameReading(CaseForms(invariable: text), left: GrammaticalCase.oblique) }

  static let vowels: Set<Character> = [
    "а", "е", "и", "о", "у", "ы", "э", "ю", "я", "і", "ӧ", "ї", "є", "ө", "ү", "ә",
  ]
  static let velars: Set<Character> = ["г", "к", "х"]
  static let hushers: Set<Character> = ["ж", "ш", "ч", "щ"]

  /// Cyrillic letters, those of the peoples of Russia too, and apostrophes.
  private static func isTolerated(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0400...0x0481, 0x048A...0x052F, 0x0027, 0x2019, 0x02BC: true
    default: false
    }
  }
}
