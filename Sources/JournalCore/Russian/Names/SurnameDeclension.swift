/// The rules for one word of a surname (FORMS §23.2).
///
/// Possessive surnames (Иванов) and adjectives (Белинский) have two forms; all others are nouns, and of these a
/// woman's changes only when it ends in -а or -я.
enum SurnameDeclension {
  /// A man's surname.
  static func male(_ word: NameWord) -> NameReading {
    if isPossessive(word) { return word.declined("а у а ым е") }
    switch word.last {
    case "а", "я": return maleVowel(word)
    case "о", "е", "э", "и", "ы", "у", "ю": return word.invariable
    case "й": return isMaleAdjective(word) ? adjective(word) : maleShortI(word)
    case "ь": return soft(word)
    case "х" where isGenitivePlural(word): return word.invariable
    default: return word.isConsonantal ? consonant(word) : word.left
    }
  }

  /// A woman's surname.
  static func female(_ word: NameWord) -> NameReading {
    if isSurelyMale(word) { return word.left }
    switch word.last {
    case "а", "я": return femaleVowel(word)
    case "о", "е", "э", "и", "ы", "у", "ю", "й", "ь": return word.invariable
    default: return word.isConsonantal ? word.invariable : word.left
    }
  }

  /// Иванов, Лобачёв, Пушкин, Солженицын; not Чаплин, Литвин, Грин.
  static func isPossessive(_ word: NameWord) -> Bool {
    guard word.ends("ов", "ев", "ин", "ын") else { return false }
    return (word.syllables > 1 || word.key == "львов") && !NameLists.nounsLikePossessives.contains(word.key)
  }

  /// Иванов and Белинский: forms that only a man's surname has.
  static func isSurelyMale(_ word: NameWord) -> Bool {
    isPossessive(word) || (isMaleAdjective(word) && adjective(word).doubtful.isEmpty)
  }

  /// Иванова, Лобачёва, Пушкина; not Сова, Калина, Корова.
  static func isFemalePossessive(_ word: NameWord) -> Bool {
    guard word.ends("ова", "ева", "ина", "ына") else { return false }
    let isLong = word.syllables > 2 || word.key == "львова"
    return isLong && !NameLists.nounsLikeFemalePossessives.contains(word.key)
  }

  /// Русские -ых and -их: Черных, Сухих, Нижних; not Рерих, Эрлих.
  private static func isGenitivePlural(_ word: NameWord) -> Bool {
    if word.ends("ых") { return true }
    let before = word.letter(before: 2)
    return word.ends("их") && word.syllables > 1
      && (before == "н" || NameWord.velars.contains(before) || NameWord.hushers.contains(before))
  }

  // MARK: - Consonants

  private static func consonant(_ word: NameWord) -> NameReading {
    if NameLists.shiftingYo.contains(word.key) {
      return word.declined(stem: word.key, "а у а ом е").doubted()
    }
    if word.last == "ц" || NameWord.hushers.contains(word.last) { return husher(word) }
    let reading = word.declined("а у а ом е")
    if isFleeting(word) { return reading.doubted() }
    let mayBePossessive = word.ends("ов", "ев") || NameLists.nounsLikePossessives.contains(word.key)
    return mayBePossessive ? reading.doubted(in: [.instrumental]) : reading
  }

  /// -ом under stress, -ем without: Ткачом, Бабичем, Кацем.
  private static func husher(_ word: NameWord) -> NameReading {
    if NameLists.stressedHushers.contains(word.key) { return word.declined("а у а ом е") }
    let reading = word.declined("а у а ем е")
    if isFleeting(word) { return reading.doubted() }
    return word.ends("ич", "ц") ? reading : reading.doubted(in: [.instrumental])
  }

  private static func soft(_ word: NameWord) -> NameReading {
    if NameWord.hushers.contains(word.letter(before: 1)) {
      return word.declined(dropping: 1, "а у а ем е").doubted()
    }
    let isStressed = NameLists.stressedSofts.contains(word.key)
    let reading = word.declined(dropping: 1, isStressed ? "я ю я ём е" : "я ю я ем е")
    return isFleeting(word) || NameLists.thirdDeclension.contains(word.key) ? reading.doubted() : reading
  }

  /// Nouns that lose a vowel (заяц, воробей); a surname keeps it or not by the family's usage.
  private static func isFleeting(_ word: NameWord) -> Bool {
    if NameLists.fleeting.contains(word.key) { return true }
    guard word.syllables > 1 else { return false }
    if word.ends("бек", "олень") { return false }
    return word.ends("ец", "яц", "ок", "ек", "ень")
  }

  private static func maleShortI(_ word: NameWord) -> NameReading {
    guard word.ends("ий") else {
      let reading = word.declined(dropping: 1, "я ю я ем е")
      return isFleeting(word) ? reading.doubted() : reading
    }
    if word.syllables == 1 { return word.declined(dropping: 1, "я ю я ем е").doubted(in: [.prepositional]) }
    return word.declined(dropping: 1, "я ю я ем и")
  }
}
