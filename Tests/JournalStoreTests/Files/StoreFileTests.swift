import Foundation
import GRDB
import JournalCore
import JournalStore
import Testing

@Suite struct StoreFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("journal.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func create() throws -> JournalStore {
    try JournalStore.create(at: path, school: Fixture.school, in: Fixture.session())
  }

  @Test func createdJournalOpensAgainWithItsSchool() throws {
    try create().close()
    let (school, profile) = try JournalStore.open(at: path).snapshot().school()
    #expect(school == Fixture.school)
    #expect(profile == "default")
  }

  @Test func creationRefusesAnExistingFileAndLeavesItAlone() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.exists(path: path)) { try create() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
  }

  @Test func creationInAMissingFolderIsRefused() throws {
    let path = folder.file("nowhere/journal.sqlite")
    #expect(throws: StoreError.missing(path: path)) {
      try JournalStore.create(at: path, school: Fixture.school, in: Fixture.session())
    }
  }

  @Test func failedCreationLeavesNoFile() throws {
    // Access is refused only after the file was made.
    #expect(throws: StoreError.self) {
      try JournalStore.create(at: path, school: Fixture.school, in: Fixture.session([.subjectTeacher]))
    }
    #expect(try folder.names() == [])
  }

  @Test func missingFileAndFolderAreToldApart() throws {
    #expect(throws: StoreError.missing(path: path)) { try JournalStore.open(at: path) }
    #expect(throws: StoreError.notAJournal(path: folder.path)) { try JournalStore.open(at: folder.path) }
  }

  @Test(arguments: ["", "only some text, much shorter than a page", String(repeating: "x", count: 9000)])
  func filesThatAreNoDatabaseAreRefused(content: String) throws {
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAJournal(path: path)) { try JournalStore.open(at: path) }
    #expect(try folder.names() == ["journal.sqlite"])
  }

  @Test func databaseOfAnotherProgramIsRefusedAndNotTouched() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: "CREATE TABLE song (id INTEGER)") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAJournal(path: path)) { try JournalStore.open(at: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try folder.names() == ["journal.sqlite"])
  }

  @Test func overwrittenPagesAreFoundAtOpening() throws {
    let store = try create()
    try store.perform(Fixture.sample(classes: 3, pupils: 10))
    try store.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let size = try file.seekToEnd()
    for offset in stride(from: UInt64(4096), to: size, by: 4096) {
      try file.seek(toOffset: offset + 8)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 1500))
    }
    try file.close()
    let error = #expect(throws: StoreError.self) { try JournalStore.open(at: path) }
    guard case .corrupt(let detail) = error else {
      Issue.record("not corrupt but \(String(describing: error))")
      return
    }
    #expect(!detail.contains("\n"))
    #expect(error?.description.hasSuffix("› restore a backup") == true)
  }

  @Test func truncatedFileIsFoundAtOpening() throws {
    let store = try create()
    try store.perform(Fixture.sample(classes: 3, pupils: 10))
    try store.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 40_960)
    try file.close()
    let error = #expect(throws: StoreError.self) { try JournalStore.open(at: path) }
    guard case .corrupt = error else {
      Issue.record("not corrupt but \(String(describing: error))")
      return
    }
  }

  @Test func fullDiskIsNamedAndLeavesTheJournalAsItWas() throws {
    let store = try create()
    try store.perform(OpenYear(Fixture.year))
    let before = try store.dump()
    try store.perform(PageLimit(extra: 4))
    #expect(throws: StoreError.diskFull) { try store.perform(Fixture.sample(classes: 11, pupils: 20)) }
    #expect(try store.dump() == before)
  }

  @Test func writeWhileAnotherProgramWritesIsBusyAndNotLost() throws {
    let store = try create()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.unsafeRead { db in try db.beginTransaction(.immediate) }
    #expect(throws: StoreError.busy) { try store.perform(OpenYear(Fixture.year)) }
    try other.unsafeRead { db in try db.rollback() }
    #expect(try store.perform(OpenYear(Fixture.year)))
  }
}
