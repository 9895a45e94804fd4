/// The lines, paddings and least heights of a table (FORMS §1.3).
public struct TableRules: Hashable, Sendable {
  /// The lines between cells; nil for none.
  public var inner: Stroke?
  /// The frame around the table and under its header; nil for none.
  public var outer: Stroke?
  /// The line between groups of rows; nil for the inner one.
  public var group: Stroke?
  /// A group line is drawn after every so many groups.
  public var groupInterval: Int
  /// The empty edges inside each cell.
  public var padding: Insets
  /// The least height of a body row.
  public var rowHeight: Length
  /// The least height of a header row.
  public var headerRowHeight: Length

  /// Rules of the parts; by default no lines, no padding and no least height.
  public init(
    inner: Stroke? = nil, outer: Stroke? = nil, group: Stroke? = nil, groupInterval: Int = 1,
    padding: Insets = Insets(top: .zero, left: .zero, bottom: .zero, right: .zero),
    rowHeight: Length = .zero, headerRowHeight: Length = .zero
  ) {
    precondition(groupInterval > 0, "a group line comes after at least one group")
    self.inner = inner
    self.outer = outer
    self.group = group
    self.groupInterval = groupInterval
    self.padding = padding
    self.rowHeight = rowHeight
    self.headerRowHeight = headerRowHeight
  }
}

/// The line of a source file, printed in layout errors.
public struct SourcePlace: Hashable, Sendable {
  /// The file's name without its folder.
  public let file: String
  /// The line, from 1; 0 when unknown.
  public let line: Int

  /// A line of a file; the file's folders are left out.
  public init(file: String, line: Int) {
    self.file = String(file.split(separator: "/").last ?? "")
    self.line = line
  }
}

extension SourcePlace: CustomStringConvertible {
  public var description: String { "\(file):\(line)" }
}
