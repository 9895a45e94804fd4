/// A value of a profile that is read from its node and prints itself; equal texts mean equal values.
protocol ProfileReadable: Hashable, Sendable {
  /// The value of the node; throws what is wrong with it.
  init(yaml node: YAMLNode) throws(Misreading)
  /// The value as sheets, comparisons and refusals say it, in Russian.
  var printed: String { get }
  /// What stands for the value while the rest of a wrong file is checked; such a profile is never given out.
  static var standIn: Self { get }
}

/// One word of a closed list, written in profiles by its raw value.
protocol ProfileWord: ProfileReadable, RawRepresentable<String>, CaseIterable {}

extension ProfileWord {
  init(yaml node: YAMLNode) throws(Misreading) {
    guard let word = node.text.flatMap(Self.init(rawValue:)) else {
      throw Misreading(expected: "одно из: \(Self.choices)", at: node)
    }
    self = word
  }

  static var standIn: Self {
    guard let first = allCases.first else { preconditionFailure("a list of words is never empty") }
    return first
  }

  /// All words as messages list them.
  static var choices: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Collection where Element: ProfileWord {
  /// The words in the order of their list, «нет» for none.
  var printed: String {
    let words = Element.allCases.filter(contains).map(\.printed)
    return words.isEmpty ? "нет" : words.joined(separator: ", ")
  }
}

extension Bool {
  /// «да» or «нет».
  var printed: String { self ? "да" : "нет" }
}
