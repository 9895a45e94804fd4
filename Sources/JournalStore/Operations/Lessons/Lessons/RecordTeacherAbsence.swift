import GRDB
public import JournalCore

/// Records days on which a teacher is absent, with the document: a ground for substitutions and late changes (S4-4.c).
public struct RecordTeacherAbsence: RecordedOperation {
  public static let name = "record-teacher-absence"
  public static let summary = "Records days on which a teacher is absent, with the document."
  public static let fields: [FieldSpec] = [
    .required("teacher", .id, "the member of the staff"), .required("from", .day, "the first day"),
    .optional("until", .day, "the last day; without it the first"),
    .required("reason", .text, "why the teacher is absent"),
    .optional("document", .text, "the document: its kind and number"),
  ]

  let teacher: ID<StaffMember>
  let days: DayRange
  let reason: String
  let document: String

  /// The absence of the teacher on the days.
  public init(of teacher: ID<StaffMember>, on days: DayRange, reason: String, document: String = "") {
    self.teacher = teacher
    self.days = days
    self.reason = reason
    self.document = document
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let first = try fields.day("from")
    guard let days = DayRange(first, try fields.dayIfAny("until") ?? first) else {
      throw FieldFault("until", "раньше, чем from", advice: "поменяйте дни местами")
    }
    self.init(
      of: try fields.id("teacher"), on: days, reason: try fields.text("reason"),
      document: fields.textIfAny("document") ?? "")
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// The absence's record; throws `noSuchPerson` or `absenceOverlaps`.
  public func perform(in transaction: Transaction) throws -> ID<TeacherAbsence> {
    let db = transaction.db
    try db.requirePerson(teacher.rawValue, kind: .staff)
    let other: Int64? = try db.cachedStatement(
      sql: "SELECT id FROM teacher_absence WHERE teacher_id = ? AND first_day <= ? AND last_day >= ?"
    ).value([teacher.rawValue, days.last.iso, days.first.iso])
    if let other { throw LessonRefusal.absenceOverlaps(ID(other)) }
    try JournalWriter(db).run(
      "INSERT INTO teacher_absence (teacher_id, first_day, last_day, reason, document) VALUES (?, ?, ?, ?, ?)",
      [teacher.rawValue, days.first.iso, days.last.iso, reason, document])
    let id = db.lastInsertedRowID
    transaction.concerns("teacher_absence", id)
    return ID(id)
  }
}

extension Database {
  /// The absence of the teacher that covers the day; nil when none is recorded (S4-4.c).
  func absence(of teacher: ID<StaffMember>, on day: Day) throws -> TeacherAbsence? {
    let statement = try cachedStatement(
      sql: """
        SELECT id, first_day, last_day, document FROM teacher_absence
        WHERE teacher_id = ?1 AND first_day <= ?2 AND last_day >= ?2
        """)
    return try Row.fetchOne(statement, arguments: [teacher.rawValue, day.iso]).map { row in
      guard let days = DayRange(try row.day(1), try row.day(2)) else {
        throw StoreError.corrupt(detail: "an impossible span of days")
      }
      return TeacherAbsence(
        id: ID(row[0]), teacher: teacher, days: days, isDocumented: (row[3] as String).isEmpty == false)
    }
  }
}
