import GRDB
public import JournalCore
import JournalStore

/// A person whose name a text puts into cases: the forms, and the sex for words that agree with it (FORMS §23.2).
public struct DeclinedPerson: Hashable, Sendable {
  /// The name in all cases.
  public let name: DeclinedName
  /// The sex.
  public let sex: Sex

  /// A person of the name.
  public init(_ name: PersonName, sex: Sex, overrides: [GrammaticalCase: PersonNameOverride] = [:]) {
    self.name = DeclinedName(name: name, sex: sex, overrides: overrides)
    self.sex = sex
  }

  /// The mask: a line to be filled in by hand.
  public static var blank: DeclinedPerson { DeclinedPerson(.blank, sex: .unknown) }
}

/// The names of persons on a day with their forms in other cases; one statement each for names, forms and sex.
struct DeclinedPeople {
  private var people: [Int64: DeclinedPerson] = [:]

  /// Reads the persons; one without a name by the day has the first one.
  init(of persons: some Sequence<Int64>, on day: Day, _ db: Database) throws {
    let list = "[\(Set(persons).sorted().map(String.init).joined(separator: ","))]"
    func rows(_ sql: String) throws -> [Row] {
      try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [list])
    }
    var names: [Int64: (from: Day, name: PersonName)] = [:]
    for row in try rows(
      """
      SELECT person_id, valid_from, surname, given, patronymic FROM person_name
      WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY valid_from
      """)
    {
      let (id, from) = (row[0] as Int64, try row.day(1))
      if from <= day || names[id] == nil { names[id] = (from, try row.personName(2)) }
    }
    var overrides: [Int64: [GrammaticalCase: PersonNameOverride]] = [:]
    for row in try rows(
      """
      SELECT person_id, valid_from, grammatical_case, surname, given, patronymic FROM name_case
      WHERE person_id IN (SELECT value FROM json_each(?))
      """)
    {
      let id: Int64 = row[0]
      guard let from = names[id]?.from, try row.day(1) == from else { continue }
      overrides[id, default: [:]][try row.word(2)] = PersonNameOverride(
        surname: row[3], given: row[4], patronymic: row[5])
    }
    for row in try rows("SELECT id, sex FROM person WHERE id IN (SELECT value FROM json_each(?))") {
      let id: Int64 = row[0]
      guard let name = names[id]?.name else { continue }
      people[id] = DeclinedPerson(name, sex: try row.word(1), overrides: overrides[id] ?? [:])
    }
  }

  /// The sealed person; nil for nobody, and for a person without a name.
  subscript(_ id: Int64?) -> Personal<DeclinedPerson>? {
    id.flatMap { people[$0] }.map { Personal(sealed: $0) }
  }
}
