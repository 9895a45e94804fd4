import GRDB
public import JournalCore

/// Lets somebody stand in for a class teacher over some days (S0-5.2.5.b).
public struct SetStandIn: RecordedOperation {
  public static let name = "set-stand-in"
  public static let summary = "Let somebody stand in for a class teacher over some days."
  public static let fields: [FieldSpec] = [
    .required("class", .classLabel, "the class"), .required("year", .year, "its school year"),
    .required("person", .id, "the member of the staff"), .required("from", .day, "first day"),
    .required("to", .day, "last day"),
  ]

  let label: ClassLabel
  let year: AcademicYear
  let member: ID<StaffMember>
  let days: DayRange

  /// The stand-in of the class over the days.
  public init(of label: ClassLabel, in year: AcademicYear, by member: ID<StaffMember>, over days: DayRange) {
    self.label = label
    self.year = year
    self.member = member
    self.days = days
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    guard let days = DayRange(try fields.day("from"), try fields.day("to")) else {
      throw FieldFault("to", "раньше начала", advice: "укажите день не раньше поля from")
    }
    self.init(
      of: try fields.classLabel("class"), in: try fields.year("year"), by: try fields.id("person"), over: days
    )
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.setUp, .execute)
  }

  /// Throws `noSuchYear`, `noSuchClass`, `noSuchPerson`, and what `ClassLeaders` refuse.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let schoolClass = try db.requireClass(label, in: year)
    try db.requireStaff(member)
    guard let validity = Validity(from: days.first, to: days.last) else { return }
    let leaders = try db.leaders(of: schoolClass.id)
    try ruled { try leaders.check(StandIn(member, validity: validity), of: schoolClass.id) }
    try transaction.write(
      "INSERT INTO leadership_stand_in (class_id, valid_from, valid_to, person_id) VALUES (?, ?, ?, ?)",
      [schoolClass.id.rawValue, days.first.iso, days.last.iso, member.rawValue])
    transaction.concerns("class", schoolClass.id.rawValue)
  }
}

extension Database {
  /// The leaders and stand-ins of the class.
  func leaders(of schoolClass: ID<SchoolClass>) throws -> ClassLeaders {
    let leaders = try Row.fetchAll(
      cachedStatement(sql: "SELECT valid_from, person_id FROM class_leadership WHERE class_id = ?"),
      arguments: [schoolClass.rawValue])
    let standIns = try Row.fetchAll(
      cachedStatement(
        sql: "SELECT person_id, valid_from, valid_to FROM leadership_stand_in WHERE class_id = ?"),
      arguments: [schoolClass.rawValue])
    return ClassLeaders(
      leaders: DatedValues(try leaders.map { .init(first: try $0.day(0), value: ID($0[1])) }),
      standIns: try standIns.map { StandIn(ID($0[0]), validity: try $0.validity(1)) })
  }
}
