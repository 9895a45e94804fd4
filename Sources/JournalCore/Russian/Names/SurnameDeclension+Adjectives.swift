extension SurnameDeclension {
  /// Белинский, Толстой, Белый, Хороший, Синий; not Цой, Прибой, Палий.
  static func isMaleAdjective(_ word: NameWord) -> Bool {
    if word.ends("ый") { return true }
    if word.ends("ой") {
      return word.key == "злой" || (word.syllables > 1 && !NameLists.nounsInOy.contains(word.key))
    }
    guard word.ends("ий"), word.syllables > 1 else { return false }
    let before = word.letter(before: 2)
    return before == "н" || NameWord.velars.contains(before) || NameWord.hushers.contains(before)
      || NameLists.possessivesInIy.contains(word.key)
  }

  /// Белинская, Толстая, Синяя; not Гая, Шенгелая.
  static func isFemaleAdjective(_ word: NameWord) -> Bool {
    guard word.ends("ая", "яя") else { return false }
    return (word.syllables > 2 || word.key == "злая") && !NameLists.nounsInAya.contains(word.key)
  }

  /// A man's adjective.
  static func adjective(_ word: NameWord) -> NameReading {
    let before = word.letter(before: 2)
    if word.ends("ой") {
      let isSoft = NameWord.velars.contains(before) || NameWord.hushers.contains(before)
      return word.declined(dropping: 2, isSoft ? "ого ому ого им ом" : "ого ому ого ым ом")
    }
    if word.ends("ый") {
      return word.declined(dropping: 2, before == "ц" ? "его ему его ым ем" : "ого ому ого ым ом")
    }
    if NameWord.velars.contains(before) { return word.declined(dropping: 2, "ого ому ого им ом") }
    if NameLists.possessivesInIy.contains(word.key) {
      return word.declined(dropping: 2, "ьего ьему ьего ьим ьем").doubted()
    }
    let reading = word.declined(dropping: 2, "его ему его им ем")
    let mayBeNoun = (before == "н" || before == "ч") && !NameLists.softAdjectives.contains(word.key)
    return mayBeNoun ? reading.doubted() : reading
  }

  /// A woman's adjective; -ей after a husher without stress.
  static func femaleAdjective(_ word: NameWord) -> NameReading {
    if word.ends("яя") { return word.declined(dropping: 2, "ей ей юю ей ей") }
    let before = word.letter(before: 2)
    let isSoft = before == "ц" || NameWord.hushers.contains(before)
    if isSoft, !NameLists.stressedAdjectives.contains(word.key) {
      return word.declined(dropping: 2, "ей ей ую ей ей")
    }
    return word.declined(dropping: 2, "ой ой ую ой ой")
  }
}
