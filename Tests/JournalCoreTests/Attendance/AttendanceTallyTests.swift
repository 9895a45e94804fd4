import JournalCore
import Testing

/// Missed lessons and days by FORMS §3.2, D-26 and S0-4.13.2.
@Suite struct AttendanceTallyTests {
  private func lessons(_ day: Int, _ codes: [AbsenceCode?]) -> [LessonPresence] {
    codes.map { LessonPresence(day: Day(ordinal: day), code: $0) }
  }

  /// Shows S0-4.13.2.e.
  @Test func latenessIsNoAbsence() {
    let tally = AttendanceTally(lessons(1, [.late, .late, .late, .late, nil, nil]))
    #expect(tally.missed == 0)
    #expect(tally.late == 4)
    #expect(tally.days == 0)
  }

  /// Shows S0-4.13.2.b, S0-4.13.2.c.
  @Test func illnessAndValidReasonsAreCountedApart() {
    let tally = AttendanceTally(
      lessons(1, [.ill, .ill, .ill, .ill, .ill]) + lessons(2, [.validReason, .validReason, nil]))
    #expect(tally.missed == 7)
    #expect(tally.missedIll == 5)
    #expect(tally.count(.validReason) == 2)
    #expect(tally.days == 1)
    #expect(tally.daysIll == 1)
  }

  /// Shows S0-4.13.2.d.
  @Test func invalidReasonsAreCounted() {
    #expect(
      AttendanceTally(lessons(1, [.invalidReason, .invalidReason, .invalidReason, nil])).count(.invalidReason)
        == 3)
  }

  /// Всего = Б + УП + НП + ОТ: 38 = 25 + 8 + 3 + 2 (FORMS §4).
  @Test func totalIsTheSumOfTheAbsenceCodes() {
    let codes: [AbsenceCode?] =
      Array(repeating: .ill, count: 25) + Array(repeating: .validReason, count: 8)
      + Array(repeating: .invalidReason, count: 3) + [.unknownReason, .unknownReason, .late]
    #expect(AttendanceTally(lessons(1, codes)).missed == 38)
  }

  @Test func aDayIsMissedOnlyWithAllItsLessons() {
    let five = AttendanceTally(lessons(1, [.ill, .ill, .ill, .ill, .ill, nil]))
    #expect(five.days == 0)
    #expect(five.missed == 5)
    let six = AttendanceTally(lessons(1, [.ill, .ill, .ill, .ill, .ill, .ill]))
    #expect(six.days == 1)
    #expect(six.missed == 6)
  }

  @Test func aLateLessonKeepsTheDayFromBeingMissed() {
    #expect(AttendanceTally(lessons(1, [.ill, .ill, .late])).days == 0)
  }

  @Test func aDayWithSeveralCodesIsNoDayOfIllnessUnlessTheMajorityDecides() {
    let day = lessons(1, [.ill, .ill, .validReason])
    #expect(AttendanceTally(day).daysIll == 0)
    #expect(AttendanceTally(day).days == 1)
    #expect(AttendanceTally(day, counting: AttendanceCounting(mixedDay: .majority)).daysIll == 1)
    let half = lessons(1, [.ill, .validReason])
    #expect(AttendanceTally(half, counting: AttendanceCounting(mixedDay: .majority)).daysIll == 0)
  }

  @Test func aSchoolMayCountADayFromSoManyLessons() {
    let counting = AttendanceCounting(dayRule: .atLeast(3))
    #expect(AttendanceTally(lessons(1, [.ill, .ill, .ill, nil, nil]), counting: counting).days == 1)
    #expect(AttendanceTally(lessons(1, [.ill, .ill, nil, nil]), counting: counting).days == 0)
    #expect(AttendanceTally(lessons(1, [.ill, .ill]), counting: counting).days == 1)
    #expect(AttendanceTally(lessons(1, [nil, nil]), counting: counting).days == 0)
  }

  @Test func illnessIsAValidReasonInASchoolWithoutItsOwnCode() throws {
    let text = ProfileText().with("absenceCodes", value: "[ОТ, УП, НП, ОП]")
      .with("absenceReasonTargets", value: "[УП, НП]").text
    let rules = try SchoolProfile(yaml: text, file: "profiles/x.yaml").attendance
    let tally = AttendanceTally(
      lessons(1, [.validReason, .validReason]), counting: AttendanceCounting(rules))
    #expect(tally.missedIll == 2)
    #expect(tally.daysIll == 1)
  }

  @Test func aYearIsTheSumOfItsPeriods() {
    let first = AttendanceTally(lessons(1, [.ill, .ill]))
    let second = AttendanceTally(lessons(90, [.late, .invalidReason, nil]))
    let year = first + second
    #expect(year.held == 5)
    #expect(year.missed == 3)
    #expect(year.days == 1)
    #expect(year.late == 1)
  }

  /// 24 pupils × 240, one who arrived with 200 and one who left with 130; 312 missed (FORMS §3.3).
  @Test func rateOfTheRunningExample() {
    let rate = AttendanceRate(planned: 24 * 240 + 200 + 130, missed: 312)
    #expect(rate.planned == 6_090)
    #expect(rate.present?.printed(digits: 1) == "94,9")
    #expect(rate.missedPerPupil(25)?.printed(digits: 1) == "12,5")
    #expect(AttendanceRate(planned: 0, missed: 0).present == nil)
  }

  @Test func rateOfAClassIsTakenFromItsPupils() {
    let rate = AttendanceRate([
      AttendanceTally(lessons(1, [.ill, nil, nil])), AttendanceTally(lessons(1, [.late])),
    ])
    #expect(rate == AttendanceRate(planned: 4, missed: 1))
  }

  @Test func dayCellNamesEveryCodeWithItsCount() {
    #expect(DayCell.printed(Array(repeating: .ill, count: 6)) == "Б6")
    #expect(DayCell.printed([.invalidReason, .validReason, .validReason]) == "УП2 НП1")
    #expect(DayCell.printed([]) == "")
  }

  @Test(
    arguments: [
      ([true, true, true, true, true, false], [5]), ([true, false, true], [1]),
      ([false, true, true, true], [0]),
      ([false, true], []), ([true, true, true], []), ([false, false, true], []), ([true, false], []),
      ([false, true, false, true, false], [2]),
    ] as [([Bool], [Int])])
  func aLessonAgainstTheRestOfTheDayIsADiscrepancy(missed: [Bool], expected: [Int]) {
    #expect(PresenceDiscrepancies.find(of: ID(1), missed: missed).map(\.index) == expected)
  }
}
