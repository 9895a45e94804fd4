import JournalCore
import Testing

/// No failing mark after three missed lessons or holidays (S0-4.12.7).
@Suite struct FailingMarkProtectionTests {
  private let day = Day(ordinal: 1_000)
  private let holidays = DayRange(Day(ordinal: 900), Day(ordinal: 909)).map { [$0] } ?? []

  /// The ground at a lesson after lessons one a day, the last one yesterday; true is a missed one.
  private func ground(_ missed: [Bool], _ changes: [(String, String)] = [], holidays: [DayRange] = [])
    throws -> FailingMarkProtection.Ground?
  {
    let text = changes.reduce(
      ProfileText().with("noFailingMarkAfterAbsence", value: "3")
        .with("noFailingMarkAfterHolidays", value: "true")
        .with("noFailingMarkGraceLessons", value: "1")
    ) { $0.with($1.0, value: $1.1) }
    let history = missed.enumerated().map { index, isMissed in
      LessonFact(day: day.adding(days: index - missed.count), number: 1, isMissed: isMissed)
    }
    return FailingMarkProtection.ground(
      day: day, number: 1, history: history.shuffled(by: 7), holidays: holidays,
      rules: try SchoolProfile(yaml: text.text, file: "profiles/x.yaml").marks)
  }

  @Test func threeMissedLessonsInARowProtectTheNextAttendedOne() throws {
    #expect(try ground([false, true, true, true]) == .absence(missed: 3))
    #expect(try ground([true, true, true, true, true]) == .absence(missed: 5))
  }

  @Test func twoMissedLessonsDoNot() throws {
    #expect(try ground([true, true, false, true, true]) == nil)
  }

  @Test func theSecondAttendedLessonIsNotProtectedUnlessTheSchoolSaysSo() throws {
    #expect(try ground([true, true, true, false]) == nil)
    #expect(
      try ground([true, true, true, false], [("noFailingMarkGraceLessons", "2")]) == .absence(missed: 3))
    #expect(try ground([true, true, true, false, false], [("noFailingMarkGraceLessons", "2")]) == nil)
  }

  @Test func aSchoolWithoutTheRuleProtectsNobody() throws {
    #expect(try ground([true, true, true], [("noFailingMarkAfterAbsence", "off")]) == nil)
  }

  @Test func theFirstLessonAfterHolidaysIsProtectedAndTheSecondIsNot() throws {
    let range = try #require(holidays.first)
    #expect(try ground([], holidays: holidays) == .holidays(range))
    #expect(try ground([false], holidays: holidays) == nil)
    #expect(try ground([], [("noFailingMarkAfterHolidays", "false")], holidays: holidays) == nil)
  }

  @Test func lessonsBeforeTheHolidaysDoNotCountForThem() throws {
    let range = try #require(DayRange(day.adding(days: -3), day.adding(days: -1)))
    #expect(try ground([], holidays: [range]) == .holidays(range))
    let text = ProfileText().with("noFailingMarkAfterHolidays", value: "true").text
    let rules = try SchoolProfile(yaml: text, file: "profiles/x.yaml").marks
    let before = [LessonFact(day: day.adding(days: -4), number: 1, isMissed: false)]
    #expect(
      FailingMarkProtection.ground(day: day, number: 1, history: before, holidays: [range], rules: rules)
        == .holidays(range))
  }

  @Test func holidaysStillToComeProtectNothing() throws {
    let range = try #require(DayRange(day.adding(days: 3), day.adding(days: 9)))
    #expect(try ground([], holidays: [range]) == nil)
  }

  @Test func lessonsOfTheSameDayFollowTheirNumbers() throws {
    let text = ProfileText().with("noFailingMarkAfterAbsence", value: "3").text
    let rules = try SchoolProfile(yaml: text, file: "profiles/x.yaml").marks
    let history = [1, 2, 3].map { LessonFact(day: day, number: $0, isMissed: true) }
    func ground(_ number: Int) -> FailingMarkProtection.Ground? {
      FailingMarkProtection.ground(day: day, number: number, history: history, holidays: [], rules: rules)
    }
    #expect(ground(4) == .absence(missed: 3))
    #expect(ground(3) == nil)
  }

  @Test func onlyTwoAndOneAreFailing() {
    #expect((1...5).map(FailingMarkProtection.isFailing) == [true, true, false, false, false])
  }
}

extension Array {
  /// The elements in a fixed other order.
  fileprivate func shuffled(by step: Int) -> [Element] {
    guard count > 1 else { return self }
    return indices.sorted { ($0 * step) % count < ($1 * step) % count }.map { self[$0] }
  }
}
