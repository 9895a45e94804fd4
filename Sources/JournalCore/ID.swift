/// The number of a stored record, tied to the kind of the record so that ids of two kinds cannot be mixed.
///
/// Numbers are given by the store, never reused, and mean nothing outside it.
public struct ID<Entity>: Hashable, Sendable, Comparable {
  /// The number in the store, from 1.
  public let rawValue: Int64

  /// The id with the number.
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}

extension ID: CustomStringConvertible {
  public var description: String { String(rawValue) }
}
