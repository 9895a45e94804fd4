import GRDB
import JournalCore
import JournalStore

/// The approved assignments of a year with the names of teachers, subjects, classes and groups on a day.
struct LoadBook {
  let db: Database
  let year: AcademicYear
  let day: Day
  private let classes: [Int64: SchoolClass]

  /// What the year's classes are is read at once.
  init(_ year: AcademicYear, on day: Day, _ db: Database) throws {
    (self.db, self.year, self.day) = (db, year, day)
    let statement = try db.cachedStatement(
      sql: """
        SELECT school_class.id, grade, letter, period_kind FROM school_class
        JOIN academic_year ON academic_year.id = year_id WHERE start_year = ?
        """)
    classes = try Row.fetchAll(statement, arguments: [year.startYear]).reduce(into: [:]) { classes, row in
      classes[row[0]] = SchoolClass(
        id: ID(row[0]), year: year, label: try row.classLabel(1), periodKind: try row.word(3))
    }
  }

  /// All assignments that hold on some day of the year, in the order of papers.
  func entries() throws -> [LoadEntry] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT id, teacher_id, subject_id, class_id, subgroup_id, stream_id, course_id, pupil_id,
            weekly_hundredths, valid_from, valid_to
          FROM teaching_assignment WHERE state = 'approved'
          AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?1)
          """), arguments: [year.days.first.iso, year.days.last.iso])
    let names = try NamesOnDay(
      of: rows.flatMap { row in [row[1] as Int64?, row[7] as Int64?].compactMap(\.self) }, on: day, db)
    let parts = try Parts(self, pupils: rows.compactMap { $0[7] as Int64? })
    return try rows.compactMap { row in try entry(row, parts, names) }.sorted(by: LoadEntry.isBefore)
  }

  private func entry(_ row: Row, _ parts: Parts, _ names: NamesOnDay) throws -> LoadEntry? {
    guard let target = parts.target(row, classes), let weekly = WeeklyHours(hundredths: row[8]) else {
      return nil
    }
    let subject: Int64? = row[2]
    let label = target.classes.first
    let grades = target.classes.map(\.label.grade)
    let pupil: Int64? = row[7]
    return LoadEntry(
      id: ID(row[0]), teacherID: ID(row[1]), teacher: names.staff(row[1]), subject: subject.map { ID($0) },
      name: subject.flatMap { parts.subjects[$0]?.name } ?? target.name ?? "",
      shortName: subject.flatMap { parts.subjects[$0]?.short }, target: target.target,
      pupil: names.pupil(pupil).flatMap { name in pupil.map { _ in Personal(sealed: name) } },
      classes: target.classes, grades: target.grades ?? (grades.min() ?? 0)...(grades.max() ?? 0),
      weekly: weekly, first: try row.day(9), last: try row.dayIfAny(10),
      position: label.flatMap { own in
        subject.flatMap { parts.positions[Parts.Place(schoolClass: own.id.rawValue, subject: $0)] }
      } ?? Int.max)
  }
}

extension LoadBook {
  /// What assignments point to, one statement a table.
  struct Parts {
    struct Place: Hashable {
      let schoolClass: Int64
      let subject: Int64
    }

    /// What a target resolves to; nil classes of other years resolve to nothing.
    struct Found {
      let target: LoadEntry.Target
      let classes: [SchoolClass]
      var name: String?
      var grades: ClosedRange<Int>?
    }

    let subjects: SubjectNames
    var positions: [Place: Int] = [:]
    private var subgroups: [Int64: (schoolClass: Int64, name: String)] = [:]
    private var streams: [Int64: [Int64]] = [:]
    private var courses: [Int64: (kind: Course.Kind, name: String, grades: ClosedRange<Int>)] = [:]
    private var homes: [Int64: Int64] = [:]

    init(_ book: LoadBook, pupils: [Int64]) throws {
      func read(_ sql: String, _ arguments: StatementArguments, _ body: (Row) throws -> Void) throws {
        try Row.fetchAll(try book.db.cachedStatement(sql: sql), arguments: arguments).forEach(body)
      }
      let year = "(SELECT id FROM academic_year WHERE start_year = ?1)"
      subjects = try SubjectNames(on: min(book.day, book.year.days.last), book.db)
      try read(
        """
        SELECT class_id, subject_id, position FROM curriculum_item
        WHERE class_id IN (SELECT id FROM school_class WHERE year_id = \(year))
        """, [book.year.startYear]
      ) { positions[Place(schoolClass: $0[0], subject: $0[1])] = $0[2] }
      try read("SELECT id, class_id, name FROM subgroup", []) {
        subgroups[$0[0]] = (schoolClass: $0[1], name: $0[2])
      }
      try read("SELECT stream_id, class_id FROM stream_class", []) {
        streams[$0[0], default: []].append($0[1])
      }
      try read(
        "SELECT id, kind, name, first_grade, last_grade FROM course WHERE year_id = \(year)",
        [book.year.startYear]
      ) { row in
        let (first, last): (Int, Int) = (row[3], row[4])
        courses[row[0]] = (kind: try row.word(1), name: row[2], grades: min(first, last)...last)
      }
      try read(
        """
        SELECT person_id, class_id FROM enrolment
        WHERE person_id IN (SELECT value FROM json_each(?1)) AND first_day <= ?2 ORDER BY first_day
        """, ["[\(pupils.map(String.init).joined(separator: ","))]", book.day.iso]
      ) { homes[$0[0]] = $0[1] }
    }

    /// Who is taught under the row of an assignment; nil for a class of another year.
    func target(_ row: Row, _ classes: [Int64: SchoolClass]) -> Found? {
      if let id = row[3] as Int64? {
        return classes[id].map { Found(target: .schoolClass($0.label), classes: [$0]) }
      }
      if let group = (row[4] as Int64?).flatMap({ subgroups[$0] }) {
        return classes[group.schoolClass].map {
          Found(target: .subgroup($0.label, name: group.name), classes: [$0])
        }
      }
      if let members = (row[5] as Int64?).flatMap({ streams[$0] }) {
        let own = members.compactMap { classes[$0] }.sorted { $0.label < $1.label }
        return own.isEmpty ? nil : Found(target: .stream(own.map(\.label)), classes: own)
      }
      if let course = (row[6] as Int64?).flatMap({ courses[$0] }) {
        return Found(target: .course(course.kind), classes: [], name: course.name, grades: course.grades)
      }
      let home = (row[7] as Int64?).flatMap { homes[$0] }.flatMap { classes[$0] }
      return home.map { Found(target: .pupil($0.label), classes: [$0]) }
    }
  }
}
