/// The forms of one case that a person wrote for a name, in place of those made by rule (FORMS §23.2).
public struct PersonNameOverride: Hashable, Sendable {
  /// The surname in the case, or nil for the rule's.
  public let surname: String?
  /// The first name in the case, or nil for the rule's.
  public let given: String?
  /// The patronymic in the case, or nil for the rule's; of no effect on a name without one.
  public let patronymic: String?

  /// Forms of a case; blank ones count as not written.
  public init(surname: String? = nil, given: String? = nil, patronymic: String? = nil) {
    self.surname = PersonNameOverride.tidied(surname)
    self.given = PersonNameOverride.tidied(given)
    self.patronymic = PersonNameOverride.tidied(patronymic)
  }

  private static func tidied(_ text: String?) -> String? {
    let words = text?.precomposed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words?.isEmpty == false ? words : nil
  }
}
