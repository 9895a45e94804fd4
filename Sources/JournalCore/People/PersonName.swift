/// A person's name as official papers write it.
public struct PersonName: Hashable, Sendable {
  /// The surname; never empty.
  public let surname: String
  /// The first name; empty only for a code name.
  public let given: String
  /// The patronymic; empty when the person has none.
  public let patronymic: String

  /// A name of the parts, or nil when there is no surname or no first name.
  public init?(surname: String, given: String, patronymic: String = "") {
    let parts = [surname, given, patronymic].map(PersonName.tidied)
    guard !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    (self.surname, self.given, self.patronymic) = (parts[0], parts[1], parts[2])
  }

  /// `Иванов Иван Иванович`, the form of the archive (FORMS §23.1).
  public var full: String {
    patronymic.isEmpty ? "\(surname) \(given)" : "\(surname) \(given) \(patronymic)"
  }

  /// `Иванов Иван`, the form of working lists.
  public var short: String { "\(surname) \(given)" }

  /// `Иванов И.И.` with a no-break space, the form of tables and addressees.
  public var surnameFirst: String { "\(surname)\u{00A0}\(initials)" }

  /// `И.И. Иванов` with a no-break space, the form of signatures.
  public var initialsFirst: String { "\(initials)\u{00A0}\(surname)" }

  private var initials: String {
    [given, patronymic].compactMap { $0.first.map { "\($0)." } }.joined()
  }

  private static func tidied(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Sex, for the endings of official words; unknown for coded pupils and where an import does not tell.
public enum Sex: String, Hashable, Sendable, CaseIterable {
  case male, female, unknown

  /// Picks the form of a word: «переведён», «переведена» or «переведён(а)» (FORMS §2.4).
  public func form(_ male: String, _ female: String, _ unknown: String) -> String {
    switch self {
    case .male: male
    case .female: female
    case .unknown: unknown
    }
  }
}
