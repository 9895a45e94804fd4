import GRDB
import JournalCore
import TestSupport
import Testing

@testable import JournalStore

/// Random histories of all operations of the catalogue, with whatever fields: each is done whole or not at all.
@Suite struct RandomHistoryTests {
  @Test(arguments: [UInt64(1), 2])
  func anyOperationsInAnyOrderKeepTheJournalWhole(seed: UInt64) throws {
    let store = try DailySchools.make(classes: 1, pupils: 4, seed: seed)
    var fields = RandomFields(seed: seed, store: store)
    var done: Set<String> = []
    for step in 0..<1500 {
      let type = fields.operation()
      let values = try fields.values(for: type)
      let before = try store.count("SELECT count(*) FROM version")
      do {
        try perform(type, values, at: fields.moment(), in: store)
        done.insert(type.name)
      } catch let error as StoreError {
        let place = "seed \(seed), step \(step), \(type.name) \(values): \(error)"
        #expect(error.isFactOfTheJournal, "\(place)")
        #expect(try store.count("SELECT count(*) FROM version") == before, "\(place)")
      } catch is FieldFault {
        #expect(try store.count("SELECT count(*) FROM version") == before)
      }
    }
    #expect(done.count >= 40, "only \(done.sorted()) were accepted")
    try expectWhole(store, "seed \(seed)")
  }

  private func perform(
    _ type: any RecordedOperation.Type, _ values: [String: String], at moment: String, in store: JournalStore
  ) throws {
    var reader = FieldReader(values)
    try open(try type.init(&reader), at: moment, in: store)
  }

  private func open(_ operation: some Operation, at moment: String, in store: JournalStore) throws {
    try store.perform(operation, in: Fixture.session(Set(Role.allCases), at: moment))
  }

  private func expectWhole(_ store: JournalStore, _ place: String) throws {
    #expect(try store.snapshot(readers: 1).verifyAudit().fault == nil, "\(place)")
    #expect(try store.rows("PRAGMA foreign_key_check") == [], "\(place)")
    let doubles = """
      SELECT one.person_id FROM enrolment one JOIN enrolment two
      ON two.person_id = one.person_id AND two.first_day > one.first_day
      AND two.first_day <= coalesce(one.last_day, '9999-12-31')
      """
    #expect(try store.rows(doubles) == [], "\(place): a pupil is in two classes")
    for (table, rows) in try replayed(store) { #expect(rows.now == rows.again, "\(place): \(table)") }
  }

  /// The rows of each table now, and again after a replay of all versions from nothing; tables of which a withdrawal erased
  /// versions are left out, for these cannot come again (DECISIONS 9).
  private func replayed(_ store: JournalStore) throws -> [String: (now: Set<Row>, again: Set<Row>)] {
    let tables = RecordTables.all.map(\.name)
    let replay = try store.snapshot(after: .max)
    let erased = try replay.read { db in
      var erased: Set<String> = []
      for table in tables.reversed() { try db.execute(sql: "DELETE FROM \(table)") }
      var restoration = RecordRestoration(db)
      for row in try Row.fetchAll(db, sql: "SELECT \(Version.columns) FROM version ORDER BY id") {
        let version = Version(row: row)
        do {
          try restoration.put(version.record, version.key, to: version)
        } catch StoreError.refused(.erasedValue(let record)) {
          erased.insert(record)
        }
      }
      return erased
    }
    #expect(erased.count < 3)
    let present = try store.snapshot(readers: 1)
    return try tables.filter { !erased.contains($0) }.reduce(into: [:]) { rows, table in
      let sql = "SELECT * FROM \(table)"
      let now = try present.read { db in try Row.fetchAll(db, sql: sql) }
      let again = try replay.read { db in try Row.fetchAll(db, sql: sql) }
      rows[table] = (Set(now), Set(again))
    }
  }
}

extension StoreError {
  /// Whether the journal's rules or records forbid the operation; not so for a broken file or a failing disk.
  fileprivate var isFactOfTheJournal: Bool {
    switch self {
    case .missing, .exists, .notAJournal, .newerVersion, .corrupt, .readOnly, .diskFull, .busy, .io:
      false
    default: true
    }
  }
}
