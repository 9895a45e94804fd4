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

  /// A volume of the fourth schema keeps its row, and its versions, which have a column less, still bring it back.
  @Test func volumeOfTheFourthSchemaIsKept() throws {
    let context = OperationContext()
    let queue = try DatabaseQueue(path: path, configuration: StoreConnection.writing(context))
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(JournalStore.applicationID)")
    }
    try Migrations.migrator(Array(Migrations.steps.prefix(4)), context: context).migrate(queue)
    context.begin(1)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO archive_volume VALUES
            (1, 2025, 'year', 1, '1А', 9, '2026-06-30', '2101-12-31', NULL, NULL, NULL)
          """)
    }
    context.end()
    try queue.close()
    let store = try JournalStore.open(at: path)
    let volume = try #require(try store.snapshot().archiveVolumes(of: Fixture.year).first)
    #expect(volume.sheets == 9 && volume.sha256 == nil)
    let restored = try store.perform(RestoreVolume())
    #expect(restored == 9)
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

/// Takes the only volume away and puts its oldest version back, as voiding does; gives its sheets then.
private struct RestoreVolume: Operation {
  static let name = "test-restore"

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  func perform(in transaction: Transaction) throws -> Int? {
    let db = transaction.db
    let oldest = try db.cachedStatement(
      sql: "SELECT \(Version.columns) FROM version WHERE record = 'archive_volume' ORDER BY id LIMIT 1")
    let version = Version(row: try #require(try Row.fetchOne(oldest)))
    try db.execute(sql: "UPDATE archive_volume SET sheets = 10")
    try db.execute(sql: "DELETE FROM archive_volume")
    var restoration = RecordRestoration(db)
    try restoration.put("archive_volume", version.key, to: version)
    return try Int.fetchOne(db, sql: "SELECT sheets FROM archive_volume WHERE sha256 IS NULL")
  }
}
