/// One sheet of a workbook: its cells that hold something, by address.
public struct Sheet: Hashable, Sendable {
  /// The name on the tab.
  public let name: String
  /// The place among the sheets, from 1.
  public let number: Int
  /// The values, without empty cells.
  public let cells: [CellAddress: CellValue]
  /// The merged ranges by their first cells.
  public let merged: [CellAddress: CellRange]
  /// The addresses of the values, row by row.
  public let addresses: [CellAddress]

  /// A sheet of the parts; the last range wins where two begin in one cell.
  public init(name: String, number: Int, cells: [CellAddress: CellValue], merged: [CellRange]) {
    self.name = name
    self.number = number
    self.cells = cells
    self.merged = Dictionary(merged.map { ($0.first, $0) }, uniquingKeysWith: { $1 })
    addresses = cells.keys.sorted()
  }

  /// The value in the cell, nil for an empty one.
  public subscript(address: CellAddress) -> CellValue? { cells[address] }

  /// The value in the row and column as one line of text; empty for an empty cell.
  func line(_ row: Int, _ column: Int) -> String {
    CellAddress(row: row, column: column).flatMap { cells[$0]?.line } ?? ""
  }
}
