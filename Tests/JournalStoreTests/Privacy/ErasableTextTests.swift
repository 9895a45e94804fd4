import GRDB
import Testing

@testable import JournalStore

@Suite struct ErasableTextTests {
  /// Tables that are not personal though a column has no list of words of its own: what stands there is a name of the
  /// school itself, a day of another table, or is made by the program.
  private static let excepted: Set<String> = [
    "school", "school_class", "subject", "profile_revision", "code_name", "anonymisation_entry", "due_done",
    "consent_admission", "withdrawal_kept_text", "home_teacher", "issued_document",
    "archive_volume", "volume_certification",
  ]

  @Test func everyTableWithFreeTextCanBeBlanked() throws {
    let store = try Fixture.store()
    let free = try store.snapshot().read { db in
      try RecordTables.all.filter { !$0.isPersonal }.filter { table in
        let sql = try String.fetchOne(
          db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [table.name])
        return ErasableTextTests.freeColumns(try #require(sql)).isEmpty == false
      }.map(\.name)
    }
    #expect(Set(free).subtracting(ErasableTextTests.excepted) == [])
  }

  @Test func aFreeColumnIsToldFromWordsDaysAndMoments() {
    let sql = """
      CREATE TABLE a (
        id INTEGER PRIMARY KEY, day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
        kind TEXT NOT NULL CHECK (kind IN
          ('x', 'y')),
        topic TEXT NOT NULL CHECK (length(topic) > 0), at TEXT NOT NULL CHECK (length(at) = 19)
      ) STRICT
      """
    #expect(ErasableTextTests.freeColumns(sql) == ["topic"])
  }

  /// Columns of text that no list of words, no day, moment, pattern or other table limits.
  private static func freeColumns(_ sql: String) -> [String] {
    let pieces = sql.matches(of: /(\w+) TEXT((?:[^,()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)/)
    return pieces.filter { match in
      !String(match.output.2).contains(/\bIN\b|date\(|strftime|= 19|= 64|GLOB|LIKE|REFERENCES/)
    }.map { String($0.output.1) }
  }
}
