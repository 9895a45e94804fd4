/// The figures of a paper as a plain table, attached to it as CSV.
public struct DataTable: Hashable, Sendable {
  /// The file name inside the PDF.
  public let fileName: String
  /// What the table holds, in Russian.
  public let title: String
  /// The heads of the columns.
  public let header: [String]
  /// The rows; each as long as the header.
  public let rows: [[String]]

  /// A table whose rows are as long as its header.
  public init(fileName: String, title: String, header: [String], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == header.count }, "rows are as long as the header")
    self.fileName = fileName
    self.title = title
    self.header = header
    self.rows = rows
  }

  /// The table as RFC 4180 text in UTF-8: commas, CRLF, quotes where they are needed, no byte order mark.
  public var csv: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity((rows.count + 1) * header.count * 4)
    DataTable.append(header, to: &bytes)
    for row in rows { DataTable.append(row, to: &bytes) }
    return bytes
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  private static func append(_ row: [String], to bytes: inout [UInt8]) {
    for (index, field) in row.enumerated() {
      if index > 0 { bytes.append(comma) }
      append(field, to: &bytes)
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private static func append(_ field: String, to bytes: inout [UInt8]) {
    let needsQuotes = field.utf8.contains { $0 == quote || $0 == comma || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
