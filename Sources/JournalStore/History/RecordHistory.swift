import GRDB
import JournalCore

/// One state of a record with the audit line that made it.
public struct RecordState: Hashable, Sendable {
  /// Who made it and when.
  public let line: AuditLine
  /// The columns as texts in the table's order, nil for an empty one; nil where the record was removed or erased.
  public let values: [String?]?
  /// Whether the state was erased after a withdrawal of consent.
  public let isErased: Bool
  /// Whether the operation is void (S1-3.4).
  public let isVoid: Bool
}

extension StoreSnapshot {
  /// All states of the record, oldest first; empty for a record that never was. The key is the JSON array of the primary
  /// key's columns.
  public func history(of table: String, key: String) throws(StoreError) -> [RecordState] {
    try read { db in
      let sql = """
        SELECT sequence, at, actor, audit_line.operation, subject, flags, versions, content, hash, image,
          digest IS NOT NULL,
          EXISTS (SELECT 1 FROM void_operation WHERE void_operation.sequence = audit_line.sequence)
        FROM version JOIN audit_line ON audit_line.sequence = version.operation
        WHERE record = ? AND key = ? ORDER BY version.id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [table, key]).map { row in
        let image: String? = row[9]
        return RecordState(
          line: try AuditLine(row: row),
          values: try image.map {
            try String?.fetchAll(db, sql: "SELECT CAST(value AS TEXT) FROM json_each(?)", arguments: [$0])
          },
          isErased: row[10], isVoid: row[11])
      }
    }
  }
}
