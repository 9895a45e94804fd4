import GRDB
public import JournalCore

/// Writes the forms of a person's name in one case where the rules of grammar do not give them (FORMS §23.2).
public struct SetNameCase: RecordedOperation {
  public static let name = "set-name-case"
  public static let summary = "Write the forms of a name in one grammatical case."
  public static let fields: [FieldSpec] = [
    .required("person", .id, "the person"),
    .required("case", .word, "genitive, dative, accusative, instrumental or prepositional"),
    .required("on", .day, "a day on which the name holds"),
    .optional("surname", .text, "surname in the case"), .optional("given", .text, "first name in the case"),
    .optional("patronymic", .text, "patronymic in the case"),
  ]

  let person: ID<Person>
  let grammaticalCase: GrammaticalCase
  let forms: PersonNameOverride
  let day: Day

  /// The forms in the case of the name that holds on the day; without any form the rules decide again.
  public init(
    of person: ID<Person>, in grammaticalCase: GrammaticalCase, to forms: PersonNameOverride, on day: Day
  ) {
    self.person = person
    self.grammaticalCase = grammaticalCase
    self.forms = forms
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.id("person"), in: try fields.word("case"),
      to: PersonNameOverride(
        surname: fields.textIfAny("surname"), given: fields.textIfAny("given"),
        patronymic: fields.textIfAny("patronymic")), on: try fields.day("on"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    AccessDemand(.personalData, .write, try transaction.target(person))
  }

  /// Throws `noSuchPerson`, `coded`, `emptyText` when the person has no name on the day or the case is the nominative.
  public func perform(in transaction: Transaction) throws {
    try transaction.requireNamed(person)
    let row = try transaction.db.cachedStatement(
      sql: "SELECT max(valid_from) FROM person_name WHERE person_id = ? AND valid_from <= ?"
    ).firstRow([person.rawValue, day.iso])
    guard let from = try row?.dayIfAny(0), grammaticalCase != .nominative else {
      throw StoreError.rule(PeopleRefusal.emptyText("case"))
    }
    let key: StatementArguments = [person.rawValue, from.iso, grammaticalCase.rawValue]
    if forms == PersonNameOverride() {
      try transaction.write(
        "DELETE FROM name_case WHERE person_id = ? AND valid_from = ? AND grammatical_case = ?", key)
    } else {
      try transaction.write(
        """
        INSERT INTO name_case (person_id, valid_from, grammatical_case, surname, given, patronymic)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET surname = excluded.surname, given = excluded.given,
          patronymic = excluded.patronymic
        """, key + [forms.surname, forms.given, forms.patronymic])
    }
    transaction.concerns("person", person.rawValue)
  }
}
