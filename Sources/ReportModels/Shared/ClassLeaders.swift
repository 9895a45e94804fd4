import GRDB
import JournalCore
import JournalStore

/// The class teachers of all classes of a year, read at once for papers of the school.
enum ClassLeaders {
  /// Who leads each class on the day, by the name of that day; classes without anybody are missing.
  static func fetch(
    _ year: AcademicYear, on day: Day, _ db: Database
  ) throws -> [ID<SchoolClass>: Personal<PersonName>] {
    let leaders = """
      SELECT class_id, person_id, valid_from FROM class_leadership WHERE valid_from <= ?2 AND class_id IN (
        SELECT school_class.id FROM school_class JOIN academic_year ON academic_year.id = year_id
        WHERE start_year = ?1)
      """
    let arguments: StatementArguments = [year.startYear, day.iso]
    let nameStatement = try db.cachedStatement(
      sql: """
        SELECT person_id, surname, given, patronymic, valid_from <= ?2 FROM person_name
        WHERE person_id IN (SELECT person_id FROM (\(leaders))) ORDER BY valid_from
        """)
    var names: [Int64: PersonName] = [:]
    for row in try Row.fetchAll(nameStatement, arguments: arguments) {
      let (person, isPast): (Int64, Bool) = (row[0], row[4])
      if isPast || names[person] == nil { names[person] = try row.personName(1) }
    }
    let statement = try db.cachedStatement(sql: leaders + " ORDER BY valid_from")
    return try Row.fetchAll(statement, arguments: arguments).reduce(into: [:]) { found, row in
      let person: Int64 = row[1]
      found[ID(row[0])] = names[person].map { Personal(sealed: $0) }
    }
  }
}
