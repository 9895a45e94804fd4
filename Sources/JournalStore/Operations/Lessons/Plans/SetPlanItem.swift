import GRDB
public import JournalCore

/// Puts a subject with its hours into the curriculum plan of a class; the first one begins the plan as a draft (S0-9.5).
public struct SetPlanItem: RecordedOperation {
  public static let name = "set-plan-item"
  public static let summary = "Puts a subject with its hours into the draft plan of a class."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("class", .classLabel, "the class"),
    .required("subject", .text, "the subject's name"),
    .required("weekly-hours", .text, "hours a week: 5 or 0,5"),
    .required("year-hours", .integer, "hours a year"),
  ]

  let label: ClassLabel
  let year: AcademicYear
  let subject: String
  let weekly: WeeklyHours
  let yearly: Int

  /// The subject in the plan of the class with its hours a week and a year, 1…2000.
  public init(
    _ subject: String, for label: ClassLabel, in year: AcademicYear, weekly: WeeklyHours, yearly: Int
  ) {
    self.label = label
    self.year = year
    self.subject = subject
    self.weekly = weekly
    self.yearly = yearly
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.text("subject"), for: try fields.classLabel("class"), in: try fields.year("year"),
      weekly: try fields.value("weekly-hours", like: "5 или 0,5", WeeklyHours.init(text:)),
      yearly: try fields.integer("year-hours"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `noSuchYear`, `noSuchClass`, `noSuchSubject`, or `planIsApproved`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let found = try db.requireClass(label, in: year)
    let subject = try db.requireSubject(subject)
    let state: String? = try db.cachedStatement(sql: "SELECT state FROM curriculum_plan WHERE class_id = ?")
      .value([found.id.rawValue])
    switch state {
    case "approved": throw StoreError.rule(LessonRefusal.planIsApproved)
    case nil:
      try JournalWriter(db).run(
        "INSERT INTO curriculum_plan (class_id, state) VALUES (?, 'draft')", [found.id.rawValue])
    default: break
    }
    try JournalWriter(db).run(
      """
      INSERT INTO plan_item (class_id, subject_id, weekly_hundredths, year_hours) VALUES (?, ?, ?, ?)
      ON CONFLICT (class_id, subject_id) DO UPDATE SET weekly_hundredths = excluded.weekly_hundredths,
        year_hours = excluded.year_hours
      """, [found.id.rawValue, subject.rawValue, weekly.hundredths, yearly])
    transaction.concerns("class", found.id.rawValue)
  }
}
