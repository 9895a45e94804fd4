import JournalCore
import Testing

@testable import JournalStore

/// Random histories of requests: whatever is tried, the register has no gaps and only granted requests change cells.
@Suite struct ChangeHistoryProperties {
  /// Shows S4-4.2, S4-4.4.a.
  @Test(arguments: [3, 17] as [UInt64]) func randomHistoryKeepsTheRegister(seed: UInt64) throws {
    let school = try PeriodSchool("school84Krasnodar", pupils: 4)
    try school.work(1, on: "2024-10-14")
    for pupil in 1...Int64(4) { try school.mark(3, for: 1, of: pupil, on: "2024-10-14") }
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 { try step(school, &random) }
    let requests = try school.store.snapshot(readers: 1).changeRequests(in: PeriodSchool.year)
    #expect(ChangeRegister.gaps(requests.map(\.number)) == [], "seed \(seed)")
    #expect(requests.map(\.number) == Array(1...requests.count), "seed \(seed)")
    let executed = requests.filter { $0.state == .executed }
    #expect(executed.allSatisfy { $0.decision?.party == .director && $0.execution != nil }, "seed \(seed)")
    let changes = try school.store.count(
      "SELECT count(*) FROM version WHERE record = 'mark' AND json_extract(image, '$[3]') = 'resit'")
    #expect(changes == executed.count, "seed \(seed)")
    #expect(!executed.isEmpty && executed.count < requests.count, "seed \(seed)")
  }

  /// One attempt of a random account; refusals leave nothing behind.
  private func step(_ school: PeriodSchool, _ random: inout SeededGenerator) throws {
    let account = 1 + random.below(5)
    let session = try school.session(account, at: "2024-11-2\(random.below(10))")
    let number = 1 + random.below(8)
    switch random.below(4) {
    case 0, 1:
      let request = FileChangeRequest(
        String(2 + random.below(5)),
        for: .mark(work: 1, of: ID(Int64(1 + random.below(5)))), in: PeriodSchool.year,
        ground: .documentedResit, document: try Fixture.order())
      _ = try school.attempt(request, in: session)
    case 2:
      let grants = random.below(2) == 0
      _ = try school.attempt(
        DecideChangeRequest(number, of: PeriodSchool.year, grants: grants),
        in: school.session(5, at: "2024-11-29T23:00:00"))
    default:
      let executor = random.below(2) == 0 ? 4 : account
      _ = try school.attempt(
        ExecuteChangeRequest(number, of: PeriodSchool.year), in: school.session(executor, at: "2024-11-30"))
    }
  }
}

extension PeriodSchool {
  /// Whether the operation was done; a refusal of any kind is no failure.
  fileprivate func attempt<Change: Operation>(_ operation: Change, in session: Session) throws
    -> Bool
  {
    do {
      try store.perform(operation, in: session)
      return true
    } catch StoreError.refused {
      return false
    } catch StoreError.noSuchPerson {
      return false
    }
  }
}
