/// The declension of names: a name is split into words, each word is declined by the rules of its kind
/// (FORMS §23.2).
enum NameDeclension {
  /// What stands between the words of a name: spaces and hyphens.
  static let separators: Set<Character> = [" ", "\u{00A0}", "-", "\u{2010}", "\u{2011}"]

  /// A surname; the words of a double-barrelled one follow each its own rule.
  static func surname(_ text: String, sex: Sex) -> NameReading {
    let last = text.lowercased().split { separators.contains($0) }.last.map(String.init) ?? ""
    let isFixed = NameLists.kinWords.contains(last)
    return reading(text) { word, isLast in
      if isFixed { return word.invariable }
      if !isLast, NameLists.fixedFirstParts.contains(word.key) { return word.invariable }
      if word.text.first?.isLowercase == true, NameLists.particles.contains(word.key) {
        return word.invariable
      }
      let reading = of(
        sex, male: { SurnameDeclension.male(word) }, female: { SurnameDeclension.female(word) })
      let mayBeFixed = !isLast && word.syllables == 1 && !SurnameDeclension.isPossessive(word)
      return mayBeFixed && reading != word.invariable ? reading.doubted() : reading
    }
  }

  /// A first name; in a man's double name the first word may stay as it is: Жан-Жака.
  static func given(_ text: String, sex: Sex) -> NameReading {
    reading(text) { word, isLast in
      if !isLast, NameLists.fixedFirstNames.contains(word.key) { return word.invariable }
      let reading = of(
        sex, male: { GivenNameDeclension.male(word) }, female: { GivenNameDeclension.female(word) })
      let mayBeFixed = !isLast && word.last != "а" && word.last != "я"
      return mayBeFixed && reading != word.invariable ? reading.doubted() : reading
    }
  }

  /// A patronymic; one with «оглы» or «кызы» does not change.
  static func patronymic(_ text: String, sex: Sex) -> NameReading {
    let text = text.precomposed
    let told = NameSex.ofPatronymic(text)
    guard told != .unknown, sex == .unknown || sex == told else {
      return NameReading(CaseForms(invariable: text), left: GrammaticalCase.oblique)
    }
    if text.contains(where: separators.contains) { return NameReading(CaseForms(invariable: text)) }
    return reading(text) { word, _ in
      if told == .female { return word.declined(dropping: 1, "ы е у ой е") }
      let isStressed = NameLists.stressedHushers.contains(word.key)
      return word.declined(isStressed ? "а у а ом е" : "а у а ем е")
    }
  }

  private static func of(_ sex: Sex, male: () -> NameReading, female: () -> NameReading) -> NameReading {
    switch sex {
    case .male: male()
    case .female: female()
    case .unknown: male().agreed(with: female())
    }
  }

  /// Reads word by word; a name with a word that is not in Cyrillic letters is left as it is.
  private static func reading(
    _ text: String, word: (_ word: NameWord, _ isLast: Bool) -> NameReading
  ) -> NameReading {
    let text = text.precomposed
    let isShouted = text.count { $0.isUppercase } > 1 && !text.contains(where: \.isLowercase)
    let pieces = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
    let words = pieces.compactMap { NameWord(isShouted ? $0.capitalizedWord : String($0)) }
    guard words.count == pieces.count else {
      return NameReading(CaseForms(invariable: text), left: GrammaticalCase.oblique)
    }
    let readings = words.indices.map { word(words[$0], $0 == words.count - 1) }
    let joined = NameReading.joined(readings, by: text.filter { separators.contains($0) })
    return isShouted ? joined.uppercased : joined
  }
}

extension Substring {
  /// «ИВАНОВ» as «Иванов».
  fileprivate var capitalizedWord: String { prefix(1) + dropFirst().lowercased() }
}
