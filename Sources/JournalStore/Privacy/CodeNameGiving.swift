import GRDB
import JournalCore

/// The last act of a withdrawal: the code name stands where the name was.
struct CodeNameGiving {
  let transaction: Transaction

  /// Erases the person's identity and enters the code name from the day on; throws `alreadyCoded` or `codeNumberTaken`.
  func give(_ entry: AnonymisationOrder.Entry, by order: OrderReference, from day: Day) throws {
    let db = transaction.db
    if try db.isCoded(entry.person) { throw StoreError.refused(.alreadyCoded(person: entry.person)) }
    let taken: Int64? = try db.cachedStatement(
      sql: "SELECT person_id FROM code_name WHERE kind = ? AND number = ?"
    )
    .value([entry.kind.rawValue, entry.number])
    if taken != nil { throw StoreError.refused(.codeNumberTaken(entry.number)) }
    try PersonErasure(transaction: transaction).eraseIdentity(of: entry.person)
    if entry.kind == .pupil { try withdraw(ID(entry.person), from: day) }
    try JournalWriter(db).run(
      """
      INSERT INTO code_name (person_id, number, text, order_number, order_day, valid_from, kind)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        entry.person, entry.number, entry.text, order.number, order.date.iso, day.iso, entry.kind.rawValue,
      ])
    try renameAccount(entry)
    transaction.concerns(entry.kind.rawValue, entry.person)
  }

  /// A login is often made of the surname, and the subject of an outer service tells who it is: neither may stay in the
  /// account that goes on under the code name (D-15).
  private func renameAccount(_ entry: AnonymisationOrder.Entry) throws {
    let keys = try transaction.keys(of: "app_user", where: "person_id", is: entry.person)
    try JournalWriter(transaction.db).run(
      "UPDATE app_user SET login = ?, external_subject = NULL WHERE person_id = ? AND state <> 'deleted'",
      ["\(entry.kind.rawValue)-\(entry.number)", entry.person])
    for key in keys { try transaction.erase("app_user", key: key) }
  }

  /// From the day on nothing but the withdrawal counts; earlier states stay.
  private func withdraw(_ pupil: ID<Pupil>, from day: Day) throws {
    let writer = JournalWriter(transaction.db)
    try writer.run(
      "DELETE FROM family_state WHERE person_id = ? AND valid_from >= ?", [pupil.rawValue, day.iso])
    try writer.familyState(.consentWithdrawn, of: pupil.rawValue, from: day)
  }
}
