/// Nouns in -а and -я, the same for both sexes: Сковорода, Заря, Берия, Никита, Мария.
enum NounInA {
  /// The word, with the words whose ending is stressed after a husher, ц or a soft consonant.
  static func reading(_ word: NameWord, stressed: Set<String>) -> NameReading {
    if NameLists.foreignInA.contains(word.key) { return word.invariable }
    let before = word.letter(before: 1)
    let isStressed = stressed.contains(word.key)
    let reading =
      if word.last == "я" {
        before == "и" ? inIya(word) : word.declined(dropping: 1, isStressed ? "и е ю ёй е" : "и е ю ей е")
      } else if NameWord.vowels.contains(before) {
        word.invariable
      } else if NameWord.velars.contains(before) {
        word.declined(dropping: 1, "и е у ой е")
      } else if NameWord.hushers.contains(before) || before == "ц" {
        husher(word, isStressed: isStressed)
      } else {
        word.declined(dropping: 1, "ы е у ой е")
      }
    return NameLists.perhapsForeignInA.contains(word.key) ? reading.doubted() : reading
  }

  /// Мария, Берия: Марии; but -ие under stress and after a stem without a vowel: Лие, and there usage wavers.
  private static func inIya(_ word: NameWord) -> NameReading {
    if word.syllables < 3 {
      return word.declined(dropping: 1, "и е ю ей е").doubted(in: [.dative, .prepositional])
    }
    let reading = word.declined(dropping: 1, "и и ю ей и")
    return NameLists.stressedInIya.contains(word.key)
      ? reading.doubted(in: [.dative, .prepositional]) : reading
  }

  private static func husher(_ word: NameWord, isStressed: Bool) -> NameReading {
    let plural = word.letter(before: 1) == "ц" ? "ы" : "и"
    let reading = word.declined(dropping: 1, "\(plural) е у \(isStressed ? "ой" : "ей") е")
    let isSure = isStressed || word.ends("ица") || NameLists.unstressedInA.contains(word.key)
    return isSure ? reading : reading.doubted(in: [.instrumental])
  }
}
