import JournalCore
import Testing

/// Until when period marks are set, shown and changed in each school (fixture of REQUIREMENTS §0.5).
@Suite struct PeriodTimingTests {
  private func timing(order: String? = nil, slot: MarkSlot = .period(1)) throws -> PeriodMarkTiming {
    PeriodMarkTiming(
      slot: slot, days: try PeriodFixture.days("2024-09-02", "2024-10-25"),
      lastSchoolDay: try PeriodFixture.day("2024-10-25"), orderDate: try order.map(PeriodFixture.day))
  }

  private func flag(_ profile: SchoolProfile, _ at: String, order: String? = nil) throws -> PeriodMarkFlag? {
    try timing(order: order).flag(PeriodFixture.at(at), under: profile.deadlines)
  }

  /// Shows S0-6.4, S0-4.16.2.a.
  @Test func vorkutaGoesByTheOrderAndElseTwoDaysBeforeTheEnd() throws {
    let profile = try PeriodFixture.vorkuta
    #expect(try flag(profile, "2024-10-23T23:59:00") == nil)
    #expect(try flag(profile, "2024-10-24T00:00:00") == .late)
    #expect(try flag(profile, "2024-10-24T12:00:00", order: "2024-10-24") == nil)
    #expect(try flag(profile, "2024-10-24T12:00:00", order: "2024-10-23") == .late)
  }

  /// Shows S1-2.13, S3-3.5.f.
  @Test func windowsBeforeTheHolidaysAreEarlyInTimeAndLate() throws {
    let school26 = try PeriodFixture.school26
    #expect(try flag(school26, "2024-10-18T12:00:00") == .early)
    #expect(try flag(school26, "2024-10-21T12:00:00") == nil)
    #expect(try flag(school26, "2024-10-25T23:59:59") == nil)
    #expect(try flag(school26, "2024-10-26T00:00:00") == .late)
    let perm = try PeriodFixture.perm
    #expect(try flag(perm, "2024-10-23T23:59:00") == nil)
    #expect(try flag(perm, "2024-10-24T00:00:00") == .late)
  }

