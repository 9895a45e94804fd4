import JournalCore
import JournalStore
import Testing

@Suite struct SampleSizesTests {
  private func dump(_ sample: SampleSchool) throws -> [String] {
    let store = try Fixture.store()
    try store.perform(sample)
    return try store.dump()
  }

  @Test func sameSeedGivesTheSameRows() throws {
    #expect(try dump(Fixture.sample(seed: 5)) == dump(Fixture.sample(seed: 5)))
  }

  @Test func otherSeedGivesOtherRows() throws {
    #expect(try dump(Fixture.sample(seed: 5)) != dump(Fixture.sample(seed: 6)))
  }

  @Test func contentOfASeedNeverChanges() throws {
    let store = try Fixture.store()
    try store.perform(Fixture.sample(classes: 1, pupils: 3, seed: 1))
    let pupils = try store.rows(
      """
      SELECT surname, given, birth_day FROM person JOIN person_name ON person_id = id WHERE kind = 'pupil'
      """)
    #expect(
      pupils == [
        "Снегирёв|Святослав|2012-05-13", "Крутых|Лука|2012-04-10", "Туманов|Артём|2011-12-13",
      ])
  }

  @Test func oneClassIsEnough() throws {
    let store = try Fixture.store()
    let outcome = try store.perform(Fixture.sample(classes: 1, pupils: 1))
    #expect(outcome.classes == 1 && outcome.pupils == 1 && outcome.marks > 0)
    #expect(try store.snapshot().classes(in: Fixture.year).map(\.label.compact) == ["7А"])
  }

  @Test func classesComeInTheFixedOrder() throws {
    let store = try Fixture.store()
    try store.perform(Fixture.sample(classes: 13, pupils: 1))
    let order = try store.rows("SELECT grade || letter FROM school_class ORDER BY id")
    #expect(
      order == ["7А", "1А", "9А", "10А", "11А", "5А", "2А", "3А", "4А", "6А", "8А", "7Б", "1Б"])
  }

  @Test func parallelClassIsTheTargetOfTheMoveWhereThereIsOne() throws {
    let store = try Fixture.store()
    try store.perform(Fixture.sample(classes: 22, pupils: 13))
    let targets = try store.rows(
      """
      SELECT grade || letter FROM movement JOIN school_class ON school_class.id = to_class_id
      WHERE movement.kind = 'classTransfer' ORDER BY movement.id
      """)
    #expect(targets == ["7Б", "6Б", "6А"])
  }

  @Test func twoHundredClassesAreWrittenToAFile() throws {
    let folder = try TemporaryFolder()
    let store = try JournalStore.create(
      at: folder.file("journal.sqlite"), school: Fixture.school, in: Fixture.session())
    let clock = ContinuousClock()
    var outcome: SampleSchool.Outcome?
    let time = try clock.measure {
      outcome = try store.perform(Fixture.sample(classes: 200, pupils: 5, seed: 2))
    }
    let made = try #require(outcome)
    print("sample school: \(made.classes) classes, \(made.pupils) pupils, \(made.marks) marks in \(time)")
    #expect(made.classes == 200)
    #expect(try store.snapshot().classes(in: Fixture.year).count == 200)
    // 4А is empty and 2А has 45.
    #expect(made.pupils == 198 * 5 + 45)
    #expect(try store.rows("PRAGMA foreign_key_check") == [])
    try store.close()
    let opening = try clock.measure { try JournalStore.open(at: folder.file("journal.sqlite")).close() }
    print("opening with a check of every page: \(opening)")
  }
}

/// Daily records from seeds.
@Suite struct DailySeedTests {
  @Test func sameSeedGivesTheSameDailyRecords() throws {
    let first = try DailySchools.make(classes: 1, pupils: 4, seed: 5).dump()
    #expect(try first == DailySchools.make(classes: 1, pupils: 4, seed: 5).dump())
    #expect(try first != DailySchools.make(classes: 1, pupils: 4, seed: 6).dump())
  }
}
