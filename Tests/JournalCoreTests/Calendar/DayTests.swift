import JournalCore
import Testing

/// Days are those of the Gregorian calendar.
struct DayTests {
  @Test func everyDayOfTwoCenturiesGoesThereAndBack() throws {
    var day = try #require(Day(year: 1990, month: 1, day: 1))
    #expect(day.ordinal == 7_305)
    #expect(day.weekday == 1)
    var (year, month, date, weekday) = (1990, 1, 1, 1)
    while year <= 2200 {
      let parts = day.parts
      guard parts == (year, month, date), day.weekday == weekday,
        Day(year: year, month: month, day: date) == day,
        Day(iso: day.iso) == day
      else {
        Issue.record("\(year)-\(month)-\(date) came out as \(day)")
        return
      }
      (date, weekday, day) = (date + 1, weekday % 7 + 1, day.adding(days: 1))
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if date > lengths[month - 1] { (month, date) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(day.iso == "2201-01-01")
  }

  @Test func daysBeforeTheEpochHaveTheirWeekdays() throws {
    #expect(try #require(Day(year: 1970, month: 1, day: 1)).weekday == 4)
    #expect(try #require(Day(year: 1969, month: 12, day: 28)).weekday == 7)
    #expect(try #require(Day(year: 1, month: 1, day: 1)).weekday == 1)
    #expect(Day(ordinal: -1).iso == "1969-12-31")
  }

  @Test(arguments: [
    "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "2025-04-31", "2100-02-29", "25-01-01",
    "2025-1-01",
    "2025-01-1", "2025/01/01", "2025-01-01 ", "", "2025-01", "2025-01-01-01", "+025-01-01", "202५-01-01",
    "-025-01-01", "0000-01-01",
  ])
  func whatIsNoDayIsRefused(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func leapDaysAreAccepted() {
    #expect(Day(iso: "2024-02-29")?.dotted == "29.02.2024")
    #expect(Day(iso: "2000-02-29")?.iso == "2000-02-29")
  }

  @Test func spansHoldTheirEndsAndNothingElse() throws {
    let days = try ["2025-09-01", "2025-09-02", "2025-09-10"].map { try #require(Day(iso: $0)) }
    let span = try #require(DayRange(days[0], days[1]))
    #expect(span.count == 2)
    #expect(span.contains(days[0]) && span.contains(days[1]) && !span.contains(days[2]))
    #expect(DayRange(days[1], days[0]) == nil)
    #expect(DayRange(days[0], days[0])?.count == 1)
    let later = try #require(DayRange(days[1], days[2]))
    #expect(span.overlaps(later) && later.overlaps(span))
    #expect(try !span.overlaps(#require(DayRange(days[2], days[2]))))
  }
}
