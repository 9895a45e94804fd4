import GRDB
import JournalCore
import JournalStore

/// What the store holds for a summary sheet besides the list: curriculum, marks, exclusions and decisions.
struct SummarySource {
  let subjects: [CurriculumItem]
  let marks: ResultsTable
  let decisions: [ID<Pupil>: CouncilDecision]
  private let excluded: [ID<Pupil>: Set<ID<Subject>>]

  /// Whether the pupil's plan leaves the subject out.
  func isExcluded(_ pupil: ID<Pupil>, _ subject: ID<Subject>) -> Bool {
    excluded[pupil]?.contains(subject) ?? false
  }

  static func fetch(_ scope: ClassScope, from snapshot: StoreSnapshot) throws(StoreError) -> SummarySource {
    try snapshot.remembering(scope) { () throws(StoreError) in
      try snapshot.read { db in
        let id = scope.ofClass.id.rawValue
        let subjects = try curriculum(of: id, on: min(scope.moment, scope.ofClass.year.days.last), db)
        return SummarySource(
          subjects: subjects, marks: try ResultsTable.fetch(scope.ofClass, subjects: subjects, db),
          decisions: try decisions(in: id, upTo: scope.moment, db), excluded: try exclusions(in: id, db))
      }
    }
  }

  /// The subjects under the names of the day, so that a paper of an earlier year has the earlier names (S3-3.3.e).
  private static func curriculum(
    of schoolClass: Int64, on day: Day, _ db: Database
  ) throws -> [CurriculumItem] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT subject.id, coalesce(named.name, subject.name),
          CASE WHEN named.name IS NULL THEN subject.short_name ELSE named.short_name END, position, has_marks
        FROM curriculum_item JOIN subject ON subject.id = curriculum_item.subject_id
        LEFT JOIN subject_name AS named ON named.subject_id = subject.id AND named.valid_from = (
          SELECT max(valid_from) FROM subject_name WHERE subject_id = subject.id AND valid_from <= ?2)
        WHERE class_id = ?1 ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [schoolClass, day.iso]).map { row in
      CurriculumItem(
        subject: Subject(id: ID(row[0]), name: row[1], shortName: row[2]), position: row[3], hasMarks: row[4])
    }
  }

  private static func exclusions(in schoolClass: Int64, _ db: Database) throws -> [ID<Pupil>: Set<
    ID<Subject>
  >] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person_id, subject_id FROM subject_not_studied
        WHERE year_id = (SELECT year_id FROM school_class WHERE id = ?1)
        AND person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?1)
        """)
    return try Row.fetchAll(statement, arguments: [schoolClass]).reduce(into: [:]) { excluded, row in
      excluded[ID(row[0]), default: []].insert(ID(row[1]))
    }
  }

  private static func decisions(
    in schoolClass: Int64, upTo moment: Day, _ db: Database
  ) throws -> [ID<Pupil>: CouncilDecision] {
    let members = "(SELECT person_id FROM enrolment WHERE class_id = ?1)"
    let year = "(SELECT year_id FROM school_class WHERE id = ?1)"
    let debts = try db.cachedStatement(
      sql: """
        SELECT person_id, name FROM decision_debt JOIN subject ON subject.id = subject_id
        WHERE year_id = \(year) AND person_id IN \(members) ORDER BY name
        """)
    let names = try Row.fetchAll(debts, arguments: [schoolClass]).reduce(into: [Int64: [String]]()) {
      names, row in
      names[row[0], default: []].append(row[1])
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT person_id, kind, target_grade, protocol_number, protocol_day FROM council_decision
        WHERE year_id = \(year) AND protocol_day <= ?2 AND person_id IN \(members)
        """)
    return try Row.fetchAll(statement, arguments: [schoolClass, moment.iso]).reduce(into: [:]) {
      decisions, row in
      let person: Int64 = row[0]
      decisions[ID(person)] = CouncilDecision(
        kind: try row.word(1), targetGrade: row[2], debts: names[person] ?? [], protocolNumber: row[3],
        date: try row.day(4))
    }
  }
}
