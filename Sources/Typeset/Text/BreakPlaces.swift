/// Where a text may be broken into lines: at spaces and after hyphens inside words (FORMS §23.4, §23.7).
///
/// A space before a dash, a closing quote or punctuation, after «№» or an opening quote, and between a surname and its
/// initials is a weak place: it is taken only by a line that has no other. No-break spaces and U+2011 are no places.
struct BreakPlaces {
  /// A place: where the line ends, and where the next begins, in bytes of the text.
  struct Place: Hashable {
    let end: Int
    let next: Int
  }

  /// The places to break at, rising; the last is the end of the text.
  private(set) var strong: [Place] = []
  /// The places that only a line without any other is broken at, rising.
  private(set) var weak: [Place] = []

  /// The places in a text whose words stand one space apart.
  init(_ text: String) {
    let words = text.spacedWords
    var offset = 0
    for (index, word) in words.enumerated() {
      addHyphens(of: word, at: offset)
      offset += word.utf8.count
      guard index + 1 < words.count else { break }
      let place = Place(end: offset, next: offset + 1)
      if BreakPlaces.holds(word, words[index + 1]) { weak.append(place) } else { strong.append(place) }
      offset += 1
    }
    strong.append(Place(end: text.utf8.count, next: text.utf8.count))
  }

  /// A hyphen permits a break when at least three letters stand on both sides: not in «1-й», «152-ФЗ».
  private mutating func addHyphens(of word: Substring, at offset: Int) {
    guard word.utf8.contains(UInt8(ascii: "-")) else { return }
    var start = word.startIndex
    for hyphen in word.indices where word[hyphen] == "-" {
      let next = word.index(after: hyphen)
      let before = word[start..<hyphen].suffix(3)
      let after = word[next...].prefix(3)
      guard before.count == 3, after.count == 3, before.allSatisfy(\.isLetter), after.allSatisfy(\.isLetter)
      else { continue }
      let bytes = offset + word.utf8.distance(from: word.startIndex, to: next)
      strong.append(Place(end: bytes, next: bytes))
      start = next
    }
  }

  /// Whether the space between two words must not end a line.
  private static func holds(_ word: Substring, _ next: Substring) -> Bool {
    if isPlain(next) { return word.unicodeScalars.last.map(opening.contains) ?? false }
    guard let last = word.last, let first = next.first else { return false }
    if unbegun.contains(first) || next == "-" || unended.contains(last) { return true }
    if last.isNumber, isClassLetter(next) { return true }
    if isInitials(trimmed(next)) { return isInitials(word) || (last.isLetter && beginsName(word)) }
    return isInitials(word.drop(while: unended.contains)) && beginsName(next)
  }

  /// Whether the word begins with a small letter or a digit, as most do: then it is no name, no initials and no punctuation.
  private static func isPlain(_ word: Substring) -> Bool {
    switch word.unicodeScalars.first {
    case ("а"..."я")?, "ё"?, ("a"..."z")?, ("0"..."9")?: true
    default: false
    }
  }

  /// What a line never begins with.
  private static let unbegun: Set<Character> = [
    "—", "–", "»", "“", "”", ")", "]", ".", ",", ";", ":", "!", "?", "…", "%",
  ]
  /// What a line never ends with.
  private static let unended = Set(opening.map(Character.init))
  private static let opening: [Unicode.Scalar] = ["«", "„", "(", "[", "№"]

  /// Whether the word is «А.» or «А.Б.», with nothing around it.
  private static func isInitials(_ word: some StringProtocol) -> Bool {
    guard word.count == 2 || word.count == 4 else { return false }
    return word.enumerated().allSatisfy { index, character in
      index % 2 == 0 ? character.isUppercase : character == "."
    }
  }

  /// The word without quotes and brackets before it and punctuation after it.
  private static func trimmed(_ word: Substring) -> Substring {
    let end = word.lastIndex { $0 == "." || $0.isLetter }
    return word[...(end ?? word.startIndex)].drop(while: unended.contains)
  }

  private static func beginsName(_ word: Substring) -> Bool {
    word.drop(while: unended.contains).first?.isUppercase ?? false
  }

  /// Whether the word is the letter of a class in quotes, as in «7 «А»».
  private static func isClassLetter(_ word: Substring) -> Bool {
    let letter = trimmed(word)
    return word.first == "«" && letter.count == 1 && letter.allSatisfy(\.isUppercase)
  }
}
