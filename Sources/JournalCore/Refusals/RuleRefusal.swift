/// Why a rule of the school refuses an operation: facts of one subject area with the clause behind them.
///
/// `description` is one line in Russian: где › что (пункт) › что сделать; ids and numbers, never a person's name.
public protocol RuleRefusal: Hashable, Sendable, CustomStringConvertible {
  /// The clause of the school's act, or of REQUIREMENTS, that refuses: `S0-4.12.7`.
  var clause: String { get }
}

/// Any area's refusal as one value that can be compared and stored in an error.
public struct RuleFault: Hashable, Sendable, CustomStringConvertible {
  /// The refusal.
  public let refusal: any RuleRefusal

  /// The refusal of an area.
  public init(_ refusal: any RuleRefusal) { self.refusal = refusal }

  /// The clause that refuses.
  public var clause: String { refusal.clause }

  public var description: String { refusal.description }

  public static func == (left: RuleFault, right: RuleFault) -> Bool {
    AnyHashable(left.refusal) == AnyHashable(right.refusal)
  }

  public func hash(into hasher: inout Hasher) { AnyHashable(refusal).hash(into: &hasher) }
}
