/// A pupil's coming, going or change of class, with its order (REQUIREMENTS §6.8).
public struct Movement: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Came from outside the school.
    case arrival
    /// Left the school.
    case departure
    /// Went from one class of the school to another.
    case classTransfer
  }

  /// What happened.
  public let kind: Kind
  /// The first day in the new class, or the day of leaving.
  public let date: Day
  /// The class left; nil for an arrival.
  public let from: ClassLabel?
  /// The class entered; nil for a departure.
  public let to: ClassLabel?
  /// The order.
  public let order: OrderReference

  /// A movement by the order.
  public init(kind: Kind, date: Day, from: ClassLabel?, to: ClassLabel?, order: OrderReference) {
    self.kind = kind
    self.date = date
    self.from = from
    self.to = to
    self.order = order
  }
}
