import GRDB
import JournalCore
import Testing

@testable import JournalStore

@Suite struct EarlierStateTests {
  private let store: JournalStore

  init() throws { store = try Fixture.store() }

  private func run(_ moment: String, _ sql: String...) throws {
    try store.perform(Statements(sql: sql), in: Fixture.session(at: moment))
  }

  private func subjects(_ snapshot: StoreSnapshot) throws -> [String] {
    try snapshot.read { db in try String.fetchAll(db, sql: "SELECT name FROM subject ORDER BY id") }
  }

  @Test func journalIsAskedAsOfAnyMoment() throws {
    try run("2025-11-12T13:00:00", "INSERT INTO subject VALUES (1, 'Алгебра', NULL)")
    try run(
      "2025-11-12T14:00:00", "UPDATE subject SET name = 'Геометрия'",
      "INSERT INTO subject VALUES (2, 'Химия', NULL)")
    try run("2025-11-12T15:00:00", "DELETE FROM subject WHERE id = 1")
    for (moment, expected) in [
      ("2025-11-12T12:59:59", []), ("2025-11-12T13:00:00", ["Алгебра"]),
      ("2025-11-12T14:30:00", ["Геометрия", "Химия"]), ("2025-11-12T15:00:00", ["Химия"]),
      ("2026-01-01T00:00:00", ["Химия"]),
    ] {
      let moment = try #require(LocalMoment(iso: moment))
      #expect(try subjects(store.snapshot(asOf: moment)) == expected, "\(moment.iso)")
    }
    #expect(try subjects(store.snapshot()) == ["Химия"])
  }

  @Test func recordWhoseKeyChangesIsFollowed() throws {
    try run(
      "2025-11-12T13:00:00", "INSERT INTO academic_year VALUES (1, 2025)",
      "INSERT INTO period VALUES (1, 'quarter', 1, '2025-09-01', '2025-10-25')")
    try run("2025-11-12T14:00:00", "UPDATE period SET number = 2")
    let earlier = try store.snapshot(asOf: #require(LocalMoment(iso: "2025-11-12T13:30:00")))
    let numbers = try earlier.read { db in try Int.fetchAll(db, sql: "SELECT number FROM period") }
    #expect(numbers == [1])
    #expect(try store.snapshot().verifyAudit().fault == nil)
  }

  @Test func historyReplayedFromNothingGivesThePresentState() throws {
    try store.perform(Fixture.sample(classes: 2, pupils: 14), in: Fixture.session(mode: .initialLoad))
    try run("2025-11-12T13:00:00", "UPDATE period_mark SET value = '2' WHERE person_id % 3 = 0")
    try run("2025-11-12T14:00:00", "DELETE FROM period_mark WHERE person_id % 5 = 0")
    let tables = RecordTables.all.map(\.name)
    let replayed = try store.snapshot(after: .max)
    try replayed.read { db in
      for table in tables.reversed() { try db.execute(sql: "DELETE FROM \(table)") }
      var restoration = RecordRestoration(db)
      let rows = try Row.fetchAll(db, sql: "SELECT \(Version.columns) FROM version ORDER BY id")
      for version in rows.map(Version.init(row:)) {
        try restoration.put(version.record, version.key, to: version)
      }
    }
    let present = try store.snapshot()
    for table in tables {
      let sql = "SELECT * FROM \(table)"
      let (old, new) = (
        try present.read { db in try Row.fetchAll(db, sql: sql) },
        try replayed.read { db in try Row.fetchAll(db, sql: sql) }
      )
      #expect(Set(old) == Set(new), "\(table)")
      #expect(old.count == new.count, "\(table)")
    }
  }
}
