import GRDB
import JournalCore
import JournalStore

/// Name, sex and family state of everybody who was ever of a class; read once for the papers of all its pupils.
struct ClassPeople: Sendable {
  private let names: NamesOnDay
  private let pupils: [ID<Pupil>: Pupil]
  /// Names in the genitive that the school wrote down itself.
  private let written: [ID<Pupil>: PersonNameOverride]

  /// Sex and family state on the day.
  func pupil(_ id: ID<Pupil>) -> Pupil? { pupils[id] }

  /// The name on the day, or the code name.
  func name(of id: ID<Pupil>) -> PupilName? { names.pupil(id.rawValue) }

  /// Surname and first name in the genitive; the code name as it stands.
  func genitive(of id: ID<Pupil>) -> String? {
    guard let pupil = pupils[id], let name = name(of: id) else { return nil }
    guard case .real(let real) = name else { return name.short }
    let overrides = written[id].map { [GrammaticalCase.genitive: $0] } ?? [:]
    return DeclinedName(name: real, sex: pupil.sex, overrides: overrides)[.genitive].short
  }

  /// What the names depend on.
  private struct Key: Hashable, Sendable {
    let schoolClass: ID<SchoolClass>
    let day: Day
  }

  /// The people of the class as of the day.
  static func fetch(
    _ schoolClass: ID<SchoolClass>, on day: Day, from snapshot: StoreSnapshot
  ) throws(StoreError) -> ClassPeople {
    try snapshot.remembering(Key(schoolClass: schoolClass, day: day)) { () throws(StoreError) in
      try snapshot.read { db in
        let own: StatementArguments = [schoolClass.rawValue, day.iso]
        let pupils = try pupils(own, db)
        return ClassPeople(
          names: try NamesOnDay(of: pupils.keys.map(\.rawValue), on: day, db), pupils: pupils,
          written: try written(own, db))
      }
    }
  }

  private static let members = "(SELECT person_id FROM enrolment WHERE class_id = ?1)"

  private static func pupils(_ own: StatementArguments, _ db: Database) throws -> [ID<Pupil>: Pupil] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT id, sex, (SELECT state FROM family_state WHERE person_id = person.id AND valid_from <= ?2
            ORDER BY valid_from DESC LIMIT 1) FROM person WHERE id IN \(members)
          """), arguments: own)
    var pupils: [ID<Pupil>: Pupil] = [:]
    while let row = try rows.next() {
      let id = ID<Pupil>(row[0])
      pupils[id] = Pupil(
        id: id, sex: try row.word(1), family: row.hasNull(atIndex: 2) ? .consented : try row.word(2))
    }
    return pupils
  }

  private static func written(
    _ own: StatementArguments, _ db: Database
  ) throws -> [ID<Pupil>: PersonNameOverride] {
    let rows = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT c.person_id, c.surname, c.given, c.patronymic FROM name_case c
          WHERE c.person_id IN \(members) AND c.grammatical_case = 'genitive' AND c.valid_from = (
            SELECT max(valid_from) FROM person_name WHERE person_id = c.person_id AND valid_from <= ?2)
          """), arguments: own)
    var written: [ID<Pupil>: PersonNameOverride] = [:]
    while let row = try rows.next() {
      written[ID(row[0])] = PersonNameOverride(surname: row[1], given: row[2], patronymic: row[3])
    }
    return written
  }
}
