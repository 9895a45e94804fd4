import GRDB
public import JournalCore

extension StoreSnapshot {
  /// What an importer must know of the class: the pupils in it on any day of the year, with the marks of the year.
  ///
  /// Names are those of the day; a pupil whose first name is younger goes by that one, a coded pupil by the code
  /// name, the number in the place of the first name.
  public func knownJournal(
    year: AcademicYear, label: ClassLabel, on day: Day
  ) throws(StoreError) -> KnownJournal {
    try read { db in
      let schoolName = try String.fetchOne(db, sql: "SELECT full_name FROM school") ?? ""
      let subjects = try String.fetchAll(db, sql: "SELECT name FROM subject ORDER BY id")
      guard let schoolClass = try db.schoolClass(label, in: year) else {
        return KnownJournal(schoolName: schoolName, subjects: subjects, pupils: [], hasClass: false)
      }
      let marks = try KnownJournalRead.marks(db, schoolClass)
      let names = try KnownJournalRead.names(db, schoolClass, on: day)
      let sql = """
        SELECT id, sex FROM person
        WHERE id IN (SELECT person_id FROM enrolment WHERE class_id = ?) ORDER BY id
        """
      let pupils = try Row.fetchAll(db, sql: sql, arguments: [schoolClass.id.rawValue]).map { row in
        let id: Int64 = row[0]
        guard let name = names[id] else { throw StoreError.corrupt(detail: "a pupil without a name") }
        return KnownJournal.KnownPupil(id: ID(id), name: name, sex: try row.word(1), marks: marks[id] ?? [])
      }
      return KnownJournal(schoolName: schoolName, subjects: subjects, pupils: pupils, hasClass: true)
    }
  }
}

/// The queries of `knownJournal`, joined in memory by the pupil's id.
private enum KnownJournalRead {
  static func marks(_ db: Database, _ schoolClass: SchoolClass) throws -> [Int64: [KnownJournal.KnownMark]] {
    let sql = """
      SELECT person_id, subject.name, slot, value FROM period_mark JOIN subject ON subject.id = subject_id
      WHERE year_id = (SELECT year_id FROM school_class WHERE id = ?1)
      AND person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?1)
      ORDER BY person_id, subject_id, slot
      """
    var marks: [Int64: [KnownJournal.KnownMark]] = [:]
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [schoolClass.id.rawValue])
    while let row = try rows.next() {
      let mark = KnownJournal.KnownMark(subject: row[1], slot: try row.slot(2), mark: try row.mark(3))
      marks[row[0], default: []].append(mark)
    }
    return marks
  }

  static func names(_ db: Database, _ schoolClass: SchoolClass, on day: Day) throws -> [Int64: PersonName] {
    var names: [Int64: PersonName] = [:]
    let sql = """
      SELECT person_id, surname, given, patronymic, valid_from FROM person_name
      WHERE person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?) ORDER BY person_id, valid_from
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [schoolClass.id.rawValue])
    while let row = try rows.next() {
      let isFirst = names[row[0]] == nil
      if try isFirst || row.day(4) <= day { names[row[0]] = try row.personName(1) }
    }
    let codes = """
      SELECT person_id, text, number FROM code_name
      WHERE person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?)
      """
    for row in try Row.fetchAll(db, sql: codes, arguments: [schoolClass.id.rawValue]) {
      names[row[0]] = try coded(row[1], number: row[2])
    }
    return names
  }

  private static func coded(_ text: String, number: Int) throws -> PersonName {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let name = PersonName(
      surname: words.first ?? text, given: words.count > 1 ? words[1] : String(number))
    guard let name else { throw StoreError.corrupt(detail: "an empty code name") }
    return name
  }
}
