import GRDB
public import JournalCore

/// Turns a copy of a journal back to what it said after one of its operations.
enum EarlierState {
  /// Turns the copy back; only what was erased since stays erased. The copy can only be read afterwards.
  static func turnBack(_ copy: Database, to sequence: Int64) throws {
    try HistoryTriggers.remove(copy)
    try copy.execute(sql: "DROP TRIGGER audit_line_is_kept")
    var restoration = RecordRestoration(copy)
    let changed = try Row.fetchAll(
      copy, sql: "SELECT DISTINCT record, key FROM version WHERE operation > ?", arguments: [sequence])
    let earlier = try copy.cachedStatement(
      sql: """
        SELECT \(Version.columns) FROM version WHERE record = ? AND key = ? AND operation <= ?
        ORDER BY id DESC LIMIT 1
        """)
    for row in changed {
      let (record, key): (String, String) = (row[0], row[1])
      let version = try earlier.firstRow([record, key, sequence]).map(Version.init(row:))
      if case .erased? = version?.state { continue }
      try restoration.put(record, key, to: version)
    }
    try copy.execute(sql: "DELETE FROM audit_line WHERE sequence > ?", arguments: [sequence])
  }

  /// The last operation before the journal's first line after the moment; 0 before all.
  static func sequence(at moment: LocalMoment, _ db: Database) throws -> Int64 {
    let next = try Int64.fetchOne(
      db, sql: "SELECT min(sequence) FROM audit_line WHERE at > ?", arguments: [moment.iso])
    if let next { return next - 1 }
    return try AuditTrail.last(db)?.sequence ?? 0
  }
}

extension JournalStore {
  /// What the journal said at the moment: marks, names and lists as they were entered by then (D-10).
  ///
  /// It is a copy in memory, so it takes as much memory as the file is large. What was erased since stays erased.
  public func snapshot(asOf moment: LocalMoment) throws(StoreError) -> StoreSnapshot {
    do {
      return try StoreSnapshot(copying: writer) { copy in
        try EarlierState.turnBack(copy, to: try EarlierState.sequence(at: moment, copy))
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// What the journal said after the operation with the number.
  public func snapshot(after sequence: Int64) throws(StoreError) -> StoreSnapshot {
    do {
      return try StoreSnapshot(copying: writer) { copy in try EarlierState.turnBack(copy, to: sequence) }
    } catch {
      throw StoreError(error)
    }
  }
}
