import GRDB
public import JournalCore

/// Adds a course outside of the plan: elective, факультатив, внеурочный курс, кружок or секция (S0-1.12).
public struct AddCourse: RecordedOperation {
  public static let name = "add-course"
  public static let summary = "Adds a course outside of the curriculum plan."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"),
    .required("kind", .word, "elective, optional, extracurricular, club or section"),
    .required("name", .text, "the course's name"), .required("first-grade", .integer, "the lowest grade"),
    .optional("last-grade", .integer, "the highest grade; without it the lowest alone"),
  ]

  let year: AcademicYear
  let kind: Course.Kind
  let title: String
  let grades: ClosedRange<Int>

  /// The course of the year for pupils of the grades.
  public init(_ kind: Course.Kind, _ title: String, in year: AcademicYear, grades: ClosedRange<Int>) {
    self.year = year
    self.kind = kind
    self.title = title
    self.grades = grades
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let first = try fields.integer("first-grade")
    let last = try fields.integerIfAny("last-grade") ?? first
    guard first <= last else {
      throw FieldFault("last-grade", "меньше first-grade", advice: "поменяйте их местами")
    }
    self.init(
      try fields.word("kind"), try fields.text("name"), in: try fields.year("year"), grades: first...last)
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// The course's record; throws `noSuchYear`, `unknownGrade`, and `constraint` for a second one of the name.
  public func perform(in transaction: Transaction) throws -> ID<Course> {
    let range = transaction.session.profile.gradeRange
    if let stranger = [grades.lowerBound, grades.upperBound].first(where: { !range.contains($0) }) {
      throw StoreError.rule(LessonRefusal.unknownGrade(stranger))
    }
    let db = transaction.db
    try JournalWriter(db).run(
      "INSERT INTO course (year_id, kind, name, first_grade, last_grade) VALUES (?, ?, ?, ?, ?)",
      [try db.requireYear(year), kind.rawValue, title, grades.lowerBound, grades.upperBound])
    let id = db.lastInsertedRowID
    transaction.concerns("course", id)
    return ID(id)
  }
}
