/// Where the words of a text may be divided: what a hyphenator says, within the rules of Russian typography.
///
/// At least two letters stay on the line and three go to the next; a word that holds a hyphen, a digit or nothing but
/// capitals is never divided, and a word with a capital letter only when it begins its text, since it may be a name.
struct HyphenPlaces {
  /// The least number of letters before the hyphen.
  static let least = 2
  /// The least number of letters on the next line.
  static let leastAfter = 3

  let hyphenator: any Hyphenator

  /// The bytes of the text after which a hyphen may stand, falling, within a range of its bytes.
  ///
  /// A word that was divided before the range is looked at whole; two letters of its rest stay on the line.
  func places(in text: String, _ range: Range<Int>) -> [Int] {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    let begin = text[..<start].lastIndex { !$0.isLetter }.map { text.index(after: $0) } ?? text.startIndex
    let least = text.index(start, offsetBy: HyphenPlaces.least, limitedBy: end) ?? end
    let leastByte = begin < start ? utf8.distance(from: utf8.startIndex, to: least) : range.lowerBound
    var found: [Int] = []
    for token in text[begin..<end].split(separator: " ") {
      for word in token.split(separator: "\u{A0}") {
        let isFirst = text[..<word.startIndex].allSatisfy { !$0.isLetter && !$0.isNumber }
        let offset = utf8.distance(from: utf8.startIndex, to: word.startIndex)
        found += places(inWord: word, isFirst: isFirst).map { offset + $0 }
      }
    }
    return found.filter { $0 >= leastByte }.reversed()
  }

  /// The bytes of the word after which a hyphen may stand, rising.
  private func places(inWord token: Substring, isFirst: Bool) -> [Int] {
    guard let start = token.firstIndex(where: \.isLetter), let last = token.lastIndex(where: \.isLetter)
    else {
      return []
    }
    let word = token[start...last]
    guard word.count >= HyphenPlaces.least + HyphenPlaces.leastAfter, word.allSatisfy(\.isLetter),
      let first = word.first, isFirst || !first.isUppercase, word.dropFirst().allSatisfy(\.isLowercase)
    else { return [] }
    let permitted = HyphenPlaces.least...word.count - HyphenPlaces.leastAfter
    return hyphenator.breaks(in: String(word)).filter(permitted.contains).map { letters in
      token.utf8.distance(from: token.startIndex, to: word.index(word.startIndex, offsetBy: letters))
    }
  }
}
