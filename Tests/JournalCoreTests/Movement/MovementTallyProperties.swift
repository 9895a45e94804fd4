import JournalCore
import Testing

@Suite struct MovementTallyProperties {
  private static let year = RandomMovements.year

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func tallyOfAnyHistoryEqualsTheListOfEachDay(seed: UInt64) throws {
    let made = RandomMovements(seed: seed)
    #expect(made.accepted > 5 && made.refused > 0, "seed \(seed)")
    let count = ContingentCount(made.histories)
    let first = MovementTallyProperties.year.days.first
    let scopes = made.classes.map { Set([$0.id]) } + [Set(made.classes.map(\.id))]
    for offset in stride(from: 0, through: 270, by: 3) {
      let span = try #require(DayRange(first, first.adding(days: offset)))
      for scope in scopes {
        let tally = try count.tally(of: scope, over: span, scope: "школа")
        let listed = count.list(of: scope, on: span.last).count
        #expect(tally.end == listed, "seed \(seed), day \(offset)")
        #expect(tally.start + tally.arrived.total - tally.left.total == listed, "seed \(seed), day \(offset)")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func spansThatFollowEachOtherSumUpToTheirWhole(seed: UInt64) throws {
    let made = RandomMovements(seed: seed)
    let count = ContingentCount(made.histories)
    let scope: Set = [made.classes[0].id]
    let days = MovementTallyProperties.year.days
    let borders = [0, 55, 118, 200, 270].map { days.first.adding(days: $0) }
    let parts = try zip(borders, borders.dropFirst()).map { first, last in
      try count.tally(of: scope, over: try #require(DayRange(first, last)), scope: "класс")
    }
    let whole = try count.tally(
      of: scope, over: try #require(DayRange(borders[0], borders[4])), scope: "класс")
    #expect(MovementTally.joined(parts) == whole, "seed \(seed)")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func schoolEqualsItsClassesWithoutTheTransfersBetweenThem(seed: UInt64) throws {
    let made = RandomMovements(seed: seed)
    let span = try #require(
      DayRange(
        MovementTallyProperties.year.days.first, MovementTallyProperties.year.days.first.adding(days: 265)))
    let table = try ContingentTable(made.classes, over: span, count: ContingentCount(made.histories))
    let classes = table.rows.filter { if case .schoolClass = $0.scope { true } else { false } }.map(\.tally)
    let school = try #require(table.school)
    let inside = table.transfersBetweenClasses
    #expect(classes.map(\.end).reduce(0, +) == school.end, "seed \(seed)")
    #expect(classes.map(\.arrived.total).reduce(0, +) == school.arrived.total + inside, "seed \(seed)")
    #expect(classes.map(\.left.total).reduce(0, +) == school.left.total + inside, "seed \(seed)")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func pupilIsNeverInTwoClassesOnADay(seed: UInt64) {
    for history in RandomMovements(seed: seed).histories {
      for (left, right) in zip(history.stays, history.stays.dropFirst()) {
        #expect(left.last < right.first, "seed \(seed), pupil \(history.pupil)")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func cancellingMovementsBackwardsGivesTheHistoryBefore(seed: UInt64) throws {
    for history in RandomMovements(seed: seed).histories {
      var undone = history
      while let last = undone.events.last { try undone.cancel(last) }
      let began = history.events.first?.kind == .arrival
      #expect(undone.stays.allSatisfy { $0.storedLast == nil }, "seed \(seed)")
      #expect(undone.stays.count <= 1 && (!began || undone.stays.isEmpty), "seed \(seed)")
    }
  }
}
