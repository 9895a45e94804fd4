import GRDB
public import JournalCore

/// Corrects the birth date or the sex of a person; what is not given stays.
public struct CorrectPerson: RecordedOperation {
  public static let name = "correct-person"
  public static let summary = "Correct the birth date or the sex of a person."
  public static let fields: [FieldSpec] = [
    .required("person", .id, "the person"), .optional("born", .day, "birth date"),
    .optional("sex", .word, "male or female"),
  ]

  let person: ID<Person>
  let born: Day?
  let sex: Sex?

  /// The birth date and the sex of the person, each where given.
  public init(_ person: ID<Person>, born: Day?, sex: Sex?) {
    self.person = person
    self.born = born
    self.sex = sex
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("person"), born: try fields.dayIfAny("born"), sex: try fields.wordIfAny("sex"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    AccessDemand(.personalData, .write, try transaction.target(person))
  }

  /// Throws `noSuchPerson`, `coded` or `bornLater`.
  public func perform(in transaction: Transaction) throws {
    _ = try transaction.db.personKind(person.rawValue)
    try transaction.requireNamed(person)
    try transaction.requireBorn(born)
    try transaction.write(
      "UPDATE person SET birth_day = coalesce(?, birth_day), sex = coalesce(?, sex) WHERE id = ?",
      [born?.iso, sex?.rawValue, person.rawValue])
    transaction.concerns("person", person.rawValue)
  }
}
