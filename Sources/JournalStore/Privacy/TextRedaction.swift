import GRDB
import JournalCore

/// Takes the names of a withdrawal out of one record: its texts get the code name, images that hold the name are blanked.
struct TextRedaction {
  let transaction: Transaction
  let search: TextSearch

  init(_ transaction: Transaction, names: NameReplacer) {
    self.transaction = transaction
    search = TextSearch(db: transaction.db, names: names)
  }

  /// Replaces the name in the columns of the finding, by the text where one is given, and blanks the past.
  func redact(_ finding: TextFinding, by text: String? = nil) throws {
    guard finding.canBeErased, let table = RecordTables.table(finding.table) else {
      throw StoreError.rule(PrivacyRefusal.textCannotBeErased(table: finding.table, key: finding.key))
    }
    let db = transaction.db
    let key = TableShape.array(try TableShape(table, in: db).key, of: "")
    for column in finding.columns {
      let old = try String.fetchOne(
        db, sql: "SELECT \(column) FROM \(table.name) WHERE \(key) = ?", arguments: [finding.key])
      guard let old else { continue }
      try db.execute(
        sql: "UPDATE \(table.name) SET \(column) = ? WHERE \(key) = ?",
        arguments: [text ?? search.names.replaced(in: old), finding.key])
    }
    try transaction.erase(finding.table, key: finding.key, where: search.isNamed(inImage:))
  }
}
