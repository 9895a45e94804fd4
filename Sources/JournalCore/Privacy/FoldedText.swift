/// A text as words that can be compared: lower case, Ё as Е, Latin look-alikes as Cyrillic, no stress marks, no soft
/// hyphens.
struct FoldedText {
  /// A word and where it stands.
  struct Word {
    let letters: String
    let range: Range<String.Index>
    /// Whether it begins with a capital.
    let isCapital: Bool
  }

  let text: String
  let words: [Word]

  init(_ text: String) {
    self.text = text
    var words: [Word] = []
    var (letters, start, isCapital) = (String.UnicodeScalarView(), text.startIndex, false)
    func close(_ end: String.Index) {
      guard !letters.isEmpty else { return }
      words.append(Word(letters: String(letters), range: start..<end, isCapital: isCapital))
      letters = String.UnicodeScalarView()
    }
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      switch FoldedText.folded(scalars[index]) {
      case .letter(let letter):
        if letters.isEmpty { (start, isCapital) = (index, scalars[index].properties.isUppercase) }
        letters.append(letter)
      case .breve where letters.last == "и":
        letters.removeLast()
        letters.append("й")
      case .ignored, .breve: continue
      case .separator: close(index)
      }
    }
    close(text.endIndex)
    self.words = words
  }

  /// Whether two neighbouring words belong together: nothing but spaces, dots and hyphens stand between them.
  func areJoined(_ left: Int, _ right: Int) -> Bool {
    guard words.indices.contains(left), words.indices.contains(right) else { return false }
    let gap = text[words[left].range.upperBound..<words[right].range.lowerBound]
    return gap.count <= 3 && gap.allSatisfy { " \u{A0}\u{202F}.-\u{2010}\u{2011}\u{2013}".contains($0) }
  }

  // MARK: - Letters

  /// What a character is to the comparison.
  enum Folded: Equatable {
    case letter(Unicode.Scalar)
    /// The mark that makes Й of И where they are stored apart.
    case breve
    case ignored
    case separator
  }

  static func folded(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.value {
    case 0x0410...0x042F: .letter(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
    case 0x0430...0x044F: .letter(scalar)
    case 0x0401, 0x0451: .letter("е")
    case 0x0306: .breve
    case 0x00AD, 0x0300, 0x0301, 0x0308, 0x200B...0x200D, 0x2060, 0xFEFF: .ignored
    case 0x30...0x39: .letter(scalar)
    case 0x41...0x5A, 0x61...0x7A: .letter(lookalikes[scalar] ?? lower(scalar))
    default: scalar.properties.isAlphabetic ? .letter(lower(scalar)) : .separator
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  private static let lookalikes = Dictionary(
    uniqueKeysWithValues: zip(
      "ABCEHKMOPTXYaceopxykmt".unicodeScalars, "авсенкмортхуасеорхукмт".unicodeScalars))

  /// The word's letters, for patterns.
  static func key(_ text: String) -> String { FoldedText(text).words.map(\.letters).joined() }
}
