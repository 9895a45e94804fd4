/// The name of a class: a grade and a letter.
public struct ClassLabel: Hashable, Sendable, Comparable {
  /// 0 (preparatory) … 12.
  public let grade: Int
  /// The letter, one to three upper-case letters; empty in a school with one class a grade.
  public let letter: String

  /// The class of the grade and the letter, or nil when the grade is not 0…12 or the letter is not letters.
  ///
  /// Latin letters that look like Cyrillic ones are taken for them, since both are typed for the same class.
  public init?(grade: Int, letter: String) {
    let upper = letter.precomposed.uppercased().map { ClassLabel.lookAlikes[$0] ?? $0 }
    guard (0...12).contains(grade), upper.count <= 3, upper.allSatisfy(\.isLetter) else { return nil }
    self.grade = grade
    self.letter = String(upper)
  }

  /// The class as a school writes it: `7А`, `7 «А»`, `7-А`, `7 а` mean the same; nil for anything else.
  public init?(_ text: String) {
    let text = text.drop(while: \.isWhitespace)
    let digits = text.prefix(while: { ("0"..."9").contains($0) })
    guard digits.count <= 2, let grade = Int(digits) else { return nil }
    let letter = text.dropFirst(digits.count).filter { !$0.isWhitespace && !"«»\"“”„-–\u{2011}".contains($0) }
    self.init(grade: grade, letter: String(letter))
  }

  /// `7А`, the form of file names and narrow columns.
  public var compact: String { "\(grade)\(letter)" }

  /// `7 «А»` with a no-break space, the form of text (FORMS §23.3, §23.4).
  public var printed: String { letter.isEmpty ? "\(grade)" : "\(grade)\u{00A0}«\(letter)»" }

  public static func < (left: ClassLabel, right: ClassLabel) -> Bool {
    if left.grade != right.grade { return left.grade < right.grade }
    return CollationKey(left.letter) < CollationKey(right.letter)
  }

  /// Latin capitals on the left, the Cyrillic ones that they are mistaken for on the right.
  private static let lookAlikes: [Character: Character] = [
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т",
    "X": "Х",
  ]
}
