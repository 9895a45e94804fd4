import GRDB
import JournalCore
import JournalStore

/// The names of persons on a day, and the code names of those who have one; one statement each.
struct NamesOnDay {
  private var names: [Int64: PersonName] = [:]
  private var codes: [Int64: String] = [:]

  /// The names of the persons; of a person without a name by the day the first one.
  init(of persons: some Sequence<Int64>, on day: Day, _ db: Database) throws {
    let list = "[\(Set(persons).sorted().map(String.init).joined(separator: ","))]"
    let statement = try db.cachedStatement(
      sql: """
        SELECT person_id, surname, given, patronymic, valid_from FROM person_name
        WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY valid_from
        """)
    for row in try Row.fetchAll(statement, arguments: [list]) {
      let id: Int64 = row[0]
      if try row.day(4) <= day || names[id] == nil { names[id] = try row.personName(1) }
    }
    let coded = try db.cachedStatement(
      sql: "SELECT person_id, text FROM code_name WHERE person_id IN (SELECT value FROM json_each(?))")
    for row in try Row.fetchAll(coded, arguments: [list]) { codes[row[0]] = row[1] }
  }

  /// The sealed name of a member of the staff; nil for nobody, and for a person without a name.
  func staff(_ id: Int64?) -> Personal<PersonName>? {
    id.flatMap { names[$0] }.map { Personal(sealed: $0) }
  }

  /// The name of a pupil or a guardian, or the code name; nil for a person without either.
  func pupil(_ id: Int64?) -> PupilName? {
    guard let id else { return nil }
    return codes[id].map { .code($0) } ?? names[id].map { .real($0) }
  }
}
