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

  /// A cell of the text.
  public init(_ text: String, style: CellStyle? = nil, columnSpan: Int = 1, rowSpan: Int = 1) {
    precondition(columnSpan > 0 && rowSpan > 0, "a cell takes at least one column and one row")
    self.text = text
    self.style = style
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
  }

  /// A cell with nothing in it.
  public static let empty = Cell("")
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}

/// A column of a table over rows of one type.
public struct Column<Row> {
  let heading: String
  let headingStyle: CellStyle
  let style: CellStyle
  let cell: (Row) -> Cell
  var column: TableColumn
  var mergesGroup = false

  /// A column that shows of each row what the closure says.
  public init(
    _ heading: String, _ width: ColumnWidth, headed headingStyle: CellStyle, styled style: CellStyle,
    cell: @escaping (Row) -> Cell
  ) {
    self.heading = heading
    self.headingStyle = headingStyle
    self.style = style
    self.cell = cell
    column = TableColumn(width)
  }

  /// The column, repeated in every panel.
  public func frozen() -> Column {
    var copy = self
    copy.column.isFrozen = true
    return copy
  }

  /// The column with one cell a group of rows, made from the group's first row.
  public func merged() -> Column {
    var copy = self
    copy.mergesGroup = true
    return copy
  }
}

/// Columns under a common heading.
public struct ColumnGroup<Row> {
  let heading: String
  let headingStyle: CellStyle
  let columns: [Column<Row>]

  /// The columns under the heading.
  public init(
    _ heading: String, headed headingStyle: CellStyle, @ColumnBuilder<Row> _ columns: () -> [ColumnNode<Row>]
  ) {
    self.heading = heading
    self.headingStyle = headingStyle
    self.columns = columns().flatMap(\.columns)
  }
}

/// A column, or a group of them.
public enum ColumnNode<Row> {
  /// A column by itself.
  case column(Column<Row>)
  /// Columns under a common heading.
  case group(ColumnGroup<Row>)

  var columns: [Column<Row>] {
    switch self {
    case .column(let column): [column]
    case .group(let group): group.columns
    }
  }
}

/// Collects columns from statements; types are erased so that wide tables compile fast.
@resultBuilder
public enum ColumnBuilder<Row> {
  public static func buildExpression(_ column: Column<Row>) -> [ColumnNode<Row>] { [.column(column)] }
  public static func buildExpression(_ group: ColumnGroup<Row>) -> [ColumnNode<Row>] { [.group(group)] }
  public static func buildBlock(_ parts: [ColumnNode<Row>]...) -> [ColumnNode<Row>] { parts.flatMap(\.self) }
  public static func buildOptional(_ part: [ColumnNode<Row>]?) -> [ColumnNode<Row>] { part ?? [] }
  public static func buildEither(first part: [ColumnNode<Row>]) -> [ColumnNode<Row>] { part }
  public static func buildEither(second part: [ColumnNode<Row>]) -> [ColumnNode<Row>] { part }
  public static func buildArray(_ parts: [[ColumnNode<Row>]]) -> [ColumnNode<Row>] { parts.flatMap(\.self) }
}
