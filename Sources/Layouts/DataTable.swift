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
  public var csv: String {
    var text = ""
    for row in [header] + rows {
      for (index, field) in row.enumerated() {
        if index > 0 { text += "," }
        DataTable.append(field, to: &text)
      }
      text += "\r\n"
    }
    return text
  }

  private static func append(_ field: String, to text: inout String) {
    let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes {
      text += "\"" + field.replacing("\"", with: "\"\"") + "\""
    } else {
      text += field
    }
  }
}
