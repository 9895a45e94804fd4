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
    transaction.concerns(entry.kind.rawValue, entry.person)
  }

  /// From the day on nothing but the withdrawal counts; earlier states stay.
  private func withdraw(_ pupil: ID<Pupil>, from day: Day) throws {
    let writer = JournalWriter(transaction.db)
    try writer.run(
      "DELETE FROM family_state WHERE person_id = ? AND valid_from >= ?", [pupil.rawValue, day.iso])
    try writer.familyState(.consentWithdrawn, of: pupil.rawValue, from: day)
  }
}
