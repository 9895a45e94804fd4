import JournalCore
import Testing

/// No failing mark after three missed lessons or holidays (S0-4.12.7).
@Suite struct FailingMarkProtectionTests {
  private let day = Day(ordinal: 1_000)
  private let holiday = Day(ordinal: 909)

  /// The ground at a lesson after lessons one a day, the last one yesterday; true is a missed one.
  private func ground(_ missed: [Bool], _ changes: [(String, String)] = [], lastHoliday: Day? = nil)
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
      day: day, number: 1, history: history.shuffled(by: 7), lastHoliday: lastHoliday,
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
    #expect(try ground([], lastHoliday: holiday) == .holidays(until: holiday))
    #expect(try ground([false], lastHoliday: holiday) == nil)
    #expect(try ground([], [("noFailingMarkAfterHolidays", "false")], lastHoliday: holiday) == nil)
  }

  @Test func lessonsBeforeTheHolidaysDoNotCountForThem() throws {
    let last = day.adding(days: -1)
    #expect(try ground([false, false], lastHoliday: last) == .holidays(until: last))
  }

  @Test func lessonsOfTheGroupCountEvenWhenThePupilMissedThem() throws {
    #expect(try ground([true], lastHoliday: day.adding(days: -2)) == nil)
  }

  @Test func holidaysStillToComeProtectNothing() throws {
    #expect(try ground([], lastHoliday: day.adding(days: 9)) == nil)
  }

  @Test func lessonsOfTheSameDayFollowTheirNumbers() throws {
    let text = ProfileText().with("noFailingMarkAfterAbsence", value: "3").text
    let rules = try SchoolProfile(yaml: text, file: "profiles/x.yaml").marks
    let history = [1, 2, 3].map { LessonFact(day: day, number: $0, isMissed: true) }
    func ground(_ number: Int) -> FailingMarkProtection.Ground? {
      FailingMarkProtection.ground(day: day, number: number, history: history, lastHoliday: nil, rules: rules)
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
