/// A column of a table over rows of one type.
public struct Column<Row> {
  let heading: String
  let headingStyle: CellStyle
  let style: CellStyle
  let cell: (Row) -> Cell
  var column: TableColumn
  var mergesGroup = false
  var sum: ((Row) -> Int)?
  var sumFormat = SumFormat.whole

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

extension Column {
  /// The column with what each row contributes to its sums, in units of the format's last place.
  ///
  /// The sums are printed where the table has `subtotals`.
  public func summed(as format: SumFormat = .whole, _ value: @escaping (Row) -> Int) -> Column {
    var copy = self
    copy.sum = value
    copy.sumFormat = format
    return copy
  }
}

/// Columns and groups of columns under a common heading, to any depth.
public struct ColumnGroup<Row> {
  let heading: String
  let headingStyle: CellStyle
  let nodes: [ColumnNode<Row>]

  /// The columns under the heading, those of inner groups included.
  var columns: [Column<Row>] { nodes.flatMap(\.columns) }

  /// The columns and inner groups under the heading.
  public init(
    _ heading: String, headed headingStyle: CellStyle, @ColumnBuilder<Row> _ columns: () -> [ColumnNode<Row>]
  ) {
    self.heading = heading
    self.headingStyle = headingStyle
    nodes = columns()
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

  /// How many header rows the node needs; none when it holds no column.
  var depth: Int {
    switch self {
    case .column: 1
    case .group(let group): group.nodes.map(\.depth).max().map { $0 > 0 ? $0 + 1 : 0 } ?? 0
    }
  }
}

/// Collects columns from statements; types are erased so that wide tables compile fast.
@resultBuilder
public enum ColumnBuilder<Row> {
  public static func buildExpression(_ column: Column<Row>) -> [ColumnNode<Row>] { [.column(column)] }
  public static func buildExpression(_ group: ColumnGroup<Row>) -> [ColumnNode<Row>] { [.group(group)] }
  public static func buildExpression(_ nodes: [ColumnNode<Row>]) -> [ColumnNode<Row>] { nodes }
  public static func buildBlock(_ parts: [ColumnNode<Row>]...) -> [ColumnNode<Row>] { parts.flatMap(\.self) }
  public static func buildOptional(_ part: [ColumnNode<Row>]?) -> [ColumnNode<Row>] { part ?? [] }
  public static func buildEither(first part: [ColumnNode<Row>]) -> [ColumnNode<Row>] { part }
  public static func buildEither(second part: [ColumnNode<Row>]) -> [ColumnNode<Row>] { part }
  public static func buildArray(_ parts: [[ColumnNode<Row>]]) -> [ColumnNode<Row>] { parts.flatMap(\.self) }
}
