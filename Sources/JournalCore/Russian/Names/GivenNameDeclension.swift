/// The rules for one word of a first name (FORMS §23.2).
enum GivenNameDeclension {
  /// A man's first name.
  static func male(_ word: NameWord) -> NameReading {
    if let stem = NameLists.irregularStems[word.key] { return word.declined(stem: stem, "а у а ом е") }
    switch word.last {
    case "а", "я": return inA(word)
    case "о": return NameLists.folkNamesInO.contains(word.key) ? word.left : word.invariable
    case "е", "э", "и", "ы", "у", "ю": return word.invariable
    case "й" where word.ends("ий") && word.syllables == 1:
      return word.declined(dropping: 1, "я ю я ем е").doubted(in: [.prepositional])
    case "й": return word.declined(dropping: 1, word.ends("ий") ? "я ю я ем и" : "я ю я ем е")
    case "ь": return word.declined(dropping: 1, "я ю я ем е")
    case "ж", "ш", "ч", "щ", "ц": return word.declined("а у а ем е")
    default: return word.isConsonantal ? word.declined("а у а ом е") : word.left
    }
  }

  /// A woman's first name.
  static func female(_ word: NameWord) -> NameReading {
    switch word.last {
    case "а", "я": return inA(word)
    case "ь":
      if NameLists.thirdDeclension.contains(word.key) { return word.declined(dropping: 1, "и и ь ью и") }
      return NameLists.foreignInSoft.contains(word.key) ? word.invariable : word.left
    case "о", "е", "э", "и", "ы", "у", "ю", "й": return word.invariable
    default: return word.isConsonantal ? word.invariable : word.left
    }
  }

  /// After a husher first names have no stress on the ending: Мишей, Наташей.
  private static func inA(_ word: NameWord) -> NameReading {
    let reading = NounInA.reading(word, stressed: NameLists.stressedNamesInA)
    let isHusher = NameWord.hushers.contains(word.letter(before: 1))
    return isHusher ? NameReading(reading.forms) : reading
  }
}
