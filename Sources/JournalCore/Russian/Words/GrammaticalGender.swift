/// The gender of a noun, which the words for 1 and 2 follow (FORMS §23.5).
public enum GrammaticalGender: String, Hashable, Sendable, CaseIterable {
  /// Один лист.
  case masculine
  /// Одна страница.
  case feminine
  /// Одно дело.
  case neuter
}
