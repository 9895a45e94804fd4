/// The sheets that a document takes in a volume.
public struct SheetRange: Hashable, Sendable {
  /// How they are numbered.
  public let numbering: SheetNumbering
  /// How many sheets there are.
  public let count: Int
  /// The numbers of the sheets in order, with their letters; empty for sheets without numbers.
  public let labels: [String]

  /// What an inventory prints: «5», «3–7»; empty for sheets without numbers.
  public var printed: String {
    guard let first = labels.first, let last = labels.last else { return "" }
    return labels.count == 1 ? first : "\(first)–\(last)"
  }
}

/// Gives sheets their numbers, one document after another; running ranges follow without gaps by construction.
struct SheetCounter {
  private let letters: [Character]
  /// The number of the last running sheet.
  private(set) var last: Int
  private var lettersUsed = 0

  init(first: Int, letters: String) {
    last = first - 1
    self.letters = Array(letters)
  }

  /// The next so many sheets. Throws `noSheetLetter` when letters run out or no number stands before them.
  mutating func take(_ count: Int, _ numbering: SheetNumbering) throws(LayoutError) -> SheetRange {
    var labels: [String] = []
    switch numbering {
    case .running:
      labels = (last + 1..<last + 1 + count).map { String($0) }
      last += count
      lettersUsed = 0
    case .lettered:
      guard last > 0, lettersUsed + count <= letters.count else {
        throw LayoutError(.noSheetLetter(sheet: last, letters: letters.count, needed: lettersUsed + count))
      }
      labels = letters[lettersUsed..<lettersUsed + count].map { "\(last)\($0)" }
      lettersUsed += count
    case .own: labels = (1..<1 + count).map { String($0) }
    case .none: break
    }
    return SheetRange(numbering: numbering, count: count, labels: labels)
  }
}
