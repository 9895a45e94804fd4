import JournalCore

/// Accounts, contacts and subscriptions of a family, which need its consent (S0-11.2.1, S0-11.3.2).
struct FamilyAccounts {
  let transaction: Transaction

  /// Removes them, the pupil's own contacts too; a guardian of another pupil whose consent holds keeps what is the
  /// guardian's.
  ///
  /// How many accounts and records are gone.
  func remove(of pupil: ID<Pupil>) throws -> Int {
    let (db, today) = (transaction.db, transaction.session.today)
    let erasure = PersonErasure(transaction: transaction)
    var count = try erasure.eraseContacts(of: pupil.rawValue)
    for guardian in try db.guardians(of: pupil, on: today) {
      if try db.otherWard(of: guardian, than: pupil, on: today) != nil { continue }
      count += try erasure.eraseContacts(of: guardian.rawValue)
      if try erasure.deleteAccount(of: guardian.rawValue) { count += 1 }
      transaction.concerns("guardian", guardian.rawValue)
    }
    return count
  }
}
