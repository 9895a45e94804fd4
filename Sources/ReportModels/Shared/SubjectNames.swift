import GRDB
import JournalCore
import JournalStore

/// The names of subjects on a day, so that a paper of an earlier year has the earlier names (S3-3.3.e).
struct SubjectNames {
  private var names: [Int64: (name: String, short: String?)] = [:]

  /// The official and the short name; nil for no subject.
  subscript(_ id: Int64) -> (name: String, short: String?)? { names[id] }

  init(on day: Day, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT subject.id, coalesce(named.name, subject.name),
          CASE WHEN named.name IS NULL THEN subject.short_name ELSE named.short_name END
        FROM subject LEFT JOIN subject_name AS named ON named.subject_id = subject.id AND named.valid_from = (
          SELECT max(valid_from) FROM subject_name WHERE subject_id = subject.id AND valid_from <= ?)
        """)
    for row in try Row.fetchAll(statement, arguments: [day.iso]) {
      names[row[0]] = (name: row[1], short: row[2])
    }
  }
}
