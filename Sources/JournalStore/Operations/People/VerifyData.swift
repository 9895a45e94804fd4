import GRDB
public import JournalCore

/// Records that the data of pupils of a class were looked through; due every month (S0-5.3.6, S2-3.2.1.a).
public struct VerifyData: RecordedOperation {
  public static let name = "verify-data"
  public static let summary = "Record that the data of pupils of a class were looked through."
  public static let fields: [FieldSpec] = [
    .required("class", .classLabel, "the class"), .required("year", .year, "its school year"),
    .required("on", .day, "the day of the check"),
    .optional("pupils", .ids, "the pupils; all of the class by default"),
    .optional("changes", .text, "what has to be changed"),
  ]

  let label: ClassLabel
  let year: AcademicYear
  let day: Day
  let pupils: [ID<Pupil>]
  let changes: String

  /// The check of the pupils of the class on the day; of all when none are named.
  public init(
    of label: ClassLabel, in year: AcademicYear, on day: Day, pupils: [ID<Pupil>] = [], changes: String = ""
  ) {
    self.label = label
    self.year = year
    self.day = day
    self.pupils = pupils
    self.changes = changes
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.classLabel("class"), in: try fields.year("year"), on: try fields.day("on"),
      pupils: try fields.ids("pupils"), changes: fields.textIfAny("changes") ?? "")
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let id = try transaction.db.requireClass(label, in: year).id.rawValue
    return AccessDemand(.personalData, .view, .schoolClass(id, on: day))
  }

  /// The number of cards; throws `noSuchClass`, `inFuture`, and `notOfClass` for a pupil who is not on the list then.
  public func perform(in transaction: Transaction) throws -> Int {
    try transaction.requirePast(day)
    let db = transaction.db
    let schoolClass = try db.requireClass(label, in: year)
    let listed = try db.classList(schoolClass.id, on: day)
    for pupil in pupils where !listed.contains(pupil) {
      throw StoreError.rule(PeopleRefusal.notOfClass(pupil, schoolClass.id, day: day))
    }
    let checked = pupils.isEmpty ? listed : pupils
    for pupil in checked {
      try transaction.write(
        """
        INSERT INTO data_verification (person_id, verified_on, class_id, changes) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET class_id = excluded.class_id, changes = excluded.changes
        """, [pupil.rawValue, day.iso, schoolClass.id.rawValue, changes])
    }
    transaction.concerns("class", schoolClass.id.rawValue)
    return checked.count
  }
}

extension Database {
  /// The pupils on the list of the class on the day, by their numbers.
  func classList(_ schoolClass: ID<SchoolClass>, on day: Day) throws -> [ID<Pupil>] {
    try Int64.fetchAll(
      cachedStatement(
        sql: """
          SELECT person_id FROM enrolment
          WHERE class_id = ?1 AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2) ORDER BY person_id
          """), arguments: [schoolClass.rawValue, day.iso]
    ).map { ID($0) }
  }
}
