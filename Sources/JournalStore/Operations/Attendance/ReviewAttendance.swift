import GRDB
public import JournalCore

/// Signs off a class's week of attendance; «ОТ» that are left are counted (S0-5.3.1, S0-5.3.7).
public struct ReviewAttendance: RecordedOperation {
  public static let name = "review-attendance"
  public static let summary = "Sign off the week of a class's attendance."
  public static let fields: [FieldSpec] = [
    .required("class", .id, "the class"), .required("day", .day, "any day of the week"),
  ]

  let schoolClass: ID<SchoolClass>
  let monday: Day

  /// The week of the class that the day lies in.
  public init(of schoolClass: ID<SchoolClass>, weekOf day: Day) {
    self.schoolClass = schoolClass
    monday = WeeklyAttendanceReview.monday(of: day)
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(of: try fields.id("class"), weekOf: try fields.day("day"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    transaction.orLoading(
      AccessDemand(.reviewAttendance, .write, .schoolClass(schoolClass.rawValue, on: monday)))
  }

  /// How many «ОТ» are left in the week; throws `weekToCome` or `reviewedAlready`.
  public func perform(in transaction: Transaction) throws -> Int {
    let db = transaction.db
    guard monday <= transaction.session.today else {
      throw StoreError.rule(AttendanceRefusal.weekToCome(schoolClass, monday: monday))
    }
    guard let week = DayRange(monday, monday.adding(days: 6)) else { return 0 }
    let unresolved = try UnresolvedAbsences.fetch(of: schoolClass, in: week, db).count
    try db.cachedStatement(
      sql: """
        INSERT INTO attendance_review (class_id, monday, reviewed_at, reviewer_id, unresolved)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """
    ).execute(arguments: [
      schoolClass.rawValue, monday.iso, transaction.session.now.iso, try Author.person(transaction)?.rawValue,
      unresolved,
    ])
    guard db.changesCount > 0 else {
      throw StoreError.rule(AttendanceRefusal.reviewedAlready(schoolClass, monday: monday))
    }
    transaction.concerns("class", schoolClass.rawValue)
    return unresolved
  }
}
