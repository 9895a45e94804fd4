/// A surname, a first name or a patronymic in one case, and where the form comes from (FORMS §23.2).
public struct NamePart: Hashable, Sendable {
  /// The form.
  public let text: String
  /// Where the form comes from.
  public let origin: NameFormOrigin

  /// A form from the origin.
  public init(text: String, origin: NameFormOrigin) { (self.text, self.origin) = (text, origin) }

  /// Whether the form may be printed without a person's check.
  public var isCertain: Bool { origin != .doubtful && origin != .unsure }

  /// Whether a rule made the form, so that a draft marks it.
  public var isGenerated: Bool { origin == .rule || origin == .doubtful }
}

/// Where the form of a part of a name comes from.
public enum NameFormOrigin: String, Hashable, Sendable, CaseIterable {
  /// The nominative as the name is recorded.
  case stored
  /// A person wrote the form.
  case override
  /// A rule of grammar made the form; names that do not change are of this kind too.
  case rule
  /// A rule made the form, but another one is in use as well: Заяца beside Зайца.
  case doubtful
  /// Left in the nominative, because the form depends on a sex or a usage that is not known.
  case unsure
}
