/// What a column shows of a row: text, and where the text differs from the column's habit, its style and spans.
public struct Cell: Hashable, Sendable {
  /// The text.
  public var text: String
  /// The style; nil for the column's own.
  public var style: CellStyle?
  /// How many of the columns from here on the cell takes; the columns covered are not asked.
  public var columnSpan: Int
  /// How many rows the cell takes; the column is not asked for the rows covered.
  public var rowSpan: Int
  /// Lines through the cell; nil for none.
  public var decoration: CellDecoration?

  /// A cell of the text.
  public init(
    _ text: String, style: CellStyle? = nil, columnSpan: Int = 1, rowSpan: Int = 1,
    decoration: CellDecoration? = nil
  ) {
    precondition(columnSpan > 0 && rowSpan > 0, "a cell takes at least one column and one row")
    self.text = text
    self.style = style
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.decoration = decoration
  }

  /// A cell with nothing in it.
  public static let empty = Cell("")

  /// A cell in which nothing can ever stand: one diagonal line.
  public static let struck = Cell("", decoration: .diagonal)
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}

/// Lines through a cell that say that it stays empty.
public enum CellDecoration: UInt8, Hashable, Sendable {
  /// From the lower left to the upper right corner.
  case diagonal
  /// From corner to corner both ways.
  case cross
}
