/// What can be wrong inside a workbook, with the part or the sheet that it was met in.
public enum WorkbookFault: Hashable, Sendable, Error {
  /// The container itself is at fault.
  case container(ContainerFault)
  /// A ZIP, but not of a workbook.
  case notWorkbook
  /// XML that cannot be read from the line of the part on.
  case malformed(part: String, line: Int)
  /// A part with a document type: entities are never expanded.
  case documentType(part: String, line: Int)
  /// The workbook names no sheets.
  case noSheets
  /// The workbook names more sheets than the limit.
  case tooManySheets(count: Int, limit: Int)
  /// A sheet whose part is missing.
  case missingPart(sheet: String)
  /// A cell whose address is none, in the line of the part.
  case badAddress(part: String, line: Int)
  /// A cell whose value is not of the type it claims, or points at a text that is not there.
  case badValue(sheet: String, cell: CellAddress)
  /// A cell that stands twice.
  case repeatedCell(sheet: String, cell: CellAddress)
  /// A sheet with more filled cells than the limit.
  case tooManyCells(sheet: String, limit: Int)
}

/// How large a workbook may be inside.
public enum WorkbookLimits {
  /// Sheets of a workbook.
  public static let sheets = 255
  /// Filled cells of a sheet.
  public static let cells = 1_000_000
}
