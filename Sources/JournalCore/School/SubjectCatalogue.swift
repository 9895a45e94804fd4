/// The subjects that the programme knows, in curriculum order, with the other names they go by (FORMS §22).
///
/// It gives imported subjects their place in the curriculum and their short names, and the made-up school its plan.
public struct SubjectCatalogue: Hashable, Sendable {
  /// One subject of the catalogue.
  public struct Entry: Hashable, Sendable {
    /// The official name.
    public let name: String
    /// A shorter name for narrow columns (FORMS §22.4); nil when the official one is short.
    public let shortName: String?
    /// Other names that mean the subject.
    public let aliases: [String]
    /// Hours a week by grade; a grade without an entry does not study the subject.
    public let hoursByGrade: [Int: Int]
    /// Whether marks are given in it.
    public let hasMarks: Bool

    /// An entry of the parts.
    public init(
      name: String, shortName: String?, aliases: [String], hoursByGrade: [Int: Int], hasMarks: Bool
    ) {
      self.name = name
      self.shortName = shortName
      self.aliases = aliases
      self.hoursByGrade = hoursByGrade
      self.hasMarks = hasMarks
    }
  }

  /// A subject found by a name, and how well the name matched.
  public struct Match: Hashable, Sendable {
    /// The subject.
    public let entry: Entry
    /// The place in the curriculum order, from 1.
    public let position: Int
    /// Whether the name is the official one, letter for letter.
    public let isExact: Bool
  }

  /// The subjects in curriculum order.
  public let entries: [Entry]
  private let positions: [String: Int]

  /// A catalogue of the entries in their order; where two go by one name, the first wins.
  public init(entries: [Entry]) {
    self.entries = entries
    var positions: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for name in [entry.name] + entry.aliases {
        let key = SubjectCatalogue.folded(name)
        if positions[key] == nil { positions[key] = index }
      }
    }
    self.positions = positions
  }

  /// The subject that goes by the name, whatever its case, Ё and spaces; nil when there is none.
  public func match(_ name: String) -> Match? {
    guard let index = positions[SubjectCatalogue.folded(name)] else { return nil }
    return Match(entry: entries[index], position: index + 1, isExact: entries[index].name == name)
  }

  /// A name with case, Ё and runs of spaces made equal, for comparing.
  public static func folded(_ name: String) -> String {
    name.precomposed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .map { $0 == "ё" ? "е" : String($0) }.joined()
  }
}
