import JournalCore
import Testing

/// Terms read, print and end as the acceptance checks of REQUIREMENTS §1 say (fixture §0.5).
struct ProfileTermTests {
  private static let monday = Day(ordinal: 20_010)  // 14.10.2024

  private var facts: TermFacts {
    var facts = TermFacts(start: at(Self.monday, 10, 40))
    facts.classLastLessonEnd = at(Self.monday, 14, 5)
    facts.nextLesson = at(Self.monday.adding(days: 1), 9, 0)
    facts.periodEnd = Day(iso: "2024-10-25")
    facts.lastSchoolDay = Day(iso: "2024-10-25")
    facts.holidaysStart = Day(iso: "2024-10-26")
    return facts
  }

  @Test func fixtureIsTheMondayOfTheChecks() { #expect(Self.monday.iso == "2024-10-14") }

  @Test func termsOfALessonEndInTime() throws {
    let fifteen = try #require(ClockTime("15:00"))
    #expect(Term.sameDay(fifteen).due(facts) == at(Self.monday, 15, 0))
    #expect(Term.endOfDay.due(facts) == .end(of: Self.monday))
    #expect(Term.afterClassLastLesson(minutes: 90).due(facts) == at(Self.monday, 15, 35))
    #expect(Term.afterClassLastLesson(minutes: 60).due(facts) == at(Self.monday, 15, 5))
    #expect(Term.afterLessonEnd(hours: 24).due(facts) == at(Self.monday.adding(days: 1), 10, 40))
    #expect(Term.nextLesson.due(facts) == at(Self.monday.adding(days: 1), 9, 0))
    #expect(Term.none.due(facts) == nil)
    #expect(LocalMoment(Self.monday, second: 54_001) > LocalMoment(Self.monday, fifteen))
  }

  @Test func termsOfWorksAndRemarksEndWithADay() throws {
    #expect(Term.days(3).due(facts) == .end(of: try day("2024-10-17")))
    #expect(Term.visibleWithin(days: 10).due(facts) == .end(of: try day("2024-10-24")))
    #expect(Term.months(1).due(facts) == .end(of: try day("2024-11-14")))
    let working = Term.days(1).due(facts) { $0.adding(days: $1 + 2) }
    #expect(working == .end(of: try day("2024-10-17")))
    let january = TermFacts(start: .end(of: try day("2025-01-31")))
    #expect(Term.months(1).due(january) == .end(of: try day("2025-02-28")))
    #expect(Term.months(12).due(january) == .end(of: try day("2026-01-31")))
  }

  @Test func termsOfAPeriodEndBeforeItOrByOrder() throws {
    #expect(Term.lastSchoolDay.due(facts) == .end(of: try day("2024-10-25")))
    #expect(Term.beforePeriodEnd(days: 2).due(facts) == .end(of: try day("2024-10-23")))
    let window = Term.windowBeforeHolidays(opens: 7, closes: 3)
    #expect(window.opens(facts) == Day(iso: "2024-10-19"))
    #expect(window.due(facts) == .end(of: try day("2024-10-23")))
    #expect(Term.windowBeforeHolidays(opens: 7, closes: 1).due(facts) == .end(of: try day("2024-10-25")))
    let byOrder = Term.dateOfOrder(fallback: .beforePeriodEnd(days: 2))
    #expect(byOrder.due(facts) == .end(of: try day("2024-10-23")))
    var ordered = facts
    ordered.orderDate = Day(iso: "2024-10-28")
    #expect(byOrder.due(ordered) == .end(of: try day("2024-10-28")))
    #expect(Term.dateOfOrder(fallback: .none).due(facts) == nil)
    #expect(Term.lastSchoolDay.due(TermFacts(start: at(Self.monday, 8, 0))) == nil)
  }

  @Test func windowsCloseWithADayOrNever() throws {
    #expect(EditWindow.days(2).closes(Self.monday) == .end(of: try day("2024-10-16")))
    #expect(EditWindow.untilPeriodClosed.closes(Self.monday) == nil)
  }

  @Test func setupTermsFallInTheirSchoolYear() {
    let year = AcademicYear(startYear: 2024)
    #expect(SetupTerm.by(month: 9, day: 5).due(in: year) == Day(iso: "2024-09-05"))
    #expect(SetupTerm.before(month: 9, day: 1).due(in: year) == Day(iso: "2024-08-31"))
    #expect(SetupTerm.by(month: 6, day: 30).due(in: year) == Day(iso: "2025-06-30"))
    #expect(SetupTerm.beforeEachPeriod.due(in: year) == nil)
  }

  @Test(arguments: [
    (Term.afterClassLastLesson(minutes: 1), "в течение 1 минуты после последнего урока класса"),
    (.afterLessonEnd(hours: 24), "в течение 24 часов после урока"),
    (.days(21), "в течение 21 дня после урока"),
    (.days(11), "в течение 11 дней после урока"),
    (.beforePeriodEnd(days: 1), "не позднее чем за 1 день до конца периода"),
    (.nextLesson, "к следующему уроку"),
  ])
  func termsSayThemselvesInRussian(term: Term, words: String) {
    #expect(term.printed(from: .lesson) == words)
  }

  @Test(arguments: ["24:00", "15:60", "1500", "7:00", "15:00:00", "", "аа:00"])
  func wrongTimesAreNone(text: String) { #expect(ClockTime(text) == nil) }

  @Test func momentsCarryOverMidnight() throws {
    #expect(at(Self.monday, 23, 30).adding(minutes: 60) == at(Self.monday.adding(days: 1), 0, 30))
    #expect(at(Self.monday, 0, 30).adding(minutes: -60) == at(Self.monday.adding(days: -1), 23, 30))
    #expect(try #require(ClockTime(hour: 7, minute: 5)).printed == "07:05")
  }

  private func at(_ day: Day, _ hour: Int, _ minute: Int) -> LocalMoment {
    LocalMoment(day, second: (hour * 60 + minute) * 60)
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
}
