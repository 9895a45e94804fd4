import GRDB
public import JournalCore
import JournalStore

/// The period, year and examination marks of pupils for a year: what «Итоговые отметки» of the journal holds.
public struct ResultsTable: Hashable, Sendable {
  /// A stored mark.
  public struct Entry: Hashable, Sendable {
    /// The mark.
    public let mark: PeriodMark
    /// Whether it was brought from the statement of a former school.
    public let isCarried: Bool
  }

  /// How many slots a subject has: four periods, year, two examinations, final.
  private static let width = 8

  private let subjects: [ID<Subject>: Int]
  private var rows: [ID<Pupil>: [Entry?]]

  /// The mark of a pupil in a subject and slot.
  public func entry(_ pupil: ID<Pupil>, _ subject: ID<Subject>, _ slot: MarkSlot) -> Entry? {
    guard let row = rows[pupil], let place = subjects[subject] else { return nil }
    return row[place * ResultsTable.width + ResultsTable.place(of: slot)]
  }

  /// Whether any mark stands in the slot.
  public func uses(_ slot: MarkSlot) -> Bool {
    let offset = ResultsTable.place(of: slot)
    return rows.values.contains { row in
      stride(from: offset, to: row.count, by: ResultsTable.width).contains { row[$0] != nil }
    }
  }

  /// Reads the marks of everybody who was ever in the class that year, in the subjects of its curriculum.
  static func fetch(_ schoolClass: SchoolClass, subjects: [CurriculumItem], _ db: Database) throws
    -> ResultsTable
  {
    let places = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1.subject.id, $0) })
    var rows: [ID<Pupil>: [Entry?]] = [:]
    let statement = try db.cachedStatement(
      sql: """
        SELECT person_id, subject_id, slot, value, carried FROM period_mark
        WHERE year_id = (SELECT year_id FROM school_class WHERE id = ?1)
        AND person_id IN (SELECT DISTINCT person_id FROM enrolment WHERE class_id = ?1)
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [schoolClass.id.rawValue])
    var current: (pupil: ID<Pupil>, marks: [Entry?])?
    while let row = try cursor.next() {
      let pupil = ID<Pupil>(row[0])
      guard let place = places[ID<Subject>(row[1])] else { continue }
      if current?.pupil != pupil {
        if let current { rows[current.pupil] = current.marks }
        current = (pupil, rows[pupil] ?? [Entry?](repeating: nil, count: places.count * width))
      }
      current?.marks[place * width + self.place(of: try row.slot(2))] = Entry(
        mark: try row.mark(3), isCarried: row[4])
    }
    if let current { rows[current.pupil] = current.marks }
    return ResultsTable(subjects: places, rows: rows)
  }

  private static func place(of slot: MarkSlot) -> Int {
    switch slot {
    case .period(let number): number - 1
    case .year: 4
    case .exam: 5
    case .stateExam: 6
    case .final: 7
    }
  }
}
