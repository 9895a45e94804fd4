import Foundation
import GRDB
import JournalCore
import Testing

@testable import JournalStore

@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private let store: JournalStore

  init() throws {
    folder = try TemporaryFolder()
    store = try JournalStore.create(
      at: folder.file("journal.sqlite"), school: Fixture.school, in: Fixture.session())
    try store.perform(LoadClassResults(Fixture.results()))
  }

  @Test func backupIsOneSoundFileAndRestoresToTheSameJournal() throws {
    let (backup, restored) = (folder.file("backup.sqlite"), folder.file("restored.sqlite"))
    let receipt = try store.backup(to: backup)
    #expect(receipt.lines == 2)
    #expect(try receipt.head == store.snapshot().auditLines().last?.hash)
    let size = try FileManager.default.attributesOfItem(atPath: backup)[.size] as? Int
    #expect(receipt.bytes == size)
    #expect(try JournalStore.restore(backup, to: restored).head == receipt.head)
    #expect(try JournalStore.open(at: restored).dump() == store.dump())
    #expect(try folder.names().filter { $0.contains("part") } == [])
  }

  /// Shows S3-3.2.b.
  @Test func noFileOfTheStoreIsForOthersToRead() throws {
    try store.backup(to: folder.file("backup.sqlite"))
    _ = try JournalStore.restore(folder.file("backup.sqlite"), to: folder.file("restored.sqlite"))
    _ = try JournalStore.open(at: folder.file("restored.sqlite")).snapshot()
    let names = try folder.names()
    #expect(names.contains("journal.sqlite-wal"))
    for name in names {
      let rights = try FileManager.default.attributesOfItem(atPath: folder.file(name))[.posixPermissions]
      #expect((rights as? Int) == 0o600, "\(name)")
    }
  }

  @Test func backupGoesOnWhileOthersWrite() throws {
    let reader = try store.snapshot()
    try store.backup(to: folder.file("backup.sqlite"))
    try store.perform(OpenYear(AcademicYear(startYear: 2026)))
    #expect(try reader.years() == [Fixture.year])
    #expect(try JournalStore.open(at: folder.file("backup.sqlite")).snapshot().years() == [Fixture.year])
  }

  @Test func nothingIsOverwritten() throws {
    let backup = folder.file("backup.sqlite")
    try store.backup(to: backup)
    #expect(throws: StoreError.exists(path: backup)) { try store.backup(to: backup) }
    #expect(throws: StoreError.exists(path: folder.file("journal.sqlite"))) {
      try JournalStore.restore(backup, to: folder.file("journal.sqlite"))
    }
    #expect(try store.snapshot().years() == [Fixture.year])
  }

  @Test func alteredBackupIsRefusedWithTheFirstBrokenLine() throws {
    let backup = folder.file("backup.sqlite")
    try store.backup(to: backup)
    let queue = try DatabaseQueue(path: backup)
    try queue.write { db in
      try db.execute(sql: "DROP TRIGGER audit_line_is_final")
      try db.execute(sql: "UPDATE audit_line SET operation = 'nothing' WHERE sequence = 2")
    }
    try queue.close()
    let error = #expect(throws: StoreError.self) {
      try JournalStore.restore(backup, to: folder.file("restored.sqlite"))
    }
    #expect(error?.description.contains("журнал изменений, строка 2 › строка изменена после записи") == true)
    #expect(try folder.names().contains("restored.sqlite") == false)
  }

  @Test func truncatedBackupIsRefused() throws {
    let backup = folder.file("backup.sqlite")
    try store.backup(to: backup)
    let bytes = try Data(contentsOf: URL(filePath: backup))
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: backup))
    #expect(throws: StoreError.self) { try JournalStore.restore(backup, to: folder.file("restored.sqlite")) }
    #expect(try folder.names().contains("restored.sqlite") == false)
  }

  @Test func refusingStepLeavesNoRestoredJournal() throws {
    let backup = folder.file("backup.sqlite")
    try store.backup(to: backup)
    #expect(throws: StoreError.noSchool) {
      try JournalStore.restore(
        backup, to: folder.file("restored.sqlite"), then: { _ throws(StoreError) in throw .noSchool })
    }
    #expect(try folder.names().contains { $0.hasPrefix("restored") } == false)
  }

  /// Shows D-21.
  @Test func olderBackupIsBroughtToThePresentSchema() throws {
    let backup = folder.file("old.sqlite")
    let queue = try DatabaseQueue(path: backup)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(JournalStore.applicationID)")
    }
    try Migrations.migrator(Array(Migrations.steps.prefix(1))).migrate(queue)
    try queue.write { db in try db.execute(sql: "INSERT INTO subject (name) VALUES ('Алгебра')") }
    try queue.close()
    let receipt = try JournalStore.restore(backup, to: folder.file("new.sqlite"))
    #expect(receipt.lines == 1)
    let restored = try JournalStore.open(at: folder.file("new.sqlite"))
    #expect(try restored.rows("SELECT name FROM subject") == ["Алгебра"])
    #expect(try restored.snapshot().auditLines().map(\.operation) == ["begin-history"])
  }
}
