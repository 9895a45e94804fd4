import JournalCore
import JournalStore
import Testing

@Suite struct YearTests {
  private func spans(_ store: JournalStore, _ year: Int, _ kind: PeriodKind) throws -> [String] {
    try store.snapshot().periods(in: AcademicYear(startYear: year), kind: kind)
      .map { "\($0.days.first.dotted)–\($0.days.last.dotted)" }
  }

  @Test func usualPeriodsOf2025AreTheKnownOnes() throws {
    let store = try Fixture.store()
    try store.perform(OpenYear(Fixture.year))
    #expect(
      try spans(store, 2025, .quarter) == [
        "01.09.2025–24.10.2025", "05.11.2025–28.12.2025", "12.01.2026–20.03.2026", "30.03.2026–26.05.2026",
      ])
    #expect(
      try spans(store, 2025, .trimester) == [
        "01.09.2025–14.11.2025", "24.11.2025–20.02.2026", "02.03.2026–26.05.2026",
      ])
    #expect(try spans(store, 2025, .halfYear) == ["01.09.2025–28.12.2025", "12.01.2026–26.05.2026"])
  }

  @Test func usualPeriodsOfEveryYearRiseAndLieInTheYear() throws {
    let store = try Fixture.store()
    for start in 1990...2199 {
      let year = AcademicYear(startYear: start)
      try store.perform(OpenYear(year))
      let snapshot = try store.snapshot()
      for kind in PeriodKind.allCases {
        let periods = try snapshot.periods(in: year, kind: kind)
        #expect(periods.count == kind.count, "\(start)")
        for (earlier, later) in zip(periods, periods.dropFirst()) {
          #expect((3...30).contains(later.days.first.ordinal - earlier.days.last.ordinal), "\(start)")
        }
        for period in periods {
          #expect(year.days.contains(period.days.first) && year.days.contains(period.days.last), "\(start)")
          #expect(period.days.count >= 35, "\(start) \(period.code)")
          #expect(period.days.first.weekday <= 5, "\(start) \(period.code)")
        }
      }
    }
  }

  @Test func openingAgainKeepsTheSchoolsOwnPeriods() throws {
    let store = try Fixture.store()
    let own = try [("2025-09-01", "2025-12-26"), ("2026-01-09", "2026-05-29")].enumerated().map {
      let days = try #require(DayRange(Fixture.day($1.0), Fixture.day($1.1)))
      return try #require(Period(.halfYear, $0 + 1, days))
    }
    #expect(try store.perform(OpenYear(Fixture.year, periods: own)))
    #expect(try !store.perform(OpenYear(Fixture.year)))
    #expect(try store.snapshot().periods(in: Fixture.year, kind: .halfYear) == own)
    #expect(try store.snapshot().periods(in: Fixture.year, kind: .quarter).count == 4)
  }

  @Test func overlappingOrMissingPeriodsAreRefused() throws {
    let store = try Fixture.store()
    let days = try #require(DayRange(Fixture.day("2025-09-01"), Fixture.day("2025-12-26")))
    let first = try #require(Period(.halfYear, 1, days))
    let second = try #require(Period(.halfYear, 2, days))
    for periods in [[first], [first, second], [first, first]] {
      #expect(throws: StoreError.refused(.brokenPeriods(.halfYear))) {
        try store.perform(OpenYear(Fixture.year, periods: periods))
      }
    }
    #expect(try store.snapshot().years() == [])
  }

  @Test func schoolKeepsItsProfileUnlessAnotherIsGiven() throws {
    let store = try Fixture.store()
    try store.perform(SetSchool(School(fullName: "А", shortName: "Б")))
    #expect(try store.snapshot().school().profile == "default")
    try store.perform(SetSchool(School(fullName: "А", shortName: "Б"), profile: "school26"))
    #expect(try store.snapshot().school().profile == "school26")
  }
}
