import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

/// Sums and checks of attendance sheets as values (FORMS §3.2, §3.3, §4).
@Suite struct AttendanceSummaryTests {
  private func tally(_ held: Int, missed: [AbsenceCode: Int]) -> AttendanceTally {
    let codes = missed.flatMap { [AbsenceCode?](repeating: $0.key, count: $0.value) }
    let all = codes + [AbsenceCode?](repeating: nil, count: held - codes.count)
    return AttendanceTally(
      all.enumerated().map { LessonPresence(day: Day(ordinal: 20_000 + $0 / 6), code: $1) })
  }

  /// FORMS §3.3: 24 × 240 + 200 + 130 = 6090 planned, 312 missed: 94,9 % and 12,5 a pupil.
  @Test func workedFiguresOfAQuarter() {
    let cells = Array(repeating: [Optional(tally(240, missed: [.ill: 13]))], count: 24)
    let summary = AttendanceSummary(cells + [[tally(200, missed: [:])], [tally(130, missed: [:])]])
    let rate = AttendanceRate([summary.total])
    #expect(rate.planned == 6_090 && rate.missed == 312)
    #expect(rate.present?.printed(digits: 1) == "94,9")
    #expect(rate.missedPerPupil(25)?.printed(digits: 1) == "12,5")
    #expect(summary.imbalances(whole: rate, strays: 0).isEmpty)
  }

  @Test func aSumIsThatOfThePartsInWhichThePupilWasOfTheClass() throws {
    let summary = AttendanceSummary([
      [tally(10, missed: [.ill: 6]), nil, tally(10, missed: [.validReason: 1, .late: 2])], [nil, nil, nil],
    ])
    let sum = try #require(summary.sum(of: 0))
    #expect(AttendanceFigure.allCases.map { $0.value(of: sum) } == [1, 1, 7, 6, 1, 0, 0, 2])
    #expect(summary.sum(of: 1) == nil)
    #expect(summary.total(in: 1).held == 0)
  }

  @Test func whatDoesNotAddUpIsToldWithTheDifference() {
    let summary = AttendanceSummary([[tally(10, missed: [.ill: 6])]])
    let found = summary.imbalances(whole: AttendanceRate(planned: 12, missed: 8), strays: 3)
    #expect(found == [.parts(whole: 8, sum: 6), .strays(3)])
    #expect(found.map(\.difference) == [2, 3])
  }

  @Test func aMeanListNumberIsExact() throws {
    let mean = try #require(AverageList.mean([25, 25, 26]))
    #expect(mean == Rational(76, over: 3))
    #expect(AttendanceRate(planned: 6_090, missed: 312).missed(per: mean) == Rational(936, over: 76))
    #expect(AverageList.mean([]) == nil)
    #expect(AttendanceRate(planned: 0, missed: 0).missed(per: Rational(0)) == nil)
  }

  /// Thirty per cent of a month's lessons, the threshold itself among them (FORMS §4).
  @Test(arguments: [(100, 29, false), (100, 30, true), (10, 3, true), (0, 0, false), (10, 0, false)])
  func systematicAbsenceBeginsWithTheThreshold(held: Int, missed: Int, holds: Bool) {
    #expect(SystematicAbsence.holds(tally(held, missed: [.invalidReason: missed]), percent: 30) == holds)
  }

  @Test func aSchoolWithoutACodeHasNoColumnForIt() throws {
    let profile = try House.profile()
    #expect(
      AttendanceFigure.reasons(profile.attendance)
        == [.lessonsIll, .lessonsValid, .lessonsInvalid, .lessonsUnknown])
  }

  /// A lesson in the holidays and a code of somebody who is taught at home make a sheet that does not add up.
  @Test func codesOutsideOfPeriodsAndListsAreFound() throws {
    let made = try AttendanceJournal(["Иванов Иван Иванович", "Белых Анна Олеговна"])
    try made.lessons(2, on: "2025-10-20")
    try made.lessons(2, on: "2025-10-28")
    try made.code(.ill, 4, of: "Иванов Иван Иванович", from: "2025-10-20")
    try made.code(.ill, 1, of: "Белых Анна Олеговна", from: "2025-10-20")
    let pupil = try made.journal.pupil("Белых Анна Олеговна")
    try made.run(
      """
      INSERT INTO home_teaching (person_id, first_day, order_number, order_day)
      VALUES (\(pupil), '2025-10-01', '7', '2025-10-01')
      """)
    let data = try AttendanceSummaryData.fetch(
      made.scope(.period(.year)), from: made.snapshot(), under: House.profile())
    let summary = data.summary(of: [0, 1], counting: .standard)
    #expect(
      summary.imbalances(whole: data.attendance.rate(), strays: data.attendance.strays)
        == [.parts(whole: 4, sum: 2), .strays(1)])
  }
}
