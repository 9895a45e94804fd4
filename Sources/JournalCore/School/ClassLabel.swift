/// The name of a class: a grade and a letter.
public struct ClassLabel: Hashable, Sendable, Comparable {
  /// 0 (preparatory) … 12.
  public let grade: Int
  /// The letter, one or more upper-case letters; empty in a school with one class a grade.
  public let letter: String

  /// The class of the grade and the letter, or nil when the grade is not 0…12 or the letter is not letters.
  public init?(grade: Int, letter: String) {
    let upper = letter.uppercased()
    guard (0...12).contains(grade), upper.count <= 3, upper.allSatisfy(\.isLetter) else { return nil }
    self.grade = grade
    self.letter = upper
  }

  /// The class as a school writes it: `7А`, `7 «А»`, `7-А`, `7 а` mean the same; nil for anything else.
  public init?(_ text: String) {
    let digits = text.drop(while: \.isWhitespace).prefix(while: { $0.isASCII && $0.isNumber })
    guard let grade = Int(digits) else { return nil }
    let letter = text.drop(while: \.isWhitespace).dropFirst(digits.count)
      .filter { !$0.isWhitespace && !"«»\"“”„-–".contains($0) }
    self.init(grade: grade, letter: String(letter))
  }

  /// `7А`, the form of file names and narrow columns.
  public var compact: String { "\(grade)\(letter)" }

  /// `7 «А»` with a no-break space, the form of text (FORMS §23.3, §23.4).
  public var printed: String { letter.isEmpty ? "\(grade)" : "\(grade)\u{00A0}«\(letter)»" }

  public static func < (left: ClassLabel, right: ClassLabel) -> Bool {
    (left.grade, left.letter) < (right.grade, right.letter)
  }
}
