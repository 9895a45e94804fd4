import GRDB
public import JournalCore

/// Places a thematic plan («КТП») of a subject for a parallel; several assignments may share it (S0-4.14.2, S3-2.2.b).
///
/// A plan of the same name that is a draft still gets the new rows in place of the old ones.
public struct AddThematicPlan: RecordedOperation {
  public static let name = "add-thematic-plan"
  public static let summary = "Places a thematic plan of a subject for a grade."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the school year"), .required("subject", .text, "the subject's name"),
    .required("grade", .integer, "the grade"), .required("name", .text, "the plan's name"),
    .required(
      "rows", .text, "one row a line: section|topic|hours|work type; hours and work type may be missing"),
    .optional("assignment", .id, "the own assignment of a teacher who places it"),
  ]

  let year: AcademicYear
  let subject: String
  let grade: Int
  let title: String
  let rows: [ThematicRow]
  let assignment: ID<TeachingAssignment>?

  /// The plan of the subject for the grade; `assignment` follows it from the start.
  public init(
    _ title: String, subject: String, grade: Int, in year: AcademicYear, rows: [ThematicRow],
    for assignment: ID<TeachingAssignment>? = nil
  ) {
    self.year = year
    self.subject = subject
    self.grade = grade
    self.title = title
    self.rows = rows
    self.assignment = assignment
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.text("name"), subject: try fields.text("subject"), grade: try fields.integer("grade"),
      in: try fields.year("year"),
      rows: try fields.value("rows", like: "Степень|Степень с натуральным показателем|1|Контрольная работа") {
        AddThematicPlan.parse($0)
      }, for: try fields.idIfAny("assignment"))
  }

  private static func parse(_ text: String) -> [ThematicRow]? {
    let lines = text.split(whereSeparator: \.isNewline)
    let rows = lines.enumerated().compactMap { index, line -> ThematicRow? in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard (2...4).contains(parts.count), !parts[1].isEmpty else { return nil }
      let hours = parts.count > 2 && !parts[2].isEmpty ? Int(parts[2]) : 1
      guard let hours else { return nil }
      return ThematicRow(
        number: index + 1, section: parts[0], topic: parts[1], hours: hours,
        workType: parts.count == 4 && !parts[3].isEmpty ? parts[3] : nil)
    }
    return rows.count == lines.count ? rows : nil
  }

  /// A teacher places a plan for an own assignment; the administrator loads it from a file.
  public func demand(in transaction: Transaction) -> AccessDemand {
    guard let assignment else { return AccessDemand(.thematicPlan, .write, manner: .load) }
    return AccessDemand(
      .thematicPlan, .write, .assignment(assignment.rawValue, on: transaction.session.today))
  }

  /// The plan's record; throws `planRowsNotInOrder`, `unknownWorkType`, `planIsApproved`, `unknownGrade`.
  public func perform(in transaction: Transaction) throws -> ID<ThematicPlan> {
    let profile = transaction.session.profile
    guard profile.gradeRange.contains(grade) else { throw LessonRefusal.unknownGrade(grade) }
    try ThematicPlanRows.checkOrder(rows)
    guard rows.compactMap(\.workType).allSatisfy({ profile.workTypes.named($0) != nil }) else {
      throw LessonRefusal.unknownWorkType
    }
    let db = transaction.db
    let id = try plan(db)
    for row in rows {
      try JournalWriter(db).run(
        """
        INSERT INTO thematic_plan_row (plan_id, number, section, topic, hours, work_type) VALUES (?, ?, ?, ?, ?, ?)
        """, [id, row.number, row.section, row.topic, row.hours, row.workType])
    }
    transaction.concerns("thematic_plan", id)
    if let assignment { try UseThematicPlan(ID(id), for: assignment).perform(in: transaction) }
    return ID(id)
  }

  /// The draft of the name without rows, made when there is none.
  private func plan(_ db: Database) throws -> Int64 {
    let key: StatementArguments = [
      try db.requireYear(year), try db.requireSubject(subject).rawValue, grade, title,
    ]
    let statement = try db.cachedStatement(
      sql:
        "SELECT id, state FROM thematic_plan WHERE year_id = ? AND subject_id = ? AND grade = ? AND name = ?")
    guard let row = try Row.fetchOne(statement, arguments: key) else {
      try JournalWriter(db).run(
        """
        INSERT INTO thematic_plan (year_id, subject_id, grade, name, state) VALUES (?, ?, ?, ?, 'draft')
        """, key)
      return db.lastInsertedRowID
    }
    guard row[1] == "draft" else { throw LessonRefusal.planIsApproved }
    let id: Int64 = row[0]
    try JournalWriter(db).run(
      "DELETE FROM plan_row_day WHERE row_id IN (SELECT id FROM thematic_plan_row WHERE plan_id = ?)", [id])
    try JournalWriter(db).run("DELETE FROM thematic_plan_row WHERE plan_id = ?", [id])
    return id
  }
}
