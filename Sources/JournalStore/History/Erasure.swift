import GRDB

extension Transaction {
  /// Blanks what the history kept of a personal record, all but its present state; the digests stay, so that the audit
  /// chain still closes (DECISIONS 8).
  ///
  /// The record itself is changed or removed before. Only an operation that `erases` may call it. Throws `constraint`
  /// when the table is not a personal one.
  package func erase(_ record: String, key: String) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Version.columns) FROM version WHERE record = ?1 AND key = ?2 AND image IS NOT NULL
        AND id < (SELECT max(id) FROM version WHERE record = ?1 AND key = ?2)
        """)
    for row in try Row.fetchAll(statement, arguments: [record, key]) {
      let version = Version(row: row)
      guard case .image(let image, let salt) = version.state else { continue }
      let digest = Version.digest(of: image, salt: salt ?? "", record: record, key: key)
      try db.cachedStatement(
        sql: "UPDATE version SET image = NULL, salt = NULL, digest = ? WHERE id = ?"
      ).execute(arguments: [digest, version.id])
    }
  }

  /// Blanks the history of all records of the table whose key begins with the number, such as all names of a person.
  package func erase(_ record: String, keysBeginningWith number: Int64) throws {
    let keys = try String.fetchAll(
      db, sql: "SELECT DISTINCT key FROM version WHERE record = ? AND json_extract(key, '$[0]') = ?",
      arguments: [record, number])
    for key in keys { try erase(record, key: key) }
  }
}
