import GRDB
import JournalCore

/// Finding records by what schools call them, the same way for reads and for operations.
extension Database {
  /// The record of the year, or nil when the year was not opened.
  func yearID(_ year: AcademicYear) throws -> Int64? {
    try cachedStatement(sql: "SELECT id FROM academic_year WHERE start_year = ?").value([year.startYear])
  }

  /// The record of the year; throws `noSuchYear`.
  func requireYear(_ year: AcademicYear) throws -> Int64 {
    guard let id = try yearID(year) else { throw StoreError.noSuchYear(year) }
    return id
  }

  /// The class of the year, or nil when there is none.
  func schoolClass(_ label: ClassLabel, in year: AcademicYear) throws -> SchoolClass? {
    let statement = try cachedStatement(
      sql: """
        SELECT school_class.id, period_kind FROM school_class JOIN academic_year ON academic_year.id = year_id
        WHERE start_year = ? AND grade = ? AND letter = ?
        """)
    return try Row.fetchOne(statement, arguments: [year.startYear, label.grade, label.letter]).map { row in
      SchoolClass(id: ID(row[0]), year: year, label: label, periodKind: try row.word(1))
    }
  }

  /// The class of the year; throws `noSuchYear` or `noSuchClass`.
  func requireClass(_ label: ClassLabel, in year: AcademicYear) throws -> SchoolClass {
    _ = try requireYear(year)
    guard let found = try schoolClass(label, in: year) else { throw StoreError.noSuchClass(label, year) }
    return found
  }

  /// The record of the subject with exactly the name, or nil when there is none.
  func subjectID(named name: String) throws -> Int64? {
    try cachedStatement(sql: "SELECT id FROM subject WHERE name = ?").value([name])
  }

  /// Throws `noSuchPerson` when there is no such person of the kind.
  func requirePerson(_ id: Int64, kind: PersonKind) throws {
    let found: Int64? = try cachedStatement(sql: "SELECT id FROM person WHERE id = ? AND kind = ?")
      .value([id, kind.rawValue])
    guard found != nil else { throw StoreError.noSuchPerson(id: id) }
  }

  /// Whether the person goes by a code name.
  func isCoded(_ person: Int64) throws -> Bool {
    let number: Int? = try cachedStatement(sql: "SELECT number FROM code_name WHERE person_id = ?")
      .value([person])
    return number != nil
  }
}

extension Statement {
  /// The first column of the first row, or nil when there is no row.
  func value<Value: DatabaseValueConvertible>(_ arguments: StatementArguments) throws -> Value? {
    try Value.fetchOne(self, arguments: arguments)
  }
}

/// The kinds of persons in the journal; a member of the staff may be a guardian as well.
enum PersonKind: String {
  case pupil, staff, guardian
}
