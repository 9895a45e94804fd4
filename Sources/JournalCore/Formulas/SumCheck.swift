/// A number that a paper states and the parts that must make it up: `3 = 4+5+7+8`; checked before printing (FORMS §5, §7).
public struct SumCheck: Hashable, Sendable {
  /// The number stated.
  public let stated: Int
  /// What the parts give.
  public let found: Int

  /// A number and its parts; parts that are taken away are negative.
  public init(_ stated: Int, of parts: [Int]) {
    self.stated = stated
    found = parts.reduce(0, +)
  }

  /// Found less stated; 0 when the sum closes.
  public var difference: Int { found - stated }

  /// Whether the sum closes.
  public var closes: Bool { difference == 0 }
}
