/// All forms in which one word of a name may stand in a text, whatever the sex that the grammar is told.
struct NameForms: Hashable, Sendable {
  /// Forms by the rules of declension, found in capitals and in small letters alike.
  let forms: Set<String>
  /// The beginning that all forms share, nil for a short word; with an ending of a noun or an adjective it is found where it
  /// begins with a capital.
  let stem: String?

  /// The forms of a word of a surname.
  static func surname(_ word: String) -> NameForms {
    let key = FoldedText.key(word)
    var forms = declined(word) { NameDeclension.surname($0, sex: $1) }
    let stem = String(key.reversed().drop { "аеиоуыэюяйь".contains($0) }.reversed())
    let isLong = stem.count >= 3
    if isLong && ["ов", "ев", "ин", "ын"].contains(where: stem.hasSuffix) {
      for ending in ["", "а", "у", "ым", "е", "ой", "ою", "ы", "ых", "ыми"] { forms.insert(stem + ending) }
    }
    return NameForms(forms: forms.union([key]).union(withoutFleetingVowel(key)), stem: isLong ? stem : nil)
  }

  /// Льва of Лев, Зайца of Заяц, whether or not the list of such words has this one; mostly forms of no word at all.
  private static func withoutFleetingVowel(_ key: String) -> Set<String> {
    let letters = Array(key)
    guard letters.count > 2, let last = letters.last, "еоя".contains(letters[letters.count - 2]) else {
      return []
    }
    let start = String(letters.dropLast(2))
    return Set(
      ["", "ь", "й"].flatMap { link in
        ["а", "у", "ом", "ем", "е", "ы", "ов"].map { start + link + String(last) + $0 }
      })
  }

  /// The forms of a first name.
  static func given(_ word: String) -> NameForms {
    NameForms(forms: declined(word) { NameDeclension.given($0, sex: $1) }, stem: nil)
  }

  /// The forms of a patronymic.
  static func patronymic(_ word: String) -> NameForms {
    NameForms(forms: declined(word) { NameDeclension.patronymic($0, sex: $1) }, stem: nil)
  }

  /// Whether the word is one of the forms.
  func contains(_ word: FoldedText.Word) -> Bool {
    if forms.contains(word.letters) { return true }
    guard let stem, word.isCapital, word.letters.hasPrefix(stem) else { return false }
    return NameForms.endings.contains(String(word.letters.dropFirst(stem.count)))
  }

  private static func declined(_ word: String, _ reading: (String, Sex) -> NameReading) -> Set<String> {
    var forms: Set = [FoldedText.key(word)]
    for sex in Sex.allCases {
      let reading = reading(word, sex)
      for grammaticalCase in GrammaticalCase.allCases {
        forms.insert(FoldedText.key(reading.forms[grammaticalCase]))
      }
    }
    return forms
  }

  private static let endings: Set<String> = [
    "", "а", "у", "ом", "ым", "им", "ем", "ой", "ою", "ей", "ею", "ого", "его", "ому", "ему", "е", "и", "ы",
    "о",
    "я", "ю", "ь", "й", "ий", "ый", "ая", "яя", "ую", "юю", "ых", "их", "ыми", "ими", "ам", "ям", "ами",
    "ями",
    "ах", "ях", "ов", "ев", "ые", "ие",
  ]
}
