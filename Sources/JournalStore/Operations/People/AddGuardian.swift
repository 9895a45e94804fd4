import GRDB
public import JournalCore

/// Adds somebody who will stand for a pupil; that they do is set by `set-guardianship`.
public struct AddGuardian: RecordedOperation {
  public static let name = "add-guardian"
  public static let summary = "Add a guardian with name and sex."
  public static let fields: [FieldSpec] =
    FieldReader.nameFields + [
      .optional("sex", .word, "male, female or unknown"), .required("from", .day, "first day of the name"),
    ]

  let personName: PersonName
  let sex: Sex
  let day: Day

  /// A guardian whose name holds from the day.
  public init(_ personName: PersonName, sex: Sex, from day: Day) {
    self.personName = personName
    self.sex = sex
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.personName(), sex: try fields.wordIfAny("sex") ?? .unknown, from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.personalData, .write)
  }

  /// The guardian's record.
  public func perform(in transaction: Transaction) throws -> ID<Guardian> {
    let writer = JournalWriter(transaction.db)
    let id = try writer.person(.guardian, sex: sex)
    try writer.name(personName, of: id, from: day)
    transaction.concerns("person", id)
    return ID(id)
  }
}
