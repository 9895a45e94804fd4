import GRDB
public import JournalCore

/// Gives a person another name from a day on; earlier papers keep the earlier name (D-10).
///
/// A name for a day that has one already replaces that one, with its forms in other cases.
public struct ChangeName: RecordedOperation {
  public static let name = "change-name"
  public static let summary = "Give a person another name from a day on."
  public static let fields: [FieldSpec] =
    [.required("person", .id, "the person")] + FieldReader.nameFields + [
      .required("from", .day, "first day of the name")
    ]

  let person: ID<Person>
  let personName: PersonName
  let day: Day

  /// The person's name from the day on.
  public init(of person: ID<Person>, to personName: PersonName, from day: Day) {
    self.person = person
    self.personName = personName
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.id("person"), to: try fields.personName(), from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    AccessDemand(.personalData, .write, try transaction.target(person))
  }

  /// Throws `noSuchPerson`, `coded` for a code name and `sameName` when the name holds on the day already.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    _ = try db.personKind(person.rawValue)
    try transaction.requireNamed(person)
    if try db.names(of: person.rawValue).value(on: day) == personName {
      throw StoreError.rule(PeopleRefusal.sameName(person, day: day))
    }
    try transaction.write(
      "DELETE FROM name_case WHERE person_id = ? AND valid_from = ?", [person.rawValue, day.iso])
    try transaction.write(
      """
      INSERT INTO person_name (person_id, valid_from, surname, given, patronymic) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET surname = excluded.surname, given = excluded.given, patronymic = excluded.patronymic
      """, [person.rawValue, day.iso, personName.surname, personName.given, personName.patronymic])
    transaction.concerns("person", person.rawValue)
  }
}

extension Database {
  /// All names of the person by their first days.
  func names(of person: Int64) throws -> DatedValues<PersonName> {
    DatedValues(
      try Row.fetchAll(
        cachedStatement(
          sql: "SELECT valid_from, surname, given, patronymic FROM person_name WHERE person_id = ?"),
        arguments: [person]
      ).map { row in .init(first: try row.day(0), value: try row.personName(1)) })
  }
}
