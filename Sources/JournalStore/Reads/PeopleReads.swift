import GRDB
public import JournalCore

/// What the journal says of a person on a day (D-10).
public struct PersonCard: Hashable, Sendable {
  /// The name of the day, or the first one for a day before all; a code name for one who has it.
  public let name: PupilName
  /// The forms of the name that somebody wrote, by case.
  public let cases: [GrammaticalCase: PersonNameOverride]
  /// Sex.
  public let sex: Sex
  /// Birth date, where it is known.
  public let born: Day?
  /// The contacts in use, by kind.
  public let contacts: [ContactKind: Contact]
}

extension StoreSnapshot {
  /// The person as of the day; throws `noSuchPerson`.
  public func person(_ id: ID<Person>, on day: Day) throws(StoreError) -> PersonCard {
    try read { db in
      let row = try db.cachedStatement(sql: "SELECT sex, birth_day FROM person WHERE id = ?")
        .firstRow([id.rawValue])
      guard let row else { throw StoreError.noSuchPerson(id: id.rawValue) }
      let code: String? = try db.cachedStatement(sql: "SELECT text FROM code_name WHERE person_id = ?")
        .value([id.rawValue])
      let names = try db.names(of: id.rawValue)
      guard let name = code.map(PupilName.code) ?? names.nearest(to: day).map(PupilName.real) else {
        throw StoreError.corrupt(detail: "a person without a name")
      }
      let first = names.entries.last { $0.first <= day }?.first ?? names.entries.first?.first
      return PersonCard(
        name: name, cases: try first.map { try db.nameCases(of: id.rawValue, from: $0) } ?? [:],
        sex: try row.word(0), born: try row.dayIfAny(1),
        contacts: try db.contacts(of: id.rawValue).compactMapValues { values in
          values.value(on: day).flatMap { $0.value == nil ? nil : $0 }
        })
    }
  }

  /// All values of a person's contact of the kind with their first days (S0-9.9.b).
  public func contactHistory(
    of id: ID<Person>, _ kind: ContactKind
  ) throws(StoreError) -> DatedValues<Contact> {
    try read { db in try db.contacts(of: id.rawValue)[kind] ?? DatedValues([]) }
  }

  /// Who stands for the pupil on the day.
  public func guardianships(of pupil: ID<Pupil>, on day: Day) throws(StoreError) -> [Guardianship] {
    try read { db in try db.guardianships(of: pupil).filter { $0.validity.contains(day) } }
  }

  /// The details of the pupil; nil when none are kept.
  public func details(of pupil: ID<Pupil>) throws(StoreError) -> PupilDetails? {
    try read { db in
      let row = try db.cachedStatement(
        sql: "SELECT personal_file, limited_health, disability FROM pupil_details WHERE person_id = ?"
      ).firstRow([pupil.rawValue])
      return row.map { row in
        let categories: [PupilCategory?] = [row[1] ? .limitedHealth : nil, row[2] ? .disability : nil]
        return PupilDetails(personalFile: row[0], categories: Set(categories.compactMap { $0 }))
      }
    }
  }
}

extension Database {
  /// The written forms of the name that holds from the day.
  func nameCases(of person: Int64, from day: Day) throws -> [GrammaticalCase: PersonNameOverride] {
    let rows = try Row.fetchAll(
      cachedStatement(
        sql: """
          SELECT grammatical_case, surname, given, patronymic FROM name_case WHERE person_id = ? AND valid_from = ?
          """), arguments: [person, day.iso])
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row in
        (try row.word(0), PersonNameOverride(surname: row[1], given: row[2], patronymic: row[3]))
      })
  }

  /// All contacts of the person by kind.
  func contacts(of person: Int64) throws -> [ContactKind: DatedValues<Contact>] {
    var entries: [ContactKind: [DatedValues<Contact>.Entry]] = [:]
    let rows = try Row.fetchAll(
      cachedStatement(sql: "SELECT kind, valid_from, value, source FROM contact WHERE person_id = ?"),
      arguments: [person])
    for row in rows {
      let kind: ContactKind = try row.word(0)
      entries[kind, default: []].append(
        .init(first: try row.day(1), value: Contact(kind, row[2], source: row[3])))
    }
    return entries.mapValues { DatedValues($0) }
  }
}
