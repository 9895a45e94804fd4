import GRDB
import JournalCore
import JournalStore
import Synchronization
import Testing

@Suite struct SnapshotTests {
  private func onDisk(_ folder: TemporaryFolder) throws -> JournalStore {
    try JournalStore.create(
      at: folder.file("journal.sqlite"), school: Fixture.school, in: Fixture.session())
  }

  @Test(arguments: [true, false]) func laterWritesDoNotShowInASnapshot(inMemory: Bool) throws {
    let folder = try TemporaryFolder()
    let store = try inMemory ? Fixture.store() : onDisk(folder)
    try store.perform(OpenYear(Fixture.year))
    let before = try store.snapshot()
    try store.perform(OpenYear(AcademicYear(startYear: 2026)))
    try store.perform(SetSchool(School(fullName: "Другая", shortName: "Д")))
    #expect(try before.years() == [Fixture.year])
    #expect(try before.school().school == Fixture.school)
    #expect(try store.snapshot().years().count == 2)
  }

  @Test func allReadersOfASnapshotSeeTheSameWhileAnotherThreadWrites() async throws {
    let folder = try TemporaryFolder()
    let store = try onDisk(folder)
    let seen = try await withThrowingTaskGroup(of: [Int].self) { group in
      group.addTask {
        for start in 2000..<2060 { try store.perform(OpenYear(AcademicYear(startYear: start))) }
        return []
      }
      for _ in 0..<4 {
        group.addTask {
          var differences: [Int] = []
          for _ in 0..<15 {
            let snapshot = try store.snapshot(readers: 3)
            let counts = try (0..<9).map { _ in try snapshot.years().count }
            if Set(counts).count != 1 { differences.append(contentsOf: counts) }
            // Three divisions of four, three and two periods: a torn read would show another number.
            let periods = try snapshot.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM period") }
            if periods != 9 * counts[0] { differences.append(-1) }
          }
          return differences
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(seen == [])
    #expect(try store.snapshot().years().count == 60)
  }

  @Test func twoReadersWorkAtTheSameTime() async throws {
    let folder = try TemporaryFolder()
    let snapshot = try onDisk(folder).snapshot(readers: 2)
    let meeting = Meeting()
    // Each reader waits inside the database until both are there; one connection for both would never get there.
    let met = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<2 {
        group.addTask {
          try snapshot.read { _ in
            meeting.inside.withLock { $0 += 1 }
            let deadline = ContinuousClock.now + .seconds(10)
            while ContinuousClock.now < deadline {
              if meeting.inside.withLock({ $0 }) == 2 { return true }
            }
            return false
          }
        }
      }
      return try await group.reduce(true) { $0 && $1 }
    }
    #expect(met)
  }

  @Test func snapshotMayNotWrite() throws {
    let folder = try TemporaryFolder()
    let snapshot = try onDisk(folder).snapshot()
    #expect(throws: StoreError.readOnly) {
      try snapshot.read { db in try db.execute(sql: "DELETE FROM school") }
    }
  }

  @Test func anyErrorOfTheBodyBecomesOneOfTheStore() throws {
    struct Odd: Error {}
    let snapshot = try Fixture.store().snapshot()
    #expect(throws: StoreError.noSuchYear(Fixture.year)) {
      try snapshot.read { _ in throw StoreError.noSuchYear(Fixture.year) }
    }
    #expect(throws: StoreError.io(code: 0, detail: "Odd")) { try snapshot.read { _ in throw Odd() } }
  }

  @Test func classesComeByGradeAndPeriodsByNumber() throws {
    let store = try Fixture.store()
    try store.perform(Fixture.sample(classes: 13, pupils: 1))
    let snapshot = try store.snapshot()
    let labels = try snapshot.classes(in: Fixture.year).map(\.label.compact)
    #expect(
      labels == ["1А", "1Б", "2А", "3А", "4А", "5А", "6А", "7А", "7Б", "8А", "9А", "10А", "11А"])
    #expect(try snapshot.periods(in: Fixture.year, kind: .trimester).map(\.code) == ["T1", "T2", "T3"])
    #expect(try snapshot.classes(in: AcademicYear(startYear: 1999)) == [])
  }
}

/// How many readers are inside the database.
private final class Meeting: Sendable {
  let inside = Mutex(0)
}