  /// Shows S4-3.3.i.
  @Test func krasnodarGoesByTheOrderOnly() throws {
    let profile = try PeriodFixture.krasnodar
    #expect(try flag(profile, "2024-10-28T23:59:59", order: "2024-10-28") == nil)
    #expect(try flag(profile, "2024-10-29T00:00:00", order: "2024-10-28") == .late)
    #expect(
      try flag(profile, "2024-12-01T00:00:00") == nil, "without an order there is no date to be late for")
  }

  /// Shows S0-10.3, S2-A2.4.a.
  @Test func familiesSeeAMarkWithinADay() throws {
    for profile in [try PeriodFixture.vorkuta, try PeriodFixture.special25] {
      let set = try PeriodFixture.at("2024-10-23T10:00:00")
      func seen(_ at: String) throws -> PeriodMarkVisibility? {
        try timing().visibility(setAt: set, visibleAt: PeriodFixture.at(at), under: profile.deadlines)
      }
      #expect(try seen("2024-10-24T09:59:00") == .inTime)
      #expect(try seen("2024-10-24T10:01:00") == .late(due: try PeriodFixture.at("2024-10-24T10:00:00")))
    }
  }

  /// Shows S2-A2.4.b.
  @Test func resultsOfExaminationsAreBoundWhereTheProfileSaysSo() throws {
    let exam = try timing(slot: .exam)
    let (set, seen) = (
      try PeriodFixture.at("2025-06-05T12:00:00"), try PeriodFixture.at("2025-06-06T11:59:00")
    )
    #expect(
      exam.visibility(setAt: set, visibleAt: seen, under: try PeriodFixture.special25.deadlines) == .inTime)
    let late = try PeriodFixture.at("2025-06-06T12:01:00")
    #expect(
      exam.visibility(setAt: set, visibleAt: late, under: try PeriodFixture.special25.deadlines)
        == .late(due: try PeriodFixture.at("2025-06-06T12:00:00")))
    #expect(exam.visibility(setAt: set, visibleAt: late, under: try PeriodFixture.vorkuta.deadlines) == nil)
  }

  /// Shows S4-3.3.i.
  @Test func krasnodarShowsMarksByTheDateOfTheOrder() throws {
    let deadlines = try PeriodFixture.krasnodar.deadlines
    let (set, seen) = (
      try PeriodFixture.at("2024-10-26T10:00:00"), try PeriodFixture.at("2024-10-29T00:00:00")
    )
    let due = LocalMoment.end(of: try PeriodFixture.day("2024-10-28"))
    let ordered = try timing(order: "2024-10-28")
    #expect(ordered.visibility(setAt: set, visibleAt: seen, under: deadlines) == .late(due: due))
    #expect(ordered.visibility(setAt: set, visibleAt: due, under: deadlines) == .inTime)
    #expect(try timing().visibility(setAt: set, visibleAt: seen, under: deadlines) == .noDate)
  }

  /// Shows S4-3.3.j.
  @Test func krasnodarShowsYearMarksByTheOrderThatEndsTheYear() throws {
    let year = PeriodMarkTiming(
      slot: .year, days: try PeriodFixture.days("2024-09-02", "2025-05-23"), lastSchoolDay: nil,
      orderDate: try PeriodFixture.day("2025-05-26"))
    let (deadlines, set) = (
      try PeriodFixture.krasnodar.deadlines, try PeriodFixture.at("2025-05-24T10:00:00")
    )
    let due = LocalMoment.end(of: try PeriodFixture.day("2025-05-26"))
    #expect(year.visibility(setAt: set, visibleAt: due, under: deadlines) == .inTime)
    let late = try PeriodFixture.at("2025-05-27T00:00:00")
    #expect(year.visibility(setAt: set, visibleAt: late, under: deadlines) == .late(due: due))
  }

  private func lock(closed: Bool = false, _ state: YearState = .open, end: String? = "2024-10-25") throws
    -> PeriodLock
  {
    PeriodLock(periodEnd: try end.map(PeriodFixture.day), isPeriodClosed: closed, yearState: state)
  }

  private func refusal(_ lock: PeriodLock, _ at: String, _ profile: SchoolProfile) throws -> String? {
    let now = try PeriodFixture.at(at)
    do {
      try lock.requireOpen(PeriodFixture.place(), at: now, under: profile)
      return nil
    } catch {
      return error.description
    }
  }

  /// Shows S4-3.3.n.
  @Test func krasnodarLocksPeriodMarksSevenDaysAfterTheEnd() throws {
    let profile = try PeriodFixture.krasnodar
    #expect(try refusal(lock(), "2024-11-01T23:59:59", profile) == nil)
    #expect(
      try refusal(lock(), "2024-11-02T00:00:00", profile)
        == "обучающийся 15, предмет 3, период 1 › окно изменений закрылось 01.11.2024 (п. 3.3 (S4-3.3.n)) › "
        + "оформите заявку на изменение")
    #expect(
      try refusal(lock(closed: true), "2024-10-26T00:00:00", profile)
        == "обучающийся 15, предмет 3, период 1 › учебный период закрыт (п. 3.3 (S4-3.3.n)) › "
        + "оформите заявку на изменение")
  }

  @Test func otherSchoolsLockThemWithTheYear() throws {
    for profile in [try PeriodFixture.vorkuta, try PeriodFixture.school26, try PeriodFixture.perm] {
      #expect(try refusal(lock(closed: true), "2025-05-20T00:00:00", profile) == nil)
      #expect(
        try refusal(lock(closed: true, .closed), "2025-06-20T00:00:00", profile)
          == "обучающийся 15, предмет 3, период 1 › учебный год закрыт (правило по умолчанию) › "
          + "оформите заявку на изменение")
    }
  }

  @Test func examinationsAreLockedByTheYearAlone() throws {
    #expect(try refusal(lock(end: nil), "2025-06-20T00:00:00", PeriodFixture.krasnodar) == nil)
    #expect(try refusal(lock(.closed, end: nil), "2025-06-20T00:00:00", PeriodFixture.krasnodar) != nil)
  }
}
