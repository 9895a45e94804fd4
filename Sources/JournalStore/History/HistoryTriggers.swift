import GRDB

/// The triggers that keep every change of a versioned table as a version.
///
/// A version's image is the JSON array of the row's columns in their order; columns are only ever appended by later
/// schemas, so an older image is a beginning of a newer one.
enum HistoryTriggers {
  /// Makes the triggers of all tables anew; part of every migration that changes a table.
  static func install(_ db: Database, _ tables: [RecordTable] = RecordTables.all) throws {
    for table in tables {
      let shape = try TableShape(table, in: db)
      for event in ["insert", "update", "delete"] {
        try db.execute(sql: "DROP TRIGGER IF EXISTS \(table.name)_\(event)_is_kept")
      }
      try db.execute(sql: shape.triggers)
    }
  }

  /// Removes the triggers, for copies of a journal that are turned back to an earlier state.
  static func remove(_ db: Database, _ tables: [RecordTable] = RecordTables.all) throws {
    for table in tables {
      for event in ["insert", "update", "delete"] {
        try db.execute(sql: "DROP TRIGGER IF EXISTS \(table.name)_\(event)_is_kept")
      }
    }
  }

  /// Keeps the rows that are there already as first versions of the running operation.
  static func keepPresentRows(_ db: Database, _ tables: [RecordTable] = RecordTables.all) throws {
    for table in tables {
      let shape = try TableShape(table, in: db)
      try db.execute(sql: shape.firstVersions)
    }
  }
}

/// The columns and the key of a versioned table, as its statements need them.
struct TableShape {
  let table: RecordTable
  /// All columns in order.
  let columns: [String]
  /// The columns of the primary key in its order.
  let key: [String]

  init(_ table: RecordTable, in db: Database) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT name, pk FROM pragma_table_info(?)", arguments: [table.name])
    self.table = table
    columns = rows.map { $0[0] }
    key = rows.map { (name: $0[0] as String, place: $0[1] as Int) }
      .filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name)
    precondition(!key.isEmpty, "a versioned table has a primary key: \(table.name)")
  }

  /// The JSON array of the columns of a row that goes by the name.
  static func array(_ columns: [String], of row: String) -> String {
    "json_array(\(columns.map { row.isEmpty ? $0 : "\(row).\($0)" }.joined(separator: ", ")))"
  }

  private var salt: String { table.isPersonal ? "hex(randomblob(16))" : "NULL" }
  private var insert: String { "INSERT INTO version (operation, record, key, image, salt)" }

  var triggers: String {
    let image = TableShape.array(columns, of: "NEW")
    let (new, old) = (TableShape.array(key, of: "NEW"), TableShape.array(key, of: "OLD"))
    let name = table.name
    return """
      CREATE TRIGGER \(name)_insert_is_kept AFTER INSERT ON \(name) BEGIN
        \(insert) VALUES (journal_operation(), '\(name)', \(new), \(image), \(salt));
      END;
      CREATE TRIGGER \(name)_update_is_kept AFTER UPDATE ON \(name) BEGIN
        \(insert) SELECT journal_operation(), '\(name)', \(old), NULL, NULL WHERE \(old) <> \(new);
        \(insert) VALUES (journal_operation(), '\(name)', \(new), \(image), \(salt));
      END;
      CREATE TRIGGER \(name)_delete_is_kept AFTER DELETE ON \(name) BEGIN
        \(insert) VALUES (journal_operation(), '\(name)', \(old), NULL, NULL);
      END;
      """
  }

  var firstVersions: String {
    """
    \(insert) SELECT journal_operation(), '\(table.name)', \(TableShape.array(key, of: "")),
      \(TableShape.array(columns, of: "")), \(salt) FROM \(table.name)
    """
  }

  /// Puts the image `?1` into the row with its key, present or not.
  var restore: String {
    let values = columns.indices.map { "json_extract(?1, '$[\($0)]')" }.joined(separator: ", ")
    let rest = columns.filter { !key.contains($0) }.map { "\($0) = excluded.\($0)" }
    let conflict = rest.isEmpty ? "DO NOTHING" : "DO UPDATE SET \(rest.joined(separator: ", "))"
    // WHERE true tells SQLite's grammar that ON belongs to the insert, not to a join.
    return """
      INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) SELECT \(values) WHERE true
      ON CONFLICT (\(key.joined(separator: ", "))) \(conflict)
      """
  }

  /// Removes the row with the key `?1`.
  var remove: String {
    let terms = key.enumerated().map { "\($1) = json_extract(?1, '$[\($0)]')" }
    return "DELETE FROM \(table.name) WHERE \(terms.joined(separator: " AND "))"
  }
}
