import GRDB
import JournalCore
import JournalStore
import Testing

@Suite struct OpenTablesTests {
  private let store: JournalStore
  private let tables: [OpenTable]

  init() throws {
    store = try Fixture.store()
    tables = try store.snapshot(readers: 1).tables()
  }

  /// A table that somebody adds to the schema is in the set, or this test asks why not.
  @Test func everyTableIsInTheSetOrWithheldForAReason() throws {
    let stored = try store.rows(
      """
      SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
      """)
    let withheld = Set(stored).subtracting(tables.map(\.name))
    #expect(
      withheld == [
        "audit_line", "version", "void_operation", "credential_secret", "sign_in", "document_input",
      ])
    #expect(tables.count + withheld.count == stored.count)
  }

  /// CSV has no figures with a point and no bytes of our own; an empty line is no row.
  @Test func everyColumnIsATextOrAWholeNumber() throws {
    let types = try store.rows(
      """
      SELECT DISTINCT info.type FROM sqlite_master, pragma_table_info(sqlite_master.name) AS info
      WHERE sqlite_master.type = 'table' AND sqlite_master.name NOT LIKE 'sqlite%'
      AND sqlite_master.name NOT LIKE 'grdb%'
      """)
    #expect(Set(types) == ["TEXT", "INTEGER"])
    #expect(tables.allSatisfy { $0.columns.count > 1 && !$0.key.isEmpty })
  }

  @Test func tablesFollowThoseThatTheyReferTo() {
    for (index, table) in tables.enumerated() {
      for reference in table.references {
        let place = tables.firstIndex { $0.name == reference.table }
        #expect((place ?? .max) < index, "\(table.name) refers to \(reference.table)")
      }
    }
  }

  @Test func shapeIsThatOfTheSchema() throws {
    let mark = try #require(tables.first { $0.name == "mark" })
    #expect(mark.key == ["assessment_id", "person_id"])
    let kinds = mark.columns.map { "\($0.name) \($0.kind.rawValue)\($0.isRequired ? "" : "?")" }
    #expect(
      kinds == [
        "assessment_id integer", "person_id integer", "value integer", "basis text", "work_day day",
        "entered_at moment", "visible_at moment", "author_id integer", "late integer", "initial_load integer",
      ])
    #expect(
      mark.references.map { "\($0.columns)→\($0.table)\($0.targets)" } == [
        "[\"assessment_id\"]→assessment[\"id\"]", "[\"person_id\"]→person[\"id\"]",
        "[\"author_id\"]→person[\"id\"]",
      ])
    let bell = try #require(tables.first { $0.name == "bell" })
    #expect(bell.columns.map(\.kind) == [.integer, .integer, .time, .time])
    let member = try #require(tables.first { $0.name == "subgroup_member" })
    #expect(member.references.contains { $0.columns.count == 3 && $0.table == "subgroup" })
  }
}
