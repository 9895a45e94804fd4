import Foundation
import GRDB

/// What a backup holds, as it was read back from the medium.
public struct BackupReceipt: Hashable, Sendable {
  /// The size of the file in bytes.
  public let bytes: Int
  /// How many audit lines it holds.
  public let lines: Int
  /// The hash of its last audit line, by which copies are compared.
  public let head: String
}

extension JournalStore {
  /// Copies the journal into a new file while others read and write, and reads the copy back.
  ///
  /// The copy is whole or not there. Throws `exists`, `missing` (no such folder), `readOnly`, `diskFull`, and `corrupt`
  /// when what was read back is not sound.
  @discardableResult
  public func backup(to path: String) throws(StoreError) -> BackupReceipt {
    try StoreFile.claim(path)
    let part = path + ".part"
    do {
      StoreFile.remove(part)
      try StoreFile.claim(part)
      let queue = try DatabaseQueue(path: part)
      try writer.backup(to: queue)
      // A single file without companions, to be carried and kept.
      try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
      let receipt = try Soundness.check(part)
      try StoreFile.replace(path, by: part)
      return receipt
    } catch {
      StoreFile.remove(part)
      StoreFile.remove(path)
      throw StoreError(error)
    }
  }

  /// Makes a journal of a backup: reads it whole, copies it, brings it to the present schema and does the step,
  /// which may take away names whose consent was withdrawn since.
  ///
  /// Nothing stands at the path until all is done. Throws `exists`, `notAJournal`, `newerVersion`, `corrupt` with the
  /// first broken audit line, and what the step throws.
  public static func restore(
    _ backup: String, to path: String, then step: (JournalStore) throws(StoreError) -> Void = { _ in }
  ) throws(StoreError) -> BackupReceipt {
    try StoreFile.requireFile(backup)
    try FileInspection.inspect(backup)
    _ = try Soundness.check(backup)
    try StoreFile.claim(path)
    let part = path + ".part"
    do {
      StoreFile.remove(part)
      try StoreFile.claim(part)
      let source = try DatabaseQueue(path: backup, configuration: StoreConnection.snapshot)
      let copy = try DatabaseQueue(path: part)
      try source.backup(to: copy)
      try copy.close()
      try source.close()
      let store = try JournalStore.open(at: part)
      try step(store)
      try store.close()
      let receipt = try Soundness.check(part)
      try StoreFile.replace(path, by: part)
      return receipt
    } catch {
      StoreFile.remove(part)
      StoreFile.remove(path)
      throw StoreError(error)
    }
  }

  /// Reads every page, every reference and the whole audit trail of the journal; throws `corrupt` with the first finding.
  public func checkIntegrity() throws(StoreError) -> BackupReceipt {
    do {
      return try writer.read { db in try Soundness.check(db, bytes: 0) }
    } catch {
      throw StoreError(error)
    }
  }
}

/// The reading of a whole journal file: pages, references, audit trail.
enum Soundness {
  /// Throws `corrupt` with the first finding.
  static func check(_ path: String) throws(StoreError) -> BackupReceipt {
    do {
      let queue = try DatabaseQueue(path: path, configuration: StoreConnection.snapshot)
      let receipt = try queue.read { db in try check(db, bytes: StoreFile.size(path)) }
      try queue.close()
      return receipt
    } catch {
      throw StoreError(error)
    }
  }

  static func check(_ db: Database, bytes: Int) throws -> BackupReceipt {
    let pages = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no answer of integrity_check"
    guard pages == "ok" else { throw StoreError.corrupt(detail: pages) }
    if let row = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") {
      throw StoreError.corrupt(detail: "a row of \(row[0] as String) refers to nothing")
    }
    guard try db.tableExists("audit_line") else {
      return BackupReceipt(bytes: bytes, lines: 0, head: AuditTrail.origin)
    }
    let finding = try AuditVerification.run(db)
    if let fault = finding.fault { throw StoreError.corrupt(detail: fault.description) }
    return BackupReceipt(bytes: bytes, lines: finding.lines, head: finding.head)
  }
}
