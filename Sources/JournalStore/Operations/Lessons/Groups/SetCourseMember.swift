import GRDB
public import JournalCore

/// Puts a pupil into a course from a day on, to a last day if that is known (S0-1.12).
public struct SetCourseMember: RecordedOperation {
  public static let name = "set-course-member"
  public static let summary = "Puts a pupil into a course, or ends the stay."
  public static let fields: [FieldSpec] = [
    .required("course", .id, "the course"), .required("pupil", .id, "the pupil"),
    .required("from", .day, "the first day in it"), .optional("until", .day, "the last day in it"),
  ]

  let course: ID<Course>
  let pupil: ID<Pupil>
  let first: Day
  let last: Day?

  /// The pupil in the course from the day on.
  public init(_ pupil: ID<Pupil>, into course: ID<Course>, from first: Day, until last: Day? = nil) {
    self.course = course
    self.pupil = pupil
    self.first = first
    self.last = last
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("pupil"), into: try fields.id("course"), from: try fields.day("from"),
      until: try fields.dayIfAny("until"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.subgroups, .execute) }

  /// Throws `unknownRecord`, `notInClass`, `courseNotForGrade` or `alreadyMember`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let statement = try db.cachedStatement(sql: "SELECT first_grade, last_grade FROM course WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [course.rawValue]) else {
      throw StoreError.rule(LessonRefusal.unknownRecord(.course, course.rawValue))
    }
    let grades: ClosedRange<Int> = (row[0] as Int)...(row[1] as Int)
    guard let own = try db.classOf(pupil, on: first) else {
      throw StoreError.rule(LessonRefusal.notInClass(pupil: pupil, first))
    }
    guard grades.contains(own.grade) else {
      throw StoreError.rule(LessonRefusal.courseNotForGrade(grade: own.grade, grades: grades))
    }
    try MemberTable(db, "course_member", "course_id").set(pupil, course.rawValue, from: first, until: last)
    transaction.concerns("course", course.rawValue)
    transaction.concerns("pupil", pupil.rawValue)
  }
}
