/// Latin and Russian letters that look the same and are typed for one another.
enum Lookalikes {
  private static let latin = Array("ABCEHKMOPTX")
  private static let russian = Array("АВСЕНКМОРТХ")

  /// The text with such Russian capitals made Latin.
  static func latin(_ text: String) -> String { replaced(text, russian, latin) }

  /// Whether a word of the text has letters of both alphabets.
  static func mixes(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      word.contains(where: { $0.isASCII && $0.isLetter })
        && word.contains { ("а"..."я").contains($0.lowercased()) }
    }
  }

  private static func replaced(_ text: String, _ from: [Character], _ to: [Character]) -> String {
    String(text.map { letter in from.firstIndex(of: letter).map { to[$0] } ?? letter })
  }
}
