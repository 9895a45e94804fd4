import GRDB
import JournalCore

/// Who stands behind an entry: the person of the account, or the lesson's teacher where nobody signed in.
enum Author {
  /// The author of an entry of the lesson.
  static func of(_ transaction: Transaction, teacher: ID<StaffMember>) throws -> ID<StaffMember> {
    try person(transaction) ?? teacher
  }

  /// The person of the account; nil for the local operator.
  static func person(_ transaction: Transaction) throws -> ID<StaffMember>? {
    guard let user = transaction.session.principal.user else { return nil }
    let person: Int64? = try transaction.db.cachedStatement(
      sql: "SELECT person_id FROM app_user WHERE id = ?"
    )
    .value([user.rawValue])
    return person.map { ID($0) }
  }
}
