/// A person's name in one case, in the forms of official papers (FORMS §23.1, §23.2).
public struct NameInCase: Hashable, Sendable {
  /// The surname.
  public let surname: NamePart
  /// The first name.
  public let given: NamePart
  /// The patronymic, nil when the person has none.
  public let patronymic: NamePart?
  /// «И.И.», the same in all cases.
  private let initials: String

  init(surname: NamePart, given: NamePart, patronymic: NamePart?, initials: String) {
    (self.surname, self.given, self.patronymic) = (surname, given, patronymic)
    self.initials = initials
  }

  /// `Ивановым Иваном Ивановичем`.
  public var full: String { parts.map(\.text).joined(separator: " ") }

  /// `Ивановым Иваном`.
  public var short: String { "\(surname.text) \(given.text)" }

  /// `Ивановым И.И.` with a no-break space, the form of points of orders.
  public var surnameFirst: String { "\(surname.text)\u{00A0}\(initials)" }

  /// `И.И. Ивановым` with a no-break space.
  public var initialsFirst: String { "\(initials)\u{00A0}\(surname.text)" }

  /// The parts in the order of `full`.
  public var parts: [NamePart] { [surname, given] + (patronymic.map { [$0] } ?? []) }

  /// Whether `full` may be printed without a person's check; for forms with initials ask the surname alone.
  public var isCertain: Bool { parts.allSatisfy(\.isCertain) }
}
