/// What stands where a pupil's name would: the name, or the code name of a withdrawn pupil.
public enum PupilName: Hashable, Sendable {
  /// The name.
  case real(PersonName)
  /// A code name, which has no parts and no initials.
  case code(String)

  /// The form of the archive: all parts of a name.
  public var full: String {
    switch self {
    case .real(let name): name.full
    case .code(let text): text
    }
  }

  /// The form of working lists: surname and first name (FORMS §23.1).
  public var short: String {
    switch self {
    case .real(let name): name.short
    case .code(let text): text
    }
  }

  /// The place in a list: a code name stands where its own letters put it, not where the surname was (FORMS §1.3).
  public var collationKey: CollationKey {
    switch self {
    case .real(let name): CollationKey(name)
    case .code(let text): CollationKey(text)
    }
  }
}
