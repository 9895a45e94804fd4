/// The pattern of names that replace real ones: text with one `{n}` for the number, «Ученик {n}» (S0-11.3.3).
public struct CodeNamePattern: Hashable, Sendable {
  private let before: String
  private let after: String

  /// The pattern, or nil when `{n}` does not stand in it exactly once.
  public init?(_ text: String) {
    let parts = text.split(separator: "{n}", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.contains(where: { $0.contains(where: { "{}".contains($0) }) }) else {
      return nil
    }
    (before, after) = (String(parts[0]), String(parts[1]))
  }

  /// The name with the number, from 1: «Ученик 12».
  public func name(_ number: Int) -> String { before + String(number) + after }

  /// The pattern as written in the profile.
  public var text: String { "\(before){n}\(after)" }
}
