/// Where rows to be loaded come from; reading a table twice gives the same rows.
public protocol TableSource: Sendable {
  /// The tables of which rows are known to be missing; references into them are not doubted.
  var incomplete: Set<String> { get }
  /// Gives the readable rows of the table in order.
  func read(_ table: OpenTable, _ row: (TableRow) throws -> Void) throws
}

/// One row of an open table as texts.
public struct TableRow: Hashable, Sendable {
  /// The line of its file, from 1.
  public let line: Int
  /// A text or nil for each column of the table in order.
  public let values: [String?]

  /// A row of the line.
  public init(line: Int, values: [String?]) {
    self.line = line
    self.values = values
  }
}
