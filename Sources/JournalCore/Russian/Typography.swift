/// Russian spacing: where a line must not break (FORMS §23.4).
public enum Typography {
  /// The text with no-break spaces and hyphens where a line must not break; nothing else changes.
  ///
  /// Kept together: № and its number; a number and «г.», «лет», «класс», a unit or «%»; a dash with the word before
  /// it; initials and the surname; a grade and its letter; «т. д.»; «г. Воркута»; «п. 7.5»; a Roman numeral and its
  /// period; and hyphens beside a digit, as in «152-ФЗ».
  public static func typeset(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x20 || $0 == 0x2D }) else { return text }
    let words = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{00A0}" }
      .map(Substring.init)
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    for (index, word) in words.enumerated() {
      if index > 0 {
        let isJoined =
          text.unicodeScalars[words[index - 1].endIndex] == "\u{00A0}" || sticks(words, before: index)
        result.append(isJoined ? noBreakSpace : " ")
      }
      result += hyphensJoined(word)
    }
    return result
  }

  private static let noBreakSpace: Character = "\u{00A0}"
  private static let noBreakHyphen: Character = "\u{2011}"
  private static let openers: Set<Character> = ["(", "«", "„", "["]
  private static let closers: Set<Character> = [")", "»", "“", "]", ",", ";", ":", "!", "?", "…"]
  private static let periods = ["четверт", "триместр", "полугод"]
  private static let units: Set<Substring> = [
    "г", "гг", "год", "года", "лет", "мм", "см", "м", "кг", "ч", "мин", "%", "руб", "пт",
  ]

  /// Whether a line must not break between the word and the one before it.
  private static func sticks(_ words: [Substring], before index: Int) -> Bool {
    let (left, right) = (words[index - 1], words[index])
    guard !left.isEmpty, !right.isEmpty, !areSmall(left, right) else { return false }
    if right == "—" || right == "–" || left.hasSuffix("№") { return true }
    let (before, after) = (opened(left), closed(right))
    if isNumber(before) { return isUnit(after) || isClassLetter(right) }
    if isRoman(before) { return periods.contains { after.hasPrefix($0) } }
    if isInitials(before) { return isCapitalised(after) || isInitials(after) }
    if isInitials(after) { return isCapitalised(before) }
    switch before {
    case "т.": return ["д.", "п.", "е.", "к."].contains(after)
    case "г.": return isCapitalised(after) && !(index > 1 && isNumber(opened(words[index - 2])))
    case "ул.", "им.": return isCapitalised(after)
    case "п.", "пп.", "ст.", "ч.": return after.first?.isNumber == true
    default: return false
    }
  }

  /// Whether both are words in small letters, the left one without anything behind it: most are, and none of the rules is about them.
  private static func areSmall(_ left: Substring, _ right: Substring) -> Bool {
    [left.unicodeScalars.first, left.unicodeScalars.last, right.unicodeScalars.first].allSatisfy { letter in
      letter.map { ("а"..."я").contains($0) } ?? false
    }
  }

  private static func opened(_ word: Substring) -> Substring { word.drop(while: openers.contains) }

  private static func closed(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, closers.contains(last) { word = word.dropLast() }
    return word
  }

  private static func isUnit(_ word: Substring) -> Bool {
    let bare = word.hasSuffix(".") ? word.dropLast() : word
    return units.contains(bare) || bare.hasPrefix("класс")
  }

  private static func isNumber(_ word: Substring) -> Bool {
    guard let first = word.first, first.isNumber else { return false }
    return word.allSatisfy { $0.isNumber || ",.–-/".contains($0) || $0 == noBreakHyphen }
  }

  private static func isRoman(_ word: Substring) -> Bool {
    !word.isEmpty && word.allSatisfy { "IVX".contains($0) }
  }

  /// «А» after a grade.
  private static func isClassLetter(_ word: Substring) -> Bool {
    let letter = closed(word).dropFirst()
    return word.hasPrefix("«") && (1...2).contains(letter.count) && letter.allSatisfy(\.isUppercase)
  }

  /// «И.» or «И.И.»: one or two capital letters with full stops.
  private static func isInitials(_ word: Substring) -> Bool {
    let letters = word.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(letters.count), letters.last?.isEmpty == true else { return false }
    return letters.dropLast().allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
  }

  /// A surname or the name of a place: a capital letter and letters, with a full stop or none.
  private static func isCapitalised(_ word: Substring) -> Bool {
    var word = opened(word)
    if word.hasSuffix(".") { word = word.dropLast() }
    guard let first = word.first, first.isUppercase, word.count > 1 else { return false }
    return word.allSatisfy { $0.isLetter || $0 == "-" || $0 == noBreakHyphen }
  }

  /// The word with all hyphens no-break when one of them stands beside a digit; addresses are left alone.
  private static func hyphensJoined(_ word: Substring) -> String {
    guard word.utf8.contains(UInt8(ascii: "-")), !word.contains(where: { "@/_".contains($0) }) else {
      return String(word)
    }
    let letters = Array(word)
    let touchesDigit = letters.indices.dropFirst().dropLast().contains { index in
      guard letters[index] == "-" else { return false }
      let (before, after) = (letters[index - 1], letters[index + 1])
      return (before.isNumber && (after.isLetter || after.isNumber)) || (before.isLetter && after.isNumber)
    }
    return touchesDigit ? String(letters.map { $0 == "-" ? noBreakHyphen : $0 }) : String(word)
  }
}
