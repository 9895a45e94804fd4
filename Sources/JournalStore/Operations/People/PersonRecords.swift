import GRDB
import JournalCore

/// Asks a rule of the school; its refusal becomes the store's.
func ruled<Result>(_ question: () throws -> Result) throws -> Result {
  do {
    return try question()
  } catch let refusal as any RuleRefusal {
    throw StoreError.refused(.rule(RuleFault(refusal)))
  }
}

/// What operations must know of a person.
extension Database {
  /// The kind of the person; throws `noSuchPerson`.
  func personKind(_ id: Int64) throws -> PersonKind {
    let row = try cachedStatement(sql: "SELECT kind FROM person WHERE id = ?").firstRow([id])
    guard let row else { throw StoreError.noSuchPerson(id: id) }
    return try row.word(0)
  }

  /// Throws `noSuchPerson` unless the person may stand for pupils: a guardian, or a member of the staff who is one too.
  func requireGuardian(_ id: Int64) throws {
    if try personKind(id) == .pupil { throw StoreError.noSuchPerson(id: id) }
  }

  /// Throws `noSuchPerson` when there is no such member of the staff.
  func requireStaff(_ member: ID<StaffMember>) throws {
    try requirePerson(member.rawValue, kind: .staff)
  }

  /// The birth date of the person, where it is known.
  func birthDay(of id: Int64) throws -> Day? {
    try cachedStatement(sql: "SELECT birth_day FROM person WHERE id = ?").firstRow([id])?.dayIfAny(0)
  }

  /// All guardianships of the pupil, whenever they held.
  func guardianships(of pupil: ID<Pupil>) throws -> [Guardianship] {
    try Row.fetchAll(
      cachedStatement(
        sql: """
          SELECT guardian_id, relation, is_legal, document, valid_from, valid_to FROM guardianship
          WHERE pupil_id = ? ORDER BY valid_from, guardian_id
          """), arguments: [pupil.rawValue]
    ).map { row in
      Guardianship(
        guardian: ID(row[0]), pupil: pupil, relation: try row.word(1), isLegal: row[2], document: row[3],
        validity: try row.validity(4))
    }
  }

  /// The pupils for whom the person stands on the day.
  func pupilsOf(guardian: Int64, on day: Day) throws -> [ID<Pupil>] {
    try wards(of: guardian, on: day).map { ID($0) }
  }

  /// The class whose list holds the pupil on the day; nil when none does.
  func classID(ofPupil pupil: ID<Pupil>, on day: Day) throws -> Int64? {
    try stays(of: pupil.rawValue, from: day).first { $0.contains(day) }?.classID
  }
}

extension Row {
  /// The days in two columns from the index: the first, the last or nothing.
  func validity(_ index: Int) throws -> Validity {
    guard let validity = Validity(from: try day(index), to: try dayIfAny(index + 1)) else {
      throw StoreError.corrupt(detail: "days that end before they begin")
    }
    return validity
  }
}
