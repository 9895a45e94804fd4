import GRDB
public import JournalCore

/// A member of the staff, known to the journal or new to it.
public enum StaffReference: Hashable, Sendable {
  /// A member of the journal.
  case known(ID<StaffMember>)
  /// A new member.
  case new(PersonName, Sex)

  /// The record, made when the member is new; the name holds from the day.
  func resolve(in db: Database, from day: Day) throws -> Int64 {
    switch self {
    case .known(let id):
      try db.requirePerson(id.rawValue, kind: .staff)
      return id.rawValue
    case .new(let name, let sex):
      let id = try JournalWriter(db).person(.staff, sex: sex)
      try JournalWriter(db).name(name, of: id, from: day)
      return id
    }
  }
}

/// Makes somebody the class teacher of a class from a day on; they become a teacher where they were none.
public struct SetLeadership: RecordedOperation {
  public static let name = "set-leadership"
  public static let summary = "Make somebody the class teacher of a class from a day on."
  public static let fields: [FieldSpec] = [
    .required("class", .classLabel, "the class"), .required("year", .year, "its school year"),
    .required("person", .id, "the member of the staff"), .required("from", .day, "first day"),
  ]

  let label: ClassLabel
  let year: AcademicYear
  let leader: StaffReference
  let day: Day

  /// The leader of the class of the year from the day on.
  public init(of label: ClassLabel, in year: AcademicYear, leader: StaffReference, from day: Day) {
    self.label = label
    self.year = year
    self.leader = leader
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.classLabel("class"), in: try fields.year("year"),
      leader: .known(try fields.id("person")), from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.setUp, .execute)
  }

  /// The leader's record; throws `noSuchYear`, `noSuchClass` or `noSuchPerson`.
  public func perform(in transaction: Transaction) throws -> ID<StaffMember> {
    let db = transaction.db
    let schoolClass = try db.requireClass(label, in: year)
    let person = try leader.resolve(in: db, from: day)
    try JournalWriter(db).appointment(.teacher, of: person, from: day)
    try JournalWriter(db).leadership(of: schoolClass.id.rawValue, by: person, from: day)
    transaction.concerns("class", schoolClass.id.rawValue)
    return ID(person)
  }
}
