import GRDB
public import JournalCore

/// Adds a pupil with name, birth date and sex, which is all that is kept without consent (S0-11.2.2).
///
/// The pupil is on no list until an arrival is recorded.
public struct AddPupil: RecordedOperation {
  public static let name = "add-pupil"
  public static let summary = "Add a pupil with name, birth date and sex."
  public static let fields: [FieldSpec] =
    FieldReader.nameFields + [
      .optional("born", .day, "birth date"), .optional("sex", .word, "male, female or unknown"),
      .required("from", .day, "first day on which the name holds"),
    ]

  let personName: PersonName
  let sex: Sex
  let born: Day?
  let day: Day

  /// A pupil whose name holds from the day.
  public init(_ personName: PersonName, sex: Sex, born: Day?, from day: Day) {
    self.personName = personName
    self.sex = sex
    self.born = born
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.personName(), sex: try fields.wordIfAny("sex") ?? .unknown,
      born: try fields.dayIfAny("born"),
      from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.personalData, .write)
  }

  /// The pupil's record; throws `bornLater`.
  public func perform(in transaction: Transaction) throws -> ID<Pupil> {
    try transaction.requireBorn(born)
    let writer = JournalWriter(transaction.db)
    let id = try writer.person(.pupil, sex: sex, born: born)
    try writer.name(personName, of: id, from: day)
    transaction.concerns("person", id)
    return ID(id)
  }
}

extension Transaction {
  /// Throws when the birth date is to come.
  func requireBorn(_ born: Day?) throws {
    if let born, born > session.today { throw StoreError.rule(PeopleRefusal.bornLater(born)) }
  }
}
