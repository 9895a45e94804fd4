import GRDB
import JournalCore

/// How principals stand to what they ask for.
enum Relations {
  static func of(
    _ principal: Principal, to target: AccessTarget, on moment: LocalMoment, _ db: Database
  ) throws -> Set<Relation> { [] }
}
