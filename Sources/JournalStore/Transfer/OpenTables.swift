import GRDB

/// Which tables make the open set, and their shapes as the schema itself tells them.
enum OpenTables {
  /// The tables of the set that have no versions: the highest numbers of code names, and the sealed boxes of the vault.
  static let unversioned = ["code_number", "vault_lock", "vault_entry"]

  /// The tables that a new journal has rows in; those of a set take their place.
  static let prefilled: Set<String> = ["school", "code_number"]

  /// What is not in the set (docs/decisions/0013-journal-csv.md): the history, which proves what happened in one file
  /// and in no other; the hashes of secrets, for people get new ones; the tries to sign in.
  static let withheld: Set<String> = [
    "audit_line", "version", "void_operation", "credential_secret", "sign_in", "document_input",
  ]

  /// The names in the order of the schema.
  static var names: [String] { RecordTables.all.map(\.name) + unversioned }

  /// The tables so that each follows those that it refers to.
  static func all(_ db: Database) throws -> [OpenTable] {
    var waiting = try names.map { try table($0, in: db) }
    var ordered: [OpenTable] = []
    while !waiting.isEmpty {
      let open = Set(waiting.map(\.name))
      let ready = waiting.filter { table in
        !table.references.contains { $0.table != table.name && open.contains($0.table) }
      }
      // Tables that refer to one another in a circle follow as they stand.
      let next = ready.isEmpty ? waiting : ready
      ordered += next
      waiting.removeAll { next.contains($0) }
    }
    return ordered
  }

  private static func table(_ name: String, in db: Database) throws -> OpenTable {
    let rules = try TableRules.of(name, in: db)
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid", arguments: [name])
    let columns = rows.map { row -> OpenColumn in
      let place: Int = row[3]
      return OpenColumn(
        name: row[0], kind: kind(row[0], type: row[1], rules), isRequired: row[2] || place > 0,
        keyPlace: place > 0 ? place : nil)
    }
    return OpenTable(name: name, columns: columns, references: try references(of: name, in: db))
  }

  private static func kind(_ column: String, type: String, _ rules: [TableRule]) -> OpenColumn.Kind {
    guard type == "TEXT" else { return .integer }
    let reasons = rules.filter { $0.columns == [column] }.map(\.reason)
    if reasons.contains(.notDay) { return .day }
    if reasons.contains(.notMoment) { return .moment }
    return reasons.contains(.notTime) ? .time : .text
  }

  private static func references(of name: String, in db: Database) throws -> [OpenReference] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id, seq",
      arguments: [name])
    let numbers = rows.map { $0[0] as Int }
    return Set(numbers).sorted(by: >).map { number in
      let own = rows.filter { $0[0] == number }
      return OpenReference(
        columns: own.map { $0[2] }, table: own.first?[1] ?? "", targets: own.map { $0[3] })
    }
  }
}
