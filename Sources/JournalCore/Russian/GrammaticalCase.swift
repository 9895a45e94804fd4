/// The six cases of a Russian noun, in the order of school grammars (FORMS §23.2).
public enum GrammaticalCase: String, Hashable, Sendable, CaseIterable {
  /// Кто, что.
  case nominative
  /// Кого, чего: «отказ Ивановой Марии Петровны».
  case genitive
  /// Кому, чему: «поручить Смирновой Н.А.».
  case dative
  /// Кого, что.
  case accusative
  /// Кем, чем: «закрепить за Ивановым Иваном Ивановичем».
  case instrumental
  /// О ком, о чём: «на 57 листах».
  case prepositional

  /// All cases but the nominative.
  static let oblique: Set<GrammaticalCase> = Set(allCases).subtracting([.nominative])
}
