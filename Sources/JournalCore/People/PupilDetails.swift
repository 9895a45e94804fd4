/// What a school keeps of a pupil beside name, birth date and sex; nothing of it under minimal data (S0-11.2.2).
public struct PupilDetails: Hashable, Sendable {
  /// The number of the personal file; nil when none was given.
  public let personalFile: String?
  /// Categories that the law gives rights to.
  public let categories: Set<PupilCategory>

  /// Details of a pupil.
  public init(personalFile: String?, categories: Set<PupilCategory>) {
    self.personalFile = personalFile
    self.categories = categories
  }
}

/// A category of pupils that the law gives rights to (S0-1.11).
public enum PupilCategory: String, Hashable, Sendable, CaseIterable {
  /// With limited health: «ОВЗ».
  case limitedHealth
  /// With a disability: «ребёнок-инвалид».
  case disability

  /// «ОВЗ».
  public var printed: String {
    switch self {
    case .limitedHealth: "ОВЗ"
    case .disability: "ребёнок-инвалид"
    }
  }
}

/// A way to reach a person.
public enum ContactKind: String, Hashable, Sendable, CaseIterable {
  case phone, email, address

  /// «телефон».
  public var printed: String {
    switch self {
    case .phone: "телефон"
    case .email: "электронная почта"
    case .address: "адрес"
    }
  }
}

/// A contact of a person with its source (S0-9.9.b, S1-1.6).
public struct Contact: Hashable, Sendable {
  /// The way.
  public let kind: ContactKind
  /// Number or address; nil when the contact is not in use any more.
  public let value: String?
  /// Where it comes from: «заявление от 01.10.2025».
  public let source: String

  /// A contact.
  public init(_ kind: ContactKind, _ value: String?, source: String) {
    self.kind = kind
    self.value = value
    self.source = source
  }
}

/// What may be written about persons of families that agreed to more or to less.
public enum ContactRules {
  /// Throws when the contact has no source or no form of its kind.
  public static func check(_ contact: Contact) throws(PeopleRefusal) {
    if contact.source.allSatisfy(\.isWhitespace) { throw .contactWithoutSource(contact.kind) }
    guard let value = contact.value else { return }
    let isGood =
      switch contact.kind {
      case .phone: value.count { $0.isNumber } >= 5 && value.allSatisfy { isPhone($0) }
      case .email: isEmail(value)
      case .address: value.contains { !$0.isWhitespace }
      }
    if !isGood { throw .badContact(contact.kind) }
  }

  private static func isPhone(_ character: Character) -> Bool {
    character.isNumber || " +-()".contains(character)
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !text.contains(where: \.isWhitespace)
  }
}
