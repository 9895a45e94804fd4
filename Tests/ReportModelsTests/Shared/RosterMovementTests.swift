import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

struct RosterMovementTests {
  @Test func aPupilMovedTwiceIsListedOnceWithBothStays() throws {
    let sheet = try Sample.sheet(.movedTwice)
    let returned = sheet.roster.entries.filter { $0.stays.count == 2 }
    #expect(returned.count == 1)
    let entry = try #require(returned.first)
    #expect(entry.left == nil)
    #expect(entry.movements.map(\.kind) == [.classTransfer, .classTransfer])
    #expect(entry.stays.map(\.first.iso) == ["2025-09-01", "2026-02-02"])
    #expect(entry.stays.map(\.last?.iso) == ["2025-11-09", nil])
    let results = sheet.results[try sheet.place(of: entry.name.shown.full)]
    #expect(results.shownRows == sheet.slots.count)
    #expect(results.decision?.kind == .promoted)
  }

  @Test func whoMovedTwiceIsAlsoListedWhereHeWasInBetween() throws {
    let journal = try Sample.journal()
    let home = try Sample.sheet(.movedTwice).roster.entries.first { $0.stays.count == 2 }
    let between = try journal.sheet("5А")
    let entry = try #require(between.roster.entries.first { $0.pupil.id == home?.pupil.id })
    #expect(entry.left == (try Journal.day("2026-02-01")))
    let place = try between.place(of: entry.name.shown.full)
    #expect(between.results[place].shownRows == 2)
    #expect(between.results[place].decision == nil)
  }

  @Test func beforeAMoveTheListDoesNotKnowOfIt() throws {
    let journal = try Journal(classOf([TestPupil("Авдеев Лев")]))
    try journal.store.perform(LoadClassResults(classOf([], label: "7Б")))
    let pupil = try journal.pupil("Авдеев Лев")
    try journal.move(.classTransfer, .known(pupil), on: "2025-12-01", from: "7А", to: "7Б")
    let before = try journal.sheet(on: "2025-11-20")
    #expect(before.roster.entries[0].left == nil)
    #expect(before.roster.entries[0].movements.isEmpty)
    #expect(try journal.sheet("7Б", on: "2025-11-30").names.isEmpty)
    let after = try journal.sheet(on: "2025-12-01")
    #expect(try after.roster.entries[0].left == Journal.day("2025-11-30"))
    #expect(after.roster.entries[0].movements.map(\.kind) == [.classTransfer])
    #expect(try journal.sheet("7Б", on: "2025-12-01").names == ["Авдеев Лев"])
  }

  @Test func aPupilFromOutsideIsListedFromTheArrivalOn() throws {
    let journal = try Journal(classOf([TestPupil("Авдеев Лев")]))
    try journal.move(
      .arrival, .new(Journal.name("Белых Анна"), .female), on: "2025-11-12", to: "7А")
    #expect(try journal.sheet(on: "2025-11-11").names == ["Авдеев Лев"])
    let sheet = try journal.sheet(on: "2025-11-12")
    #expect(sheet.names == ["Авдеев Лев", "Белых Анна"])
    #expect(sheet.roster.entries.map(\.cameLate) == [false, true])
  }

  @Test func anArrivalOnTheFirstDayOfTheYearIsNotLate() throws {
    let journal = try Journal(classOf([TestPupil("Авдеев Лев")]))
    try journal.move(
      .arrival, .new(Journal.name("Белых Анна"), .female), on: "2025-09-01", to: "7А")
    #expect(try journal.sheet().roster.entries.map(\.cameLate) == [false, false])
  }

  @Test func homeTeachingCountsFromItsFirstDay() throws {
    let during = try Sample.sheet(.homeTaught, on: "2025-11-10").roster.entries.compactMap(\.homeTeaching)
    #expect(during == [OrderReference(number: "115", date: try Journal.day("2025-11-10"))])
    let before = try Sample.sheet(.homeTaught, on: "2025-11-09").roster.entries.compactMap(\.homeTeaching)
    #expect(before.isEmpty)
  }

  @Test func aNewSurnameCountsFromItsDayOn() throws {
    let old = try Sample.sheet(.surnameChange, .period(.quarter, 1), on: "2026-02-01")
    let new = try Sample.sheet(.surnameChange, .period(.quarter, 1), on: "2026-02-02")
    let oldNames = Dictionary(uniqueKeysWithValues: zip(old.roster.entries.map(\.pupil.id), old.names))
    let newNames = Dictionary(uniqueKeysWithValues: zip(new.roster.entries.map(\.pupil.id), new.names))
    let changed = oldNames.keys.filter { oldNames[$0] != newNames[$0] }
    #expect(changed.count == 1)
    let pupil = try #require(changed.first)
    let parts = try [oldNames, newNames].map { names in
      try #require(names[pupil]).split(separator: " ").map(String.init)
    }
    #expect(parts[0][0] != parts[1][0])
    #expect(parts[0].dropFirst() == parts[1].dropFirst())
    // The reprint of the first quarter for an earlier day bears the old name still.
    #expect(try Sample.sheet(.surnameChange, .period(.quarter, 1), on: "2025-10-25").names == old.names)
  }
}
