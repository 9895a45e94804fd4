import JournalCore
package import JournalStore

/// A made-up school with a whole year of days, made once for all tests of a process.
package enum DailyYear {
  /// The journal: eleven classes of nine pupils, every edge case among them (DECISIONS 5).
  package static func journal() throws -> JournalStore { try made.get().store }

  /// The state after the year's last day.
  package static func snapshot() throws -> StoreSnapshot { try made.get().snapshot }

  /// The day after which nothing happens in the year.
  package static let end = "2026-06-30"

  private static let made = Result { () throws -> (store: JournalStore, snapshot: StoreSnapshot) in
    let store = try JournalStore.inMemory(
      school: SampleSchool.school, in: House.session())
    try store.perform(
      SampleSchool(
        classes: 11, pupilsPerClass: 9, seed: 11, year: AcademicYear(startYear: 2025), profile: "default",
        catalogue: try House.catalogue(), detail: .daily), in: House.loading())
    return (store, try store.snapshot(readers: 1))
  }
}
