/// A table with its cells already evaluated: columns, a header that repeats, and groups of rows.
///
/// Cells are listed from left to right, places covered by a span from above or from the left skipped, as in a hand-drawn
/// table. Styles are kept once in `styles` and cells point to them, so that a large table stays small.
public struct Table: Hashable, Sendable {
  /// The columns from left to right.
  public var columns: [TableColumn]
  /// The header, placed again on every page that has rows.
  public var header: [TableRow]
  /// The body: rows that stay together.
  public var groups: [RowGroup]
  /// The styles that cells point to.
  public var styles: [CellStyle]
  /// Lines, padding and least heights.
  public var rules: TableRules
  /// What happens when the columns do not fit the width.
  public var overflow = ColumnOverflow.refuse
  /// When a group may be cut at row borders.
  public var groupSplitting = GroupSplitting.whenTallerThanPage
  /// When a row may be cut between lines.
  public var rowSplitting = SplitPolicy.whenTallerThanPage
  /// The sums of columns; each counts as many rows as the body has.
  public var sums: [ColumnSum] = []
  /// Rows of sums; nil for none.
  public var subtotals: Subtotals?
  /// The height of the empty rows that fill the last page; nil for none.
  public var fillRowHeight: Length?
  /// The line through the unused room of the last page; nil for none.
  public var unusedStrike: Stroke?
  /// The source line that made the table, for messages.
  public var place: SourcePlace

  /// A table of the parts.
  public init(
    columns: [TableColumn], header: [TableRow], groups: [RowGroup], styles: [CellStyle],
    rules: TableRules, file: String = #fileID, line: Int = #line
  ) {
    self.columns = columns
    self.header = header
    self.groups = groups
    self.styles = styles
    self.rules = rules
    place = SourcePlace(file: file, line: line)
  }
}

extension Table: BlockContent {
  public var block: Block { .table(self) }
}

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// How wide it is.
  public var width: ColumnWidth
  /// Whether it is repeated in every panel.
  public var isFrozen: Bool
  /// The index of the style of empty cells in the table's `styles`.
  public var style: UInt16

  /// A column of the width.
  public init(_ width: ColumnWidth, isFrozen: Bool = false, style: UInt16 = 0) {
    self.width = width
    self.isFrozen = isFrozen
    self.style = style
  }
}

/// How wide a column is.
public enum ColumnWidth: Hashable, Sendable {
  /// Exactly so wide.
  case fixed(Length)
  /// At least so wide; what the table leaves of the width is shared by weight.
  case flexible(minimum: Length, weight: Int)

  /// The least width.
  public var minimum: Length {
    switch self {
    case .fixed(let width): width
    case .flexible(let minimum, _): minimum
    }
  }

  /// The weight in sharing what the table leaves of the width; 0 for a fixed column.
  var weight: Int {
    switch self {
    case .fixed: 0
    case .flexible(_, let weight): weight
    }
  }
}

/// What happens to columns that do not fit the width.
public enum ColumnOverflow: Hashable, Sendable {
  /// The document is refused.
  case refuse
  /// The table is cut into panels that follow one another, each with the frozen columns.
  case newPanel
  /// The table is cut into panels that lie open two by two, on an even page and the odd page after it.
  case facingPages
}

/// When something may be cut between pages.
public enum SplitPolicy: Hashable, Sendable {
  /// Never: what does not fit a page is refused.
  case never
  /// When it is taller than a whole page.
  case whenTallerThanPage
}

/// When a group of rows may be cut between pages.
public enum GroupSplitting: Hashable, Sendable {
  /// Never: what does not fit a page is refused.
  case never
  /// When it is taller than a whole page.
  case whenTallerThanPage
  /// Wherever a page ends, after at least two of its rows.
  case wherePagesEnd
}

/// Rows that stay on one page together.
public struct RowGroup: Hashable, Sendable {
  /// The rows; spans stay inside the group.
  public var rows: [TableRow]
  /// A row on top of each page on which the group goes on, after it was cut; nil for none.
  public var continuation: TableRow?

  /// A group of the rows.
  public init(_ rows: [TableRow], continuation: TableRow? = nil) {
    self.rows = rows
    self.continuation = continuation
  }
}

/// A row of a table.
public struct TableRow: Hashable, Sendable {
  /// The cells that begin in this row.
  public var cells: [TableCell]

  /// A row of the cells.
  public init(_ cells: [TableCell]) { self.cells = cells }
}

/// A cell: its text, its style and how many columns and rows it takes.
public struct TableCell: Hashable, Sendable {
  /// The text; a line feed begins a new line.
  public var text: String
  /// The index of the style in the table's `styles`.
  public var style: UInt16
  /// How many columns the cell takes, from 1.
  public var columnSpan: UInt16
  /// How many rows the cell takes, from 1.
  public var rowSpan: UInt16
  /// Lines through the cell; nil for none.
  public var decoration: CellDecoration?

  /// A cell of the text.
  public init(
    _ text: String, style: UInt16, columnSpan: UInt16 = 1, rowSpan: UInt16 = 1,
    decoration: CellDecoration? = nil
  ) {
    self.text = text
    self.style = style
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.decoration = decoration
  }
}
