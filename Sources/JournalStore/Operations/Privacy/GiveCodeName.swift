import GRDB
public import JournalCore

/// Replaces a pupil's names by a code name after consent was withdrawn (S0-11.3.3, DECISIONS 8).
///
/// All names, the birth date and the sex are erased from the file itself; marks and movements stay. The number is
/// never given again, because its row is never removed.
public struct GiveCodeName: Operation {
  public static let name = "give-code-name"
  public static var erases: Bool { true }

  let code: CodeName
  let pupil: ID<Pupil>
  let day: Day

  /// The code name of the pupil from the day on.
  public init(_ code: CodeName, to pupil: ID<Pupil>, from day: Day) {
    self.code = code
    self.pupil = pupil
    self.day = day
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.anonymisationOrder, .execute)
  }

  /// Throws `noSuchPerson`, `alreadyCoded` or `codeNumberTaken`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let person = pupil.rawValue
    try db.requirePerson(person, kind: .pupil)
    if try db.isCoded(person) { throw StoreError.refused(.alreadyCoded(person: person)) }
    let taken: Int64? = try db.cachedStatement(sql: "SELECT person_id FROM code_name WHERE number = ?")
      .value([code.number])
    if taken != nil { throw StoreError.refused(.codeNumberTaken(code.number)) }
    let writer = JournalWriter(db)
    try writer.run("DELETE FROM person_name WHERE person_id = ?", [person])
    try writer.run("UPDATE person SET sex = 'unknown', birth_day = NULL WHERE id = ?", [person])
    try writer.run("DELETE FROM family_state WHERE person_id = ? AND valid_from > ?", [person, day.iso])
    try writer.familyState(.consentWithdrawn, of: person, from: day)
    try writer.codeName(code, of: person, from: day)
    for table in ["person", "person_name"] { try transaction.erase(table, keysBeginningWith: person) }
    transaction.concerns("pupil", person)
  }
}
