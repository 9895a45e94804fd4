import JournalCore
import JournalStore
import SchoolTestSupport
import Testing

@testable import ReportModels

@Suite struct NamesOnDayTests {
  /// Shows D-15, D-17.
  ///
  /// Whoever has a code name goes by it on papers that name pupils outside of a class list.
  @Test func codedPupilsGoByTheirCodeNameAndOthersByTheirName() throws {
    let snapshot = try DailyYear.snapshot()
    let day = try Journal.day(DailyYear.end)
    let coded = try snapshot.numbers(
      "SELECT person_id FROM code_name JOIN person ON person.id = person_id WHERE person.kind = 'pupil'")
    let known = try snapshot.numbers(
      "SELECT id FROM person WHERE kind = 'pupil' AND id NOT IN (SELECT person_id FROM code_name) LIMIT 3")
    #expect(!coded.isEmpty && known.count == 3)
    let names = try snapshot.read { db in
      try (coded + known).map { row in
        try NamesOnDay(of: [Int64(row[0])], on: day, db).pupil(Int64(row[0]))
      }
    }
    for name in names.prefix(coded.count) {
      guard case .code(let text) = name else {
        Issue.record("a coded pupil goes by a name")
        continue
      }
      #expect(text.hasPrefix("Ученик "))
    }
    for name in names.dropFirst(coded.count) {
      if case .real = name { continue }
      Issue.record("a pupil without code has no name")
    }
  }
}
