public import JournalCore
public import JournalStore

/// Everything one form needs, fetched at once: a plain value without a database inside.
public protocol ReportData: Sendable, Hashable {
  /// What one value is made for.
  associatedtype Scope: ReportScope

  /// The scopes of a choice that have such a paper, in the order of printing; all of its kind unless told otherwise.
  ///
  /// Throws `StoreError` when the journal cannot be read.
  static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [Scope]

  /// Reads the value for a scope; personal values stay sealed.
  ///
  /// Throws `StoreError` when the journal lacks what the scope names or cannot be read.
  static func fetch(
    _ scope: Scope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> Self

  /// Opens or masks every personal value once.
  mutating func disclose(through clearance: inout Clearance)
}

extension ReportData {
  /// All scopes of the choice.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [Scope] {
    try Scope.all(choice, from: snapshot)
  }
}

/// Data whose names lie in the vault, until its links put them in.
public protocol RevealableData: ReportData {
  /// The sealed data with the names that the director took out of the vault (D-16, DECISIONS 10).
  func revealed(by links: [CodeLink]) -> Self
}
