import GRDB
public import JournalCore

/// Registers a teacher in another's place for the days of an assignment; on these days the substitute writes (S0-4.11).
///
/// Who enters it is told by the profile: a deputy, or the substitute (C-13).
public struct RegisterSubstitution: RecordedOperation {
  public static let name = "register-substitution"
  public static let summary = "Registers a teacher in another's place for the days of an assignment."
  public static let fields: [FieldSpec] = [
    .required("assignment", .id, "the assignment"), .required("substitute", .id, "who stands in"),
    .required("from", .day, "the first day"), .optional("until", .day, "the last day; without it the first"),
    .required("reason", .text, "why the teacher is absent"),
    .optional("absent", .id, "who is absent; without it the assigned teacher"),
    .optional("order-number", .text, "the order's number"),
    .optional("order-day", .day, "the order's date"),
    .optional("hours", .integer, "hours to be paid; without it those of the timetable"),
  ]

  let assignment: ID<TeachingAssignment>
  let substitute: ID<StaffMember>
  let days: DayRange
  let reason: String
  let absent: ID<StaffMember>?
  let order: OrderReference?
  let hours: Int?

  /// The substitute in the assignment on the days; nil hours are counted by the timetable.
  public init(
    of assignment: ID<TeachingAssignment>, by substitute: ID<StaffMember>, on days: DayRange, reason: String,
    absent: ID<StaffMember>? = nil, order: OrderReference? = nil, hours: Int? = nil
  ) {
    self.assignment = assignment
    self.substitute = substitute
    self.days = days
    self.reason = reason
    self.absent = absent
    self.order = order
    self.hours = hours
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let first = try fields.day("from")
    guard let days = DayRange(first, try fields.dayIfAny("until") ?? first) else {
      throw FieldFault("until", "раньше, чем from", advice: "поменяйте дни местами")
    }
    let number = fields.textIfAny("order-number")
    let date = number == nil ? nil : try fields.day("order-day")
    self.init(
      of: try fields.id("assignment"), by: try fields.id("substitute"), on: days,
      reason: try fields.text("reason"), absent: try fields.idIfAny("absent"),
      order: number.flatMap { number in date.map { OrderReference(number: number, date: $0) } },
      hours: try fields.integerIfAny("hours"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.registerSubstitution, .write, .assignment(assignment.rawValue, on: days.first))
  }

  /// The substitution's record; throws `unknownRecord`, `noSuchPerson`, `assignmentNotInForce`,
  /// `absentIsNotTheTeacher` or `substitutionOverlaps`.
  public func perform(in transaction: Transaction) throws -> ID<Substitution> {
    let db = transaction.db
    let own = try db.assignment(assignment)
    try db.requirePerson(substitute.rawValue, kind: .staff)
    for day in [days.first, days.last] where !own.holds(on: day) {
      throw LessonRefusal.assignmentNotInForce(assignment, day)
    }
    if let absent, absent != own.teacher { throw LessonRefusal.absentIsNotTheTeacher(absent) }
    if substitute == own.teacher { throw LessonRefusal.absentIsNotTheTeacher(substitute) }
    if let other = try overlapping(db) { throw LessonRefusal.substitutionOverlaps(other) }
    let isDeputy = !transaction.session.principal.roles.isDisjoint(with: [.deputy, .administrator])
    try JournalWriter(db).run(
      """
      INSERT INTO substitution (assignment_id, first_day, last_day, absent_id, substitute_id, reason, order_number,
        order_day, hours, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        assignment.rawValue, days.first.iso, days.last.iso, own.teacher.rawValue, substitute.rawValue, reason,
        order?.number, order?.date.iso, try hours ?? timetabled(own, transaction),
        isDeputy ? "deputy" : "substitute", transaction.session.now.iso,
      ])
    let id = db.lastInsertedRowID
    transaction.concerns("substitution", id)
    transaction.concerns("assignment", assignment.rawValue)
    return ID(id)
  }

  private func overlapping(_ db: Database) throws -> ID<Substitution>? {
    let id: Int64? = try db.cachedStatement(
      sql: "SELECT id FROM substitution WHERE assignment_id = ? AND first_day <= ? AND last_day >= ?"
    ).value([assignment.rawValue, days.last.iso, days.first.iso])
    return id.map { ID($0) }
  }

  /// The hours that the timetable gives to the days.
  private func timetabled(_ own: TeachingAssignment, _ transaction: Transaction) throws -> Int {
    let db = transaction.db
    let scope = try db.lessonScope(own, on: days.first)
    let lessons = try db.lessonDays(
      of: scope, by: [assignment.rawValue], from: days.first, under: transaction.session.profile)
    return lessons.calendar.schoolDays(in: days).reduce(0) { $0 + (lessons.timetabled(on: $1) ?? []).count }
  }
}
