/// The place of a cell in a sheet, printed `E15`.
public struct CellAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The last row that a workbook can have.
  public static let lastRow = 1_048_576
  /// The last column that a workbook can have.
  public static let lastColumn = 16_384

  /// The row, from 1.
  public let row: Int
  /// The column, from 1.
  public let column: Int

  /// The cell, or nil outside of 1…1 048 576 rows and 1…16 384 columns.
  public init?(row: Int, column: Int) {
    guard (1...CellAddress.lastRow).contains(row), (1...CellAddress.lastColumn).contains(column) else {
      return nil
    }
    self.row = row
    self.column = column
  }

  /// The cell written `E15` (`$E$15` too), or nil for anything else.
  public init?(_ text: String) {
    var (row, column, hasRow) = (0, 0, false)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard !hasRow else { return nil }
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasRow = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard row <= CellAddress.lastRow, column <= CellAddress.lastColumn else { return nil }
    }
    self.init(row: row, column: column)
  }

  public var description: String { CellAddress.letters(of: column) + String(row) }

  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  private static func letters(of column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      letters = String(letter) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A rectangle of cells, printed `A1:Z1`.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The cell at the top left.
  public let first: CellAddress
  /// The cell at the bottom right.
  public let last: CellAddress

  /// The range written `A1:Z1` or `A1`, or nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let head = parts.first, let tail = parts.last,
      let first = CellAddress(String(head)), let last = CellAddress(String(tail)),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    (self.first, self.last) = (first, last)
  }

  public var description: String { "\(first):\(last)" }
}
