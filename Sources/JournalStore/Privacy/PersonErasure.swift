import GRDB
import JournalCore

/// What goes from the journal with a person's name or with a family's consent.
struct PersonErasure {
  let transaction: Transaction

  private var db: Database { transaction.db }

  /// Removes names, birth date and sex from the present rows and from their history; marks and movements stay.
  func eraseIdentity(of person: Int64) throws {
    for table in ["name_case", "person_name"] {
      try transaction.eraseRows(of: table, where: "person_id", is: person)
    }
    try db.execute(
      sql: "UPDATE person SET sex = 'unknown', birth_day = NULL WHERE id = ?", arguments: [person])
    try transaction.erase("person", key: "[\(person)]")
  }

  /// Removes what may be stored with consent alone: contacts, details of the card, ways of delivery (S0-11.2.2, S0-11.3.2).
  ///
  /// The number of records that are gone.
  func eraseContacts(of person: Int64) throws -> Int {
    var count = 0
    for (table, column) in PersonErasure.contactTables where try db.tableExists(table) {
      count +=
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM \(table) WHERE \(column) = ?", arguments: [person]) ?? 0
      try transaction.eraseRows(of: table, where: column, is: person)
    }
    return count
  }

  /// Deletes the account of the person: its number stays, the login, the roles and the secret go.
  ///
  /// Whether there was one.
  func deleteAccount(of person: Int64) throws -> Bool {
    guard try db.tableExists("app_user"),
      let user = try Int64.fetchOne(
        db, sql: "SELECT id FROM app_user WHERE person_id = ?", arguments: [person])
    else { return false }
    let now = transaction.session.now.iso
    for sql in [
      """
      UPDATE role_grant SET ends_at = max(starts_at, ?2)
      WHERE user_id = ?1 AND (ends_at IS NULL OR ends_at > ?2)
      """,
      """
      DELETE FROM credential_secret WHERE ?2 IS NOT NULL
      AND credential_id IN (SELECT id FROM credential WHERE user_id = ?1)
      """,
      "UPDATE credential SET voided_on = ?2 WHERE user_id = ?1 AND voided_on IS NULL",
      "DELETE FROM sign_in WHERE user_id = ?1 AND ?2 IS NOT NULL",
    ] {
      try db.execute(sql: sql, arguments: [user, now])
    }
    try db.execute(
      sql: """
        UPDATE app_user SET login = NULL, person_id = NULL, external_subject = NULL, state = 'deleted' WHERE id = ?
        """, arguments: [user])
    try transaction.erase("app_user", key: "[\(user)]")
    transaction.concerns("user", user)
    return true
  }

  private static let contactTables: [(table: String, column: String)] = [
    ("contact", "person_id"), ("pupil_details", "person_id"), ("delivery_agreement", "guardian_id"),
    ("delivery_agreement", "pupil_id"),
  ]
}
