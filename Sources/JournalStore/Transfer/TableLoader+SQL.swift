import GRDB
import JournalCore

/// Statements and values of a loader.
extension TableLoader {
  /// Inserts a row; into a table that a new journal has rows in, instead of its own.
  static func insert(into table: OpenTable, replacing: Bool) -> String {
    let columns = table.columns.map(\.name)
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let insert = "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    guard replacing else { return insert }
    let rest = columns.filter { !table.key.contains($0) }.map { "\($0) = excluded.\($0)" }
    return "\(insert) ON CONFLICT (\(table.key.joined(separator: ", "))) DO UPDATE SET "
      + rest.joined(separator: ", ")
  }

  /// Asks of each condition whether a row breaks it, without storing the row.
  static func judgement(of table: OpenTable, _ rules: [TableRule]) -> String {
    let answers = rules.map { "coalesce(NOT (\($0.sql)), 0)" }.joined(separator: ", ")
    let values = table.columns.enumerated().map { "?\($0 + 1) AS \($1.name)" }.joined(separator: ", ")
    return "SELECT \(answers) FROM (SELECT \(values))"
  }

  /// The value that the text stands for in the column, and what is wrong with it.
  static func value(_ text: String?, _ column: OpenColumn) -> (DatabaseValue, TableFault.Reason?) {
    guard let text else {
      guard column.isRequired else { return (.null, nil) }
      // Spreadsheets save an empty text as no value; where a text is required it can be nothing else.
      guard column.kind == .text, column.keyPlace == nil else { return (.null, .missing) }
      return ("".databaseValue, nil)
    }
    switch column.kind {
    case .integer:
      guard let number = TableText.integer(text) else { return (.null, .notInteger) }
      return (number.databaseValue, nil)
    case .moment:
      // The schema looks at the length alone.
      return (text.databaseValue, LocalMoment(iso: text) == nil ? .notMoment : nil)
    case .text, .day, .time:
      // SQLite's functions end a text at a zero.
      return text.utf8.contains(0) ? (.null, .unreadable) : (text.databaseValue, nil)
    }
  }

  /// The column that a message about the condition points at; nil for one that concerns the row as a whole.
  static func column(of rule: TableRule) -> String? {
    switch rule.reason {
    case .rule where rule.columns.count > 1: nil
    case .notTogether: nil
    default: rule.columns.first
    }
  }

  /// The columns that have to be unique and are not, from SQLite's message; nil for another error.
  static func repeatedColumns(_ error: DatabaseError) -> [String]? {
    let head = "UNIQUE constraint failed: "
    guard let message = error.message, message.hasPrefix(head) else { return nil }
    return message.dropFirst(head.count).split(separator: ",").compactMap { name in
      name.split(separator: ".").last.map { String($0.filter { $0 != " " }) }
    }
  }
}
