import GRDB
import JournalCore

/// What operations about people ask of their transaction.
extension Transaction {
  /// The person behind the principal's account; nil for the local operator.
  var actor: ID<Person>? {
    get throws {
      guard let user = session.principal.user else { return nil }
      let row = try db.cachedStatement(sql: "SELECT person_id FROM app_user WHERE id = ?").firstRow([
        user.rawValue
      ])
      let person: Int64? = row?[0]
      return person.map { ID($0) }
    }
  }

  /// The pupil as the target of a demand, today.
  func target(_ pupil: ID<Pupil>) -> AccessTarget { .pupil(pupil.rawValue, on: session.today) }

  /// The person as the target of a demand: the pupil, for a guardian the first pupil stood for, else the school.
  func target(_ person: ID<Person>) throws -> AccessTarget {
    switch try db.personKind(person.rawValue) {
    case .pupil: target(ID<Pupil>(person.rawValue))
    case .guardian:
      try db.pupilsOf(guardian: person.rawValue, on: session.today).first.map { target($0) } ?? .school
    case .staff: .school
    }
  }

  /// Throws unless the field may be stored of the person: of a guardian when one of the families agreed (S0-9.9.b).
  func requireConsent(to field: PersonalField, of person: ID<Person>) throws {
    switch try db.personKind(person.rawValue) {
    case .pupil: try requireMayStore(field, of: ID(person.rawValue))
    case .staff: return
    case .guardian:
      let wards = try db.pupilsOf(guardian: person.rawValue, on: session.today)
      let states = try wards.map { try db.familyStanding(of: $0, on: session.today) }
      let agrees = states.contains { DataLevel($0).permits(field) }
      guard !agrees, let ward = wards.first else { return }
      try requireMayStore(field, of: ward)
    }
  }

  /// Throws when the person goes by a code name, so that nothing personal is stored (S0-11.3.4).
  func requireNamed(_ person: ID<Person>) throws {
    if try db.isCoded(person.rawValue) { throw StoreError.rule(PeopleRefusal.coded(person)) }
  }

  /// Throws when the day is to come.
  func requirePast(_ day: Day) throws {
    guard day <= session.today else {
      throw StoreError.rule(PeopleRefusal.inFuture(day: day, today: session.today))
    }
  }

  /// Runs a statement with its arguments.
  func write(_ sql: String, _ arguments: StatementArguments) throws {
    try JournalWriter(db).run(sql, arguments)
  }
}

/// Groups of fields that several operations about people have.
extension FieldReader {
  /// The fields `surname`, `given` and `patronymic`.
  static let nameFields: [FieldSpec] = [
    .required("surname", .text, "surname"), .required("given", .text, "first name"),
    .optional("patronymic", .text, "patronymic, empty for none"),
  ]

  /// The fields `order-number` and `order-day`.
  static let orderFields: [FieldSpec] = [
    .required("order-number", .text, "number of the order"),
    .required("order-day", .day, "date of the order"),
  ]

  /// The name in the name fields.
  func personName() throws(FieldFault) -> PersonName {
    let (surname, given) = (try text("surname"), try text("given"))
    guard let name = PersonName(surname: surname, given: given, patronymic: textIfAny("patronymic") ?? "")
    else { throw FieldFault("surname", "имя не читается", advice: "заполните фамилию и имя") }
    return name
  }

  /// The order in the order fields.
  func orderReference() throws(FieldFault) -> OrderReference {
    OrderReference(number: try text("order-number"), date: try day("order-day"))
  }

  /// The order in the order fields, or nil when the number is missing.
  func orderReferenceIfAny() throws(FieldFault) -> OrderReference? {
    textIfAny("order-number") == nil ? nil : try orderReference()
  }

  /// The days in the fields `from` and `to`; an open end when `to` is missing.
  func validity() throws(FieldFault) -> Validity {
    guard let validity = Validity(from: try day("from"), to: try dayIfAny("to")) else {
      throw FieldFault("to", "раньше начала", advice: "укажите день не раньше поля from")
    }
    return validity
  }
}
