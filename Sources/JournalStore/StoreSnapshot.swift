package import GRDB
import Synchronization

/// One consistent view of the journal for a whole run, usable from several threads at once.
///
/// It keeps the state of the moment when it was taken, until it is released.
public final class StoreSnapshot: Sendable {
  private let readers: [DatabaseQueue]
  private let load: Mutex<[Int]>
  /// What was read lately.
  let memory: SnapshotMemory
  /// What may write the file. It is released after the readers: SQLite clears its log away with the last connection
  /// only if that one may write.
  private let writer: (any DatabaseWriter)?

  /// Readers of the writer's file; the caller holds the write lock.
  init(path: String, readers count: Int, of writer: any DatabaseWriter) throws {
    self.writer = writer
    memory = SnapshotMemory(readers: count)
    readers = try (0..<count).map { _ in
      let queue = try DatabaseQueue(path: path, configuration: StoreConnection.snapshot)
      try queue.unsafeRead { db in
        try db.beginTransaction(.deferred)
        // Only a read fixes the state that a deferred transaction sees.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
      }
      return queue
    }
    load = Mutex(Array(repeating: 0, count: count))
  }

  /// A copy of a database in memory, changed before anybody reads it.
  init(copying source: any DatabaseReader, _ change: (Database) throws -> Void = { _ in }) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let copy = try DatabaseQueue(configuration: configuration)
    try source.backup(to: copy)
    try copy.write(change)
    writer = nil
    memory = SnapshotMemory(readers: 1)
    readers = [copy]
    load = Mutex([0])
  }

  deinit {
    for reader in readers { try? reader.close() }
  }

  /// Reads by the free reader, or after others on the least used one; not to be nested.
  ///
  /// Throws the `StoreError` of whatever the body throws.
  package func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    let index = load.withLock { load in
      let index = load.indices.min { (load[$0], $0) < (load[$1], $1) } ?? 0
      load[index] += 1
      return index
    }
    defer { load.withLock { $0[index] -= 1 } }
    do {
      return try readers[index].unsafeRead(body)
    } catch {
      throw StoreError(error)
    }
  }
}
