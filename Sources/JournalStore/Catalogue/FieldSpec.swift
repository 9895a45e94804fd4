/// One field of an operation's file: a column of CSV, a member of a JSON object.
public struct FieldSpec: Hashable, Sendable {
  /// What is written in the field.
  public enum Kind: String, Hashable, Sendable {
    /// Any text.
    case text
    /// A whole number.
    case integer
    /// A date, `2025-11-12`.
    case day
    /// A moment in the school's zone, `2025-11-12T15:00:00`.
    case moment
    /// A time of day, `15:00`.
    case time
    /// `true` or `false`, `да` or `нет`.
    case truth
    /// A class, `7А`.
    case classLabel
    /// A school year, `2025/2026`.
    case year
    /// A period, `Q2` or `year`.
    case period
    /// The number of a record.
    case id
    /// Several numbers with spaces between them.
    case ids
    /// One of a list of words.
    case word
  }

  /// The name, in kebab-case.
  public let name: String
  /// What is written in it.
  public let kind: Kind
  /// Whether the file must have it.
  public let isRequired: Bool
  /// What it means, in English.
  public let help: String

  /// A field that the file must have.
  public static func required(_ name: String, _ kind: Kind, _ help: String) -> FieldSpec {
    FieldSpec(name: name, kind: kind, isRequired: true, help: help)
  }

  /// A field that may be missing or empty.
  public static func optional(_ name: String, _ kind: Kind, _ help: String) -> FieldSpec {
    FieldSpec(name: name, kind: kind, isRequired: false, help: help)
  }
}
