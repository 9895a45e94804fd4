import GRDB
import JournalCore
import JournalStore

/// What the store holds for the results of all pupils of a year: marks, decisions and missed lessons.
struct OutcomeSource {
  private let subjects: [ID<SchoolClass>: Set<ID<Subject>>]
  private let marks: [MarkSlot: [ID<Pupil>: [(subject: ID<Subject>, mark: PeriodMark)]]]
  private let decisions: [ID<Pupil>: CouncilDecision.Kind]
  private let truants: Set<ID<Pupil>>

  /// The marks of the pupil in the subjects of the class that have marks.
  func marks(of pupil: ID<Pupil>, in schoolClass: ID<SchoolClass>, _ slot: MarkSlot) -> [PeriodMark] {
    guard let studied = subjects[schoolClass] else { return [] }
    return (marks[slot]?[pupil] ?? []).filter { studied.contains($0.subject) }.map(\.mark)
  }

  /// What the council decided about the pupil.
  func decision(about pupil: ID<Pupil>) -> CouncilDecision.Kind? { decisions[pupil] }

  /// Whether the pupil missed more lessons without a valid reason than with one.
  func isTruant(_ pupil: ID<Pupil>) -> Bool { truants.contains(pupil) }

  /// Reads the marks of the slots, the decisions up to the moment and the lessons missed in the days.
  static func fetch(
    _ year: AcademicYear, slots: Set<MarkSlot>, days: DayRange, moment: Day, _ db: Database
  ) throws -> OutcomeSource {
    var marks: [MarkSlot: [ID<Pupil>: [(subject: ID<Subject>, mark: PeriodMark)]]] = [:]
    for slot in slots { marks[slot] = try self.marks(year, slot, db) }
    return OutcomeSource(
      subjects: try subjects(year, db), marks: marks, decisions: try decisions(year, upTo: moment, db),
      truants: try truants(days, db))
  }

  private static func marks(
    _ year: AcademicYear, _ slot: MarkSlot, _ db: Database
  ) throws -> [ID<Pupil>: [(subject: ID<Subject>, mark: PeriodMark)]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person_id, subject_id, value FROM period_mark
        WHERE year_id = (SELECT id FROM academic_year WHERE start_year = ?) AND slot = ?
        """)
    var marks: [ID<Pupil>: [(subject: ID<Subject>, mark: PeriodMark)]] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [year.startYear, slot.code])
    while let row = try rows.next() { marks[ID(row[0]), default: []].append((ID(row[1]), try row.mark(2))) }
    return marks
  }

  private static func subjects(
    _ year: AcademicYear, _ db: Database
  ) throws -> [ID<SchoolClass>: Set<ID<Subject>>] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT class_id, subject_id FROM curriculum_item JOIN school_class ON school_class.id = class_id
        JOIN academic_year ON academic_year.id = year_id WHERE start_year = ? AND has_marks = 1
        """)
    return try Row.fetchAll(statement, arguments: [year.startYear]).reduce(into: [:]) { subjects, row in
      subjects[ID(row[0]), default: []].insert(ID(row[1]))
    }
  }

  private static func decisions(
    _ year: AcademicYear, upTo moment: Day, _ db: Database
  ) throws -> [ID<Pupil>: CouncilDecision.Kind] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person_id, kind FROM council_decision
        WHERE year_id = (SELECT id FROM academic_year WHERE start_year = ?) AND protocol_day <= ?
        """)
    return try Row.fetchAll(statement, arguments: [year.startYear, moment.iso]).reduce(into: [:]) {
      decisions, row in decisions[ID(row[0])] = try row.word(1, as: CouncilDecision.Kind.self)
    }
  }

  private static func truants(_ days: DayRange, _ db: Database) throws -> Set<ID<Pupil>> {
    let statement = try db.cachedStatement(
      sql: """
        SELECT attendance_entry.person_id FROM attendance_entry
        JOIN lesson ON lesson.id = lesson_id AND lesson.state = 'conducted'
        JOIN (SELECT DISTINCT person_id FROM period_mark WHERE value = 'н/а') AS unattested
          ON unattested.person_id = attendance_entry.person_id
        WHERE day BETWEEN ? AND ? GROUP BY attendance_entry.person_id
        HAVING sum(code = 'НП') > sum(code IN ('УП', 'Б'))
        """)
    let pupils = try Int64.fetchAll(statement, arguments: [days.first.iso, days.last.iso])
    return Set(pupils.map { ID<Pupil>($0) })
  }
}
