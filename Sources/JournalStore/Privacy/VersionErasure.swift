import GRDB
import JournalCore

/// The one permitted overwrite: images of versions give way to their digests (DECISIONS 8).
extension Transaction {
  /// Blanks those images of the record's earlier versions that the condition picks.
  ///
  /// Images of tables that are not personal have no salt and stay.
  func erase(_ record: String, key: String, where isMeant: (_ image: String) throws -> Bool) throws {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT id, image, salt FROM version
          WHERE record = ?1 AND key = ?2 AND image IS NOT NULL AND salt IS NOT NULL
          AND id < (SELECT max(id) FROM version WHERE record = ?1 AND key = ?2)
          """), arguments: [record, key])
    let blank = try db.cachedStatement(
      sql: "UPDATE version SET image = NULL, salt = NULL, digest = ? WHERE id = ?")
    for row in rows {
      let (id, image, salt): (Int64, String, String) = (row[0], row[1], row[2])
      guard try isMeant(image) else { continue }
      try blank.execute(arguments: [
        Version.digest(of: image, salt: salt, record: record, key: key), id,
      ])
    }
  }

  /// Removes all rows of the table whose column names the person, and blanks every image of such a row.
  func eraseRows(of table: String, where column: String, is person: Int64) throws {
    let keys = try keys(of: table, where: column, is: person)
    try db.execute(sql: "DELETE FROM \(table) WHERE \(column) = ?", arguments: [person])
    for key in keys { try erase(table, key: key) }
  }

  /// The keys of all rows, present and past, whose column names the person.
  func keys(of table: String, where column: String, is person: Int64) throws -> [String] {
    guard let known = RecordTables.table(table) else { preconditionFailure("\(table) is not versioned") }
    let shape = try TableShape(known, in: db)
    guard let index = shape.columns.firstIndex(of: column) else {
      preconditionFailure("\(table) has no column \(column)")
    }
    return try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT key FROM version
        WHERE record = ? AND image IS NOT NULL AND json_extract(image, '$[\(index)]') = ?
        """, arguments: [table, person])
  }
}
