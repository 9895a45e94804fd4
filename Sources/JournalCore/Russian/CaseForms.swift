/// The six forms of one word.
public struct CaseForms: Hashable, Sendable {
  /// The forms in the order of `GrammaticalCase`.
  private let nominative, genitive, dative, accusative, instrumental, prepositional: String

  /// The forms in the order of school grammars.
  public init(
    _ nominative: String, _ genitive: String, _ dative: String, _ accusative: String, _ instrumental: String,
    _ prepositional: String
  ) {
    (self.nominative, self.genitive, self.dative) = (nominative, genitive, dative)
    (self.accusative, self.instrumental, self.prepositional) = (accusative, instrumental, prepositional)
  }

  /// Forms made one by one.
  init(_ form: (GrammaticalCase) -> String) {
    self.init(
      form(.nominative), form(.genitive), form(.dative), form(.accusative), form(.instrumental),
      form(.prepositional))
  }

  /// A word that is the same in all cases.
  init(invariable word: String) { self.init { _ in word } }

  /// The nominative, and a stem with the endings of the other five cases separated by spaces; `-` is no ending.
  init(_ nominative: String, stem: String, _ endings: String) {
    let endings = endings.split(separator: " ").map { $0 == "-" ? "" : $0 }
    precondition(endings.count == 5, "five endings")
    self.init(
      nominative, stem + endings[0], stem + endings[1], stem + endings[2], stem + endings[3],
      stem + endings[4])
  }

  /// The form of the case.
  public subscript(_ grammaticalCase: GrammaticalCase) -> String {
    switch grammaticalCase {
    case .nominative: nominative
    case .genitive: genitive
    case .dative: dative
    case .accusative: accusative
    case .instrumental: instrumental
    case .prepositional: prepositional
    }
  }
}
