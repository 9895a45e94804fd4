extension SurnameDeclension {
  /// A man's surname in -а or -я: a noun; one that looks like a woman's is left.
  static func maleVowel(_ word: NameWord) -> NameReading {
    if word.ends("ова", "ева"), isFemalePossessive(word) { return word.left }
    if word.ends("ская", "цкая") { return word.left }
    let reading = NounInA.reading(word, stressed: NameLists.stressedInA)
    return word.ends("ая", "яя") ? reading.doubted() : reading
  }

  /// A woman's surname in -а or -я: possessive, an adjective or a noun.
  static func femaleVowel(_ word: NameWord) -> NameReading {
    if isFemaleAdjective(word) { return femaleAdjective(word) }
    if isFemalePossessive(word) { return word.declined(dropping: 1, "ой ой у ой ой") }
    let reading = NounInA.reading(word, stressed: NameLists.stressedInA)
    if mayBePossessive(word) {
      return reading.doubted(in: [.genitive, .dative, .prepositional])
    }
    return word.ends("ая", "яя") ? reading.doubted() : reading
  }

  /// Whether a woman's noun may be of a man's surname too: Калина of Калин, Псова of Псов; Сова is of none.
  private static func mayBePossessive(_ word: NameWord) -> Bool {
    guard word.ends("ова", "ева", "ина", "ына") else { return false }
    return word.syllables > 2 || (word.ends("ова", "ева") && word.key.count > 4)
  }
}
