import JournalCore
import Testing

@Suite struct ContingentCountTests {
  private static let year = AcademicYear(startYear: 2024)
  private let school: [SchoolClass]

  init() throws {
    school = try ["7А", "7Б"].enumerated().map { index, text in
      SchoolClass(
        id: ID(Int64(index + 1)), year: ContingentCountTests.year, label: try #require(ClassLabel(text)),
        periodKind: .quarter)
    }
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func span(_ first: String, _ last: String) throws -> DayRange {
    try #require(DayRange(day(first), day(last)))
  }

  private func history(_ pupil: Int64, from iso: String? = "2024-09-01", in index: Int = 0) throws
    -> EnrolmentHistory
  {
    let stays = try iso.map { [ClassStay(school[index], from: try day($0))] } ?? []
    return EnrolmentHistory(of: ID(pupil), stays: stays)
  }

  private func event(
    _ pupil: Int64, _ kind: Movement.Kind, _ iso: String, from: Int? = nil, to: Int? = nil
  ) throws -> MovementEvent {
    MovementEvent(
      pupil: ID(pupil), kind: kind, date: try day(iso), from: from.map { school[$0] },
      to: to.map { school[$0] })
  }

  private func tally(_ histories: [EnrolmentHistory], _ classes: [Int], _ span: DayRange) throws
    -> MovementTally
  {
    try ContingentCount(histories).tally(
      of: Set(classes.map { school[$0].id }), over: span, scope: "класс 7А")
  }

  /// The mover is −1 in the one class, +1 in the other, and nothing in the school.
  ///
  /// Shows D-19.
  @Test func pupilWhoChangesClassIsCountedOnceInTheSchool() throws {
    var mover = try history(1)
    try mover.record(event(1, .classTransfer, "2024-11-20", from: 0, to: 1))
    let histories = [mover, try history(2)]
    let quarter = try span("2024-10-25", "2024-12-28")
    let old = try tally(histories, [0], quarter)
    #expect(old.start == 2 && old.left.classes == 1 && old.left.total == 1 && old.end == 1)
    let new = try tally(histories, [1], quarter)
    #expect(new.start == 0 && new.arrived.classes == 1 && new.arrived.total == 1 && new.end == 1)
    let whole = try tally(histories, [0, 1], quarter)
    #expect(whole.start == 2 && whole.arrived.total == 0 && whole.left.total == 0 && whole.end == 2)
    #expect(whole.inside == 1)
  }

  @Test func pupilWhoLeftAndCameBackIsCountedOnBothSides() throws {
    var pupil = try history(1)
    try pupil.record(event(1, .departure, "2024-10-10", from: 0))
    try pupil.record(event(1, .arrival, "2025-01-13", to: 1))
    let year = try span("2024-09-01", "2025-05-26")
    let school = try tally([pupil], [0, 1], year)
    #expect(school.start == 1 && school.left.outside == 1 && school.arrived.outside == 1 && school.end == 1)
    #expect(try tally([pupil], [0], year).end == 0)
    #expect(try tally([pupil], [1], year).end == 1)
  }

  @Test func leavingCountsFromTheDayAfterBecauseTheListOfTheDayHoldsThePupil() throws {
    var pupil = try history(1)
    try pupil.record(event(1, .departure, "2024-10-25", from: 0))
    #expect(try tally([pupil], [0], span("2024-09-01", "2024-10-25")).end == 1)
    let next = try tally([pupil], [0], span("2024-10-25", "2024-12-28"))
    #expect(next.start == 1 && next.left.outside == 1 && next.end == 0)
  }

  @Test func temporaryLeaveStaysOnTheList() throws {
    var pupil = try history(1)
    try pupil.record(event(1, .temporaryLeave, "2024-10-01", from: 0))
    let away = try tally([pupil], [0], span("2024-09-01", "2024-10-25"))
    #expect(away.end == 1 && away.left.total == 0 && away.onLeave == 1)
    try pupil.record(event(1, .returnFromLeave, "2024-11-11", to: 0))
    let back = try tally([pupil], [0], span("2024-10-25", "2024-12-28"))
    #expect(back.start == 1 && back.arrived.total == 0 && back.onLeave == 0)
  }

  /// A list of 26 and a computed 25 are refused with the difference named.
  ///
  /// Shows D-23.
  @Test func listThatMovementsDoNotExplainIsRefusedWithTheDifference() throws {
    var histories = try (1...25).map { try history($0) }
    histories.append(try history(26, from: "2024-10-14"))
    let error = #expect(throws: MovementRefusal.self) {
      try tally(histories, [0], span("2024-09-01", "2024-10-25"))
    }
    #expect(
      error?.description
        == "класс 7А на 25.10.2024 › по движению 25, по списку 26, разница +1: п. 5.1.7 (S0-5.1.7.a, D-23) "
        + "› запишите движение учеников 26")
  }

  @Test func oneMissingAndOneStrayPupilDoNotCancelEachOther() throws {
    let gone = EnrolmentHistory(
      of: ID(1), stays: [ClassStay(school[0], from: try day("2024-09-01"), to: try day("2024-10-01"))])
    let come = try history(2, from: "2024-10-02")
    let error = #expect(throws: MovementRefusal.self) {
      try tally([gone, come], [0], span("2024-09-01", "2024-10-25"))
    }
    #expect(error?.description.contains("по движению 1, по списку 1, разница +0") == true)
    #expect(error?.description.contains("учеников 1, 2") == true)
  }

  @Test func spansOfPeriodsMeetSoThatHolidaysBelongToOne() throws {
    let periods = try [("2024-09-02", "2024-10-25"), ("2024-11-05", "2024-12-28")].enumerated().map {
      try #require(Period(.quarter, $0.offset + 1, try span($0.element.0, $0.element.1)))
    }
    #expect(
      ContingentCount.spans(of: periods, in: ContingentCountTests.year) == [
        try span("2024-09-01", "2024-10-25"), try span("2024-10-25", "2024-12-28"),
      ])
    var pupil = try history(1)
    try pupil.record(event(1, .departure, "2024-10-30", from: 0))
    let tallies = try ContingentCount.spans(of: periods, in: ContingentCountTests.year).map {
      try tally([pupil], [0], $0)
    }
    #expect(tallies.map(\.left.total) == [0, 1])
    #expect(MovementTally.joined(tallies)?.end == 0)
  }

  @Test func schoolTableHasParallelsLevelsAndTheTransfersInside() throws {
    var mover = try history(1)
    try mover.record(event(1, .classTransfer, "2024-11-20", from: 0, to: 1))
    var newcomer = try history(2, from: nil)
    try newcomer.record(event(2, .arrival, "2024-10-10", to: 1))
    let table = try ContingentTable(
      school, over: span("2024-09-01", "2024-12-28"), count: ContingentCount([mover, newcomer]))
    #expect(table.rows.map(\.scope.printed) == ["класс 7А", "класс 7Б", "7-е классы", "5–9 классы", "школа"])
    #expect(table.rows.map(\.tally.arrived.total) == [0, 2, 1, 1, 1])
    #expect(table.rows.map(\.tally.left.total) == [1, 0, 0, 0, 0])
    #expect(table.rows.map(\.tally.end) == [0, 2, 2, 2, 2])
    #expect(table.transfersBetweenClasses == 1)
  }
}
