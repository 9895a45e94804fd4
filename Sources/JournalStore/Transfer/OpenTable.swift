/// A table of the open set: what the file of a table shows and what it is checked against.
public struct OpenTable: Hashable, Sendable {
  /// The name, which is that of the file too.
  public let name: String
  /// The columns in their order.
  public let columns: [OpenColumn]
  /// What the rows refer to.
  public let references: [OpenReference]

  /// The columns of the key in its order; rows are written in this order.
  public var key: [String] {
    columns.filter { $0.keyPlace != nil }.sorted { ($0.keyPlace ?? 0) < ($1.keyPlace ?? 0) }.map(\.name)
  }

  /// The place of the column with the name.
  func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// A column of an open table.
public struct OpenColumn: Hashable, Sendable {
  /// What is written in a column.
  public enum Kind: String, Hashable, Sendable {
    /// A whole number.
    case integer
    /// Any text.
    case text
    /// A day, `2025-11-12`.
    case day
    /// A moment in the school's zone, `2025-11-12T15:00:00`.
    case moment
    /// A time of day, `15:00`.
    case time
  }

  /// The name.
  public let name: String
  /// What is written in it.
  public let kind: Kind
  /// Whether every row has a value.
  public let isRequired: Bool
  /// The place in the key, from 1; nil outside of the key.
  public let keyPlace: Int?
}

/// Columns that hold the values of another table's columns.
public struct OpenReference: Hashable, Sendable {
  /// The columns here.
  public let columns: [String]
  /// The other table.
  public let table: String
  /// The columns there.
  public let targets: [String]
}
