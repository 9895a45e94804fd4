import JournalCore
public import JournalStore

/// One thing wrong with a set: file, line, columns, reason, what to do; it holds no value of a row.
public struct JournalCSVFault: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A file that belongs to no table.
    case unknownFile
    /// The same file twice.
    case repeatedFile
    /// A table without its file.
    case missingFile
    /// A file that cannot be read.
    case unreadableFile
    /// A file without a line of column names.
    case noHead
    /// A head with semicolons.
    case semicolons
    /// A column that the table does not have.
    case unknownColumn
    /// A column that stands twice.
    case repeatedColumn
    /// A column that is missing.
    case missingColumn
    /// A row that cannot be taken apart.
    case row(CSVFault)
    /// A row with more or fewer fields than the head.
    case fieldCount(Int, expected: Int)
    /// A row that does not fit its table.
    case value(TableFault.Reason)
  }

  /// The name of the file.
  public let file: String
  /// The line, from 1; nil for the file as a whole.
  public let line: Int?
  /// The columns concerned.
  public let columns: [String]
  /// What is wrong.
  public let reason: Reason

  /// A fault of a file.
  public init(_ reason: Reason, file: String, line: Int? = nil, columns: [String] = []) {
    self.file = file
    self.line = line
    self.columns = columns
    self.reason = reason
  }

  /// The fault of a row as that of its file.
  public init(_ fault: TableFault) {
    self.init(
      .value(fault.reason), file: JournalCSVSet.fileName(of: fault.table), line: fault.line,
      columns: fault.columns)
  }

  /// All faults of a set by file and line.
  public static func inOrder(_ faults: [JournalCSVFault]) -> [JournalCSVFault] {
    faults.enumerated().sorted { left, right in
      (left.element.file, left.element.line ?? 0, left.offset)
        < (right.element.file, right.element.line ?? 0, right.offset)
    }.map(\.element)
  }
}

extension JournalCSVFault: CustomStringConvertible {
  /// `mark.csv, строка 7, столбец value › число не от 1 до 5 › исправьте значение`.
  public var description: String { "\(place) › \(reason.printed) › \(reason.advice)" }

  private var place: String {
    let word = Plural.form(columns.count, "столбец", "столбцы", "столбцы")
    return file + (line.map { ", строка \($0)" } ?? "")
      + (columns.isEmpty ? "" : ", \(word) \(columns.joined(separator: ", "))")
  }

  /// The names of the columns of the table of faults.
  public static let headings = ["файл", "строка", "столбец", "что не так", "что сделать"]
}
