import GRDB
import JournalCore

/// What a class has and lacks at the end of its year, as the journal tells it.
struct YearQuery {
  let classYear: ClassYear
  let db: Database
  let profile: SchoolProfile

  /// The classes of the year by grade and letter; throws `noSuchYear`.
  static func classes(of year: AcademicYear, _ db: Database) throws -> [SchoolClass] {
    let statement = try db.cachedStatement(sql: "SELECT id FROM school_class WHERE year_id = ?")
    return try Int64.fetchAll(statement, arguments: [try db.requireYear(year)])
      .map { try db.schoolClass(id: $0) }.sorted { $0.label < $1.label }
  }

  /// The closing of the class's year.
  func closing() throws -> YearClosing {
    let kind = classYear.schoolClass.periodKind
    var closing = YearClosing(label: classYear.label, kind: kind)
    let query = ClosingQuery(classYear: classYear, db: db, profile: profile)
    let day = classYear.lastDay
    closing.closedPeriods = Set(
      try Int.fetchAll(
        db.cachedStatement(sql: "SELECT number FROM period_close WHERE class_id = ? AND subject_id IS NULL"),
        arguments: [classYear.id]))
    closing.expected = try query.expected(.year, subject: nil, on: day)
    closing.valued = try query.places(
      "SELECT person_id, subject_id FROM period_mark WHERE year_id = ? AND slot = 'year'", [classYear.yearID],
      .year)
    closing.extended = try query.places(
      "SELECT person_id, subject_id FROM study_extension WHERE year_id = ? AND result IS NULL",
      [classYear.yearID], .year)
    closing.pupils = try pupils(
      """
      SELECT person_id FROM enrolment
      WHERE class_id = ?1 AND first_day <= ?2 AND coalesce(last_day, '9999-12-31') >= ?2
      """, [classYear.id, day.iso])
    closing.decided = try pupils(
      "SELECT person_id FROM council_decision WHERE year_id = ?", [classYear.yearID])
    closing.pendingExams = try pendingExams(of: closing.pupils)
    return closing
  }

  /// Examinations of the pupils without a result.
  private func pendingExams(of pupils: Set<ID<Pupil>>) throws -> Set<PeriodMarkPlace> {
    let statement = try db.cachedStatement(
      sql: "SELECT person_id, subject_id, slot FROM exam_result WHERE year_id = ? AND published_at IS NULL")
    let rows = try Row.fetchAll(statement, arguments: [classYear.yearID])
    let places = try rows.map { PeriodMarkPlace(pupil: ID($0[0]), subject: ID($0[1]), slot: try $0.slot(2)) }
    return Set(places.filter { pupils.contains($0.pupil) })
  }

  private func pupils(_ sql: String, _ arguments: StatementArguments) throws -> Set<ID<Pupil>> {
    Set(try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { ID($0) })
  }
}
