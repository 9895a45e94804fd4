import JournalCore
import Testing

/// The calendar of duties of each school (S0-5.1.2, S0-7.2, S0-8, S1-2.16, S3-5.2.a, S4-3.3.d).
@Suite struct DutyCalendarTests {
  private func calendar(closed: Day? = nil, decided: Day? = nil) throws -> DutyCalendar {
    DutyCalendar(
      PeriodFixture.year,
      classes: [
        DutyCalendar.ClassPeriods(
          label: try PeriodFixture.label("7А"), periods: try PeriodFixture.quarters(), closed: closed,
          decided: decided),
        DutyCalendar.ClassPeriods(
          label: try PeriodFixture.label("10А"), periods: try PeriodFixture.halfYears()),
      ])
  }

  private func items(_ kind: DutyKind, _ profile: SchoolProfile) throws -> [DueItem] {
    try calendar().items(under: profile).filter { $0.kind == kind }
  }

  /// Shows S0-5.1.2.
  @Test func nineMonthlyAndFourQuarterlyReportsOnTeachersWorkAreDueInVorkuta() throws {
    let reports = try items(.teacherWorkReport, PeriodFixture.vorkuta)
    let monthly = reports.filter { $0.period == nil }.map(\.due.iso)
    #expect(
      monthly == [
        "2024-09-30", "2024-10-31", "2024-11-30", "2024-12-31", "2025-01-31", "2025-02-28", "2025-03-31",
        "2025-04-30", "2025-05-31",
      ])
    let quarterly = reports.filter { $0.period?.kind == .quarter }.map(\.due.iso)
    #expect(quarterly == ["2024-10-25", "2024-12-27", "2025-03-21", "2025-05-23"])
  }

  /// Shows S0-8.1.
  @Test func octoberHasFourWeeklyReports() throws {
    let october = try items(.activityReport, PeriodFixture.vorkuta).map(\.due.iso).filter {
      $0.hasPrefix("2024-10")
    }
    #expect(october == ["2024-10-06", "2024-10-13", "2024-10-20", "2024-10-27"])
  }

  /// Shows S0-8.3.
  @Test func progressReportsFollowEveryDivisionAndTheYear() throws {
    let reports = try items(.progressReport, PeriodFixture.vorkuta)
    #expect(reports.filter { $0.period?.kind == .quarter }.count == 4)
    #expect(reports.filter { $0.period?.kind == .halfYear }.count == 2)
    #expect(reports.filter { $0.period == nil }.map(\.due.iso) == ["2025-05-23"])
  }

  /// Shows S0-7.2, S1-2.2.b.
  @Test func monthlyCheckIsOverdueOnTheFirstOfTheNextMonth() throws {
    for profile in [try PeriodFixture.vorkuta, try PeriodFixture.perm, try PeriodFixture.school26] {
      let checks = try items(.check, profile)
      let october = try #require(checks.first { $0.due.iso == "2024-10-31" })
      let first = try PeriodFixture.day("2024-11-01")
      #expect(october.state(on: first, done: nil) == .overdue(days: 1))
      #expect(october.state(on: try PeriodFixture.day("2024-10-31"), done: nil) == .pending)
      #expect(october.state(on: first, done: try PeriodFixture.day("2024-10-20")) == .done)
      #expect(october.state(on: first.adding(days: 9), done: first) == .doneLate(days: 1))
      #expect(october.state(on: first, done: first.adding(days: 1)) == .overdue(days: 1))
    }
  }

  @Test func onlyVorkutaChecksDeeperAtAQuartersEnd() throws {
    #expect(try items(.quarterCheck, PeriodFixture.vorkuta).count == 4)
    #expect(try items(.quarterCheck, PeriodFixture.school26).isEmpty)
  }

  /// Shows S0-5.3.9.
  @Test func preliminaryReportIsDueTwoWeeksBeforeTheEnd() throws {
    let reports = try items(.preliminaryReport, PeriodFixture.vorkuta)
    #expect(reports.first?.due.iso == "2024-10-11")
    #expect(reports.count == 6)
    #expect(reports.first?.kind.responsible == .classTeacher)
    #expect(try items(.preliminaryReport, PeriodFixture.perm).isEmpty)
  }

  /// Shows S0-5.5.1, S1-2.2.a.
  @Test func listsAreDueByTheSchoolsDate() throws {
    let lists = try #require(try items(.lists, PeriodFixture.vorkuta).first)
    #expect(lists.due.iso == "2024-09-05")
    #expect(lists.state(on: try PeriodFixture.day("2024-09-06"), done: nil) == .overdue(days: 1))
    let sections = try items(.sections, PeriodFixture.school26)
    #expect(sections.map(\.due.iso) == ["2024-09-10"])
  }

  /// Shows S4-3.3.d.
  @Test func krasnodarsTimetableIsDueBeforeEachPeriod() throws {
    let timetables = try items(.timetable, PeriodFixture.krasnodar).filter { $0.period?.kind == .quarter }
    #expect(timetables.map(\.due.iso) == ["2024-09-01", "2024-11-04", "2025-01-08", "2025-03-30"])
    let second = timetables[1]
    #expect(second.state(on: try PeriodFixture.day("2024-11-05"), done: nil) == .overdue(days: 1))
  }

  /// Shows S3-5.2.a.
  @Test func permsSummarySheetsAreDueBeforeTheThirtiethOfJune() throws {
    let sheets = try items(.summarySheet, PeriodFixture.perm)
    #expect(sheets.map(\.due.iso) == ["2025-06-30", "2025-06-30"])
    #expect(sheets.map { $0.label?.compact } == ["7А", "10А"])
    let first = try PeriodFixture.day("2025-07-01")
    let overdue = sheets.filter {
      $0.state(on: first, done: $0.label?.grade == 7 ? $0.due : nil) == .overdue(days: 1)
    }
    #expect(overdue.count == 1)
  }

  /// Shows S1-2.16.
  @Test func summarySheetFollowsTheClosingOrTheCouncil() throws {
    let closed = try PeriodFixture.day("2025-05-26")
    func sheets(_ profile: SchoolProfile, closed: Day? = nil, decided: Day? = nil) throws -> [String] {
      try calendar(closed: closed, decided: decided).items(under: profile)
        .filter { $0.kind == .summarySheet && $0.period == nil }.map(\.due.iso)
    }
    #expect(try sheets(PeriodFixture.school26) == [])
    #expect(try sheets(PeriodFixture.school26, closed: closed) == ["2025-05-27"])
    #expect(try sheets(PeriodFixture.vorkuta, decided: closed) == ["2025-05-26"])
    #expect(try sheets(PeriodFixture.special25, closed: closed) == ["2025-06-02"])
  }

  /// Shows S0-5.3.6.
  @Test func weeklyAndMonthlyDutiesOfClassTeachersAreByClass() throws {
    let reviews = try items(.attendanceReview, PeriodFixture.vorkuta)
    #expect(Set(reviews.map { $0.label?.compact }) == ["7А", "10А"])
    let october = try items(.cardVerification, PeriodFixture.vorkuta).filter { $0.due.iso == "2024-10-31" }
    #expect(october.count == 2)
    #expect(october[0].state(on: try PeriodFixture.day("2024-11-02"), done: nil) == .overdue(days: 2))
  }

  @Test func itemsComeByDate() throws {
    let all = try calendar().items(under: PeriodFixture.vorkuta)
    #expect(all.map(\.due) == all.map(\.due).sorted())
  }
}
