/// Rows of separated values with quotes, as spreadsheets save them (RFC 4180; `;` or `,`).
package struct SeparatedText {
  /// A row with the number of its first line, from 1.
  package struct Row {
    package let line: Int
    package let fields: [String]
  }

  /// The rows, blank lines left out.
  package private(set) var rows: [Row] = []
  /// The first line of a row whose quote is never closed.
  package private(set) var openQuoteLine: Int?

  private var fields: [String] = []
  private var field = ""
  private var line = 1
  private var rowLine = 1

  /// The rows of the text, which may begin with a byte order mark; the first line tells the separator.
  package init(_ text: String) {
    let body = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let head = body.prefix { !$0.isNewline }
    let separator: Character = head.contains(";") ? ";" : ","
    var isQuoted = false
    var wasQuote = false
    for character in body {
      if isQuoted {
        if character == "\"" {
          (isQuoted, wasQuote) = (false, true)
        } else {
          field.append(character)
          if character.isNewline { line += 1 }
        }
        continue
      }
      if character == "\"", wasQuote || field.isEmpty {
        // A doubled quote inside quotes stands for one.
        if wasQuote { field.append(character) }
        isQuoted = true
      } else if character == separator {
        closeField()
      } else if character.isNewline {
        closeRow()
      } else {
        field.append(character)
      }
      wasQuote = false
    }
    if isQuoted { openQuoteLine = rowLine }
    closeRow()
  }

  private mutating func closeField() {
    fields.append(CellValue.tidied(field))
    field = ""
  }

  private mutating func closeRow() {
    closeField()
    if fields.contains(where: { !$0.isEmpty }) { rows.append(Row(line: rowLine, fields: fields)) }
    fields = []
    line += 1
    rowLine = line
  }

  /// The value as a field: in quotes when it holds a separator or a quote.
  static func quoted(_ value: String) -> String {
    guard value.contains(where: { ";,\"".contains($0) }) else { return value }
    return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
