import GRDB
public import JournalCore

/// Ends that a pupil is taught at home.
public struct EndHomeTeaching: RecordedOperation {
  public static let name = "end-home-teaching"
  public static let summary = "End that a pupil is taught at home."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .required("last", .day, "last day"),
  ]

  let pupil: ID<Pupil>
  let last: Day

  /// The end of teaching at home after the day.
  public init(_ pupil: ID<Pupil>, last: Day) {
    self.pupil = pupil
    self.last = last
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("pupil"), last: try fields.day("last"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.personalData, .write, transaction.target(pupil))
  }

  /// Throws `nothingToEnd` when the pupil is not taught at home on the day.
  public func perform(in transaction: Transaction) throws {
    guard let running = try transaction.db.homeTeaching(of: pupil).first(where: { $0.contains(last) }) else {
      throw StoreError.rule(PeopleRefusal.nothingToEnd(pupil, day: last))
    }
    try transaction.write(
      "UPDATE home_teaching SET last_day = ? WHERE person_id = ? AND first_day = ?",
      [last.iso, pupil.rawValue, running.first.iso])
    transaction.concerns("pupil", pupil.rawValue)
  }
}

/// Names who teaches a subject to a pupil at home.
public struct AssignHomeTeacher: RecordedOperation {
  public static let name = "assign-home-teacher"
  public static let summary = "Name who teaches a subject to a pupil at home."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .required("subject", .id, "the subject"),
    .required("person", .id, "the teacher"), .required("on", .day, "a day of teaching at home"),
  ]

  let pupil: ID<Pupil>
  let subject: ID<Subject>
  let teacher: ID<StaffMember>
  let day: Day

  /// The teacher of the subject during the teaching at home that the day belongs to.
  public init(_ teacher: ID<StaffMember>, of subject: ID<Subject>, to pupil: ID<Pupil>, on day: Day) {
    self.teacher = teacher
    self.subject = subject
    self.pupil = pupil
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("person"), of: try fields.id("subject"), to: try fields.id("pupil"),
      on: try fields.day("on"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `noSuchPerson`, and `nothingToEnd` when the pupil is not taught at home on the day.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    try db.requireStaff(teacher)
    guard let running = try db.homeTeaching(of: pupil).first(where: { $0.contains(day) }) else {
      throw StoreError.rule(PeopleRefusal.nothingToEnd(pupil, day: day))
    }
    try transaction.write(
      """
      INSERT INTO home_teacher (person_id, first_day, subject_id, teacher_id) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET teacher_id = excluded.teacher_id
      """, [pupil.rawValue, running.first.iso, subject.rawValue, teacher.rawValue])
    transaction.concerns("pupil", pupil.rawValue)
  }
}
