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
    for (table, column) in PersonErasure.contactTables {
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
    let users = try transaction.keys(of: "app_user", where: "person_id", is: person)
    let hadOne = try DeleteAccount.ofPerson(person, in: transaction)
    for key in users { try transaction.erase("app_user", key: key) }
    return hadOne
  }

  private static let contactTables: [(table: String, column: String)] = [
    ("contact", "person_id"), ("pupil_details", "person_id"), ("delivery_agreement", "guardian_id"),
    ("delivery_agreement", "pupil_id"),
  ]
}
