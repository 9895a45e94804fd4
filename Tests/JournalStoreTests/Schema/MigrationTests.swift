import GRDB
import JournalCore
import Testing

@testable import JournalStore

@Suite struct MigrationTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("journal.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func raw(_ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction(body)
    try queue.close()
  }

  @Test func versionZeroWithoutTablesIsBroughtForward() throws {
    try raw { db in try db.execute(sql: "PRAGMA application_id = \(JournalStore.applicationID)") }
    let store = try JournalStore.open(at: path)
    #expect(try store.count("PRAGMA user_version") == JournalStore.schemaVersion)
    #expect(throws: StoreError.noSchool) { try store.snapshot().school() }
    try store.perform(SetSchool(Fixture.school, profile: "default"))
    #expect(try store.snapshot().school().school == Fixture.school)
  }

  @Test func everyOlderVersionReachesThePresentOne() throws {
    for version in 1...JournalStore.schemaVersion {
      let folder = try TemporaryFolder()
      let path = folder.file("journal.sqlite")
      let context = OperationContext()
      let queue = try DatabaseQueue(path: path, configuration: StoreConnection.writing(context))
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(JournalStore.applicationID)")
      }
      try Migrations.migrator(Array(Migrations.steps.prefix(version)), context: context).migrate(queue)
      try queue.close()
      let store = try JournalStore.open(at: path)
      #expect(try store.count("PRAGMA user_version") == JournalStore.schemaVersion)
      #expect(try store.count("PRAGMA foreign_key_check") == -1)
    }
  }

  @Test func stepsAreNumberedWithoutGapsUpToTheSchemaVersion() {
    #expect(Migrations.steps.map(\.version) == Array(1...JournalStore.schemaVersion))
  }

  @Test func laterStepKeepsTheRowsOfAnEarlierOne() throws {
    let context = OperationContext()
    let queue = try DatabaseQueue(configuration: StoreConnection.writing(context))
    try Migrations.migrator(context: context).migrate(queue)
    context.begin(1)
    try queue.write { db in try db.execute(sql: "INSERT INTO subject (name) VALUES ('Алгебра')") }
    let next = Migrations.Step(version: JournalStore.schemaVersion + 1) { db, _ in
      try db.execute(sql: "ALTER TABLE subject ADD COLUMN area TEXT")
    }
    try Migrations.migrator(Migrations.steps + [next]).migrate(queue)
    #expect(try queue.read(Migrations.version) == JournalStore.schemaVersion + 1)
    let kept = try queue.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM subject WHERE area IS NULL")
    }
    #expect(kept == 1)
  }

  @Test func failingStepLeavesTheVersionBefore() throws {
    let context = OperationContext()
    let queue = try DatabaseQueue(configuration: StoreConnection.writing(context))
    try Migrations.migrator(context: context).migrate(queue)
    let broken = Migrations.Step(version: JournalStore.schemaVersion + 1) { db, _ in
      try db.execute(sql: "CREATE TABLE half_done (id INTEGER)")
      try db.execute(sql: "SELECT nonsense")
    }
    #expect(throws: DatabaseError.self) {
      try Migrations.migrator(Migrations.steps + [broken]).migrate(queue)
    }
    #expect(try queue.read(Migrations.version) == JournalStore.schemaVersion)
    #expect(try queue.read { db in try db.tableExists("half_done") } == false)
  }

  @Test func newerNumberIsRefusedWithBothVersions() throws {
    try JournalStore.create(at: path, school: Fixture.school, in: Fixture.session()).close()
    try raw { db in try db.execute(sql: "PRAGMA user_version = 99") }
    let error = #expect(throws: StoreError.newerVersion(found: 99, known: JournalStore.schemaVersion)) {
      try JournalStore.open(at: path)
    }
    #expect(error?.description.contains("version 99") == true)
    #expect(error?.description.contains("up to \(JournalStore.schemaVersion)") == true)
  }

  @Test func newerStepIsRefusedEvenWhenTheNumberIsOld() throws {
    try JournalStore.create(at: path, school: Fixture.school, in: Fixture.session()).close()
    try raw { db in try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('v7')") }
    #expect(throws: StoreError.newerVersion(found: 7, known: JournalStore.schemaVersion)) {
      try JournalStore.open(at: path)
    }
  }
}
