import GRDB

extension StoreSnapshot {
  /// The tables of the open set, each after those that it refers to.
  public func tables() throws(StoreError) -> [OpenTable] { try read(OpenTables.all) }

  /// Gives the rows of the table in the order of its key, one by one, until the body says false.
  ///
  /// Values are texts: whole numbers in decimal; nil is no value, an empty text is a value.
  public func forEachRow(
    of table: OpenTable, _ body: ([String?]) -> Bool
  ) throws(StoreError) {
    try read { db in
      let columns = table.columns.map(\.name).joined(separator: ", ")
      let sql = "SELECT \(columns) FROM \(table.name) ORDER BY \(table.key.joined(separator: ", "))"
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        guard body(Array(row.databaseValues.map(TableText.text))) else { return }
      }
    }
  }

  /// The numbers of all pupils that the journal has, those who left included.
  public func pupilNumbers() throws(StoreError) -> [Int64] {
    try read { db in try Int64.fetchAll(db, sql: "SELECT id FROM person WHERE kind = 'pupil' ORDER BY id") }
  }
}

/// Values of the store as texts and back.
enum TableText {
  /// The text of a stored value; nil for none.
  static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null: nil
    case .int64(let number): String(number)
    case .string(let text): text
    // The schema has neither: a test looks at every column.
    case .blob, .double: nil
    }
  }

  /// The whole number that the text writes in the one usual way: no plus, no zeros in front.
  static func integer(_ text: String) -> Int64? {
    guard let number = Int64(text) else { return nil }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let isUsual = digits.first != UInt8(ascii: "+") && (digits.first != UInt8(ascii: "0") || text == "0")
    return isUsual ? number : nil
  }
}
