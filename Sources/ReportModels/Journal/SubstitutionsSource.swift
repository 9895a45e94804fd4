import GRDB
import JournalCore
import JournalStore

/// The reads of the journal of substitutions; one statement a table, joined in memory.
struct SubstitutionsSource {
  var items: [SubstitutionsData.Item] = []
  var differences: [SubstitutionDifference] = []
  var staff: [ID<StaffMember>: Personal<PersonName>] = [:]
  var deputy: Personal<PersonName>?

  /// What an assignment teaches to whom.
  private struct Assignment {
    let teacher: ID<StaffMember>
    let subject: String
    let group: String?
    /// Classes by record; those of a pupil at home depend on the day.
    let classes: [Int64]
    let pupil: Int64?
  }

  /// A substitution as recorded.
  private struct Record {
    let id: Int64
    let assignment: Int64
    let days: DayRange
    let absent: ID<StaffMember>
    let substitute: ID<StaffMember>
    let reason: String
    let order: OrderReference?
    let hours: Int
  }

  static func fetch(
    _ month: Month, _ scope: SchoolScope, from snapshot: StoreSnapshot
  ) throws(StoreError) -> SubstitutionsSource {
    let days = month.days
    return try snapshot.read { db in
      var source = SubstitutionsSource()
      let assignments = try assignments(db)
      let labels = try labels(db)
      let records = try records(days, db)
      func item(
        _ assignment: Int64, _ day: Day, _ number: Int?, _ record: Record?, reason: String?, hours: Int
      ) throws {
        guard let taught = assignments[assignment] else { return }
        let classes = try taught.pupil.map { try self.classes(of: $0, on: day, db) } ?? taught.classes
        source.items.append(
          SubstitutionsData.Item(
            day: day, number: number, classes: classes.compactMap { labels[$0] }.sorted(),
            group: taught.group, isAtHome: taught.pupil != nil, subject: taught.subject,
            absent: record?.absent ?? taught.teacher, reason: record?.reason ?? reason,
            order: record?.order, substitute: record?.substitute, hours: hours))
      }
      let given = try given(scope.moment, db)
      try each(db, lessons, [days.first.iso, days.last.iso, scope.moment.iso]) { row in
        let id: Int64? = row[3]
        let isConducted: Bool = row[4]
        let record = isConducted ? id.flatMap { records[$0] } : nil
        try item(row[0], try row.day(1), row[2], record, reason: row[5], hours: isConducted ? 1 : 0)
      }
      for record in records.values.sorted(by: { $0.id < $1.id }) where record.days.last <= scope.moment {
        let lessons = given[record.id] ?? 0
        if lessons == 0, days.contains(record.days.first) {
          try item(record.assignment, record.days.first, nil, record, reason: nil, hours: 0)
        }
        if lessons != record.hours, days.contains(record.days.last) {
          source.differences.append(
            SubstitutionDifference(id: ID(record.id), hours: record.hours, lessons: lessons))
        }
      }
      source.items.sort { left, right in
        if (left.day, left.number ?? 0) != (right.day, right.number ?? 0) {
          return (left.day, left.number ?? 0) < (right.day, right.number ?? 0)
        }
        return left.place < right.place
      }
      try source.readNames(scope.moment, db)
      return source
    }
  }

  /// Lessons of the month that a substitute taught, and those of absent teachers that nobody taught.
  private static let lessons = """
    SELECT l.assignment_id, l.day, l.number, l.substitution_id, l.state = 'conducted', t.reason
    FROM lesson l JOIN teaching_assignment a ON a.id = l.assignment_id
    LEFT JOIN teacher_absence t ON t.teacher_id = a.teacher_id AND l.day BETWEEN t.first_day AND t.last_day
    WHERE l.day BETWEEN ?1 AND ?2 AND l.day <= ?3
      AND (l.substitution_id IS NOT NULL AND l.state = 'conducted' OR l.state <> 'conducted' AND t.id IS NOT NULL)
    ORDER BY l.day, l.number, l.id
    """

  private static func each(
    _ db: Database, _ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void
  ) throws {
    let cursor = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try cursor.next() { try body(row) }
  }

  /// How many lessons were taught under each substitution by the day, in any month.
  private static func given(_ moment: Day, _ db: Database) throws -> [Int64: Int] {
    var given: [Int64: Int] = [:]
    try each(
      db,
      """
      SELECT substitution_id, count(*) FROM lesson
      WHERE substitution_id IS NOT NULL AND state = 'conducted' AND day <= ? GROUP BY 1
      """, [moment.iso]
    ) { given[$0[0]] = $0[1] }
    return given
  }

  private static func labels(_ db: Database) throws -> [Int64: ClassLabel] {
    var labels: [Int64: ClassLabel] = [:]
    try each(db, "SELECT id, grade, letter FROM school_class") { labels[$0[0]] = try $0.classLabel(1) }
    return labels
  }

  private static func assignments(_ db: Database) throws -> [Int64: Assignment] {
    var classes: [Int64: [Int64]] = [:]
    try each(db, "SELECT stream_id, class_id FROM stream_class") { classes[$0[0], default: []].append($0[1]) }
    var assignments: [Int64: Assignment] = [:]
    try each(
      db,
      """
      SELECT a.id, a.teacher_id, coalesce(s.name, c.name), coalesce(g.name, t.name), coalesce(a.class_id, g.class_id),
        a.stream_id, a.pupil_id
      FROM teaching_assignment a LEFT JOIN subject s ON s.id = a.subject_id LEFT JOIN course c ON c.id = a.course_id
      LEFT JOIN subgroup g ON g.id = a.subgroup_id LEFT JOIN study_stream t ON t.id = a.stream_id
      """
    ) { row in
      let (own, stream): (Int64?, Int64?) = (row[4], row[5])
      assignments[row[0]] = Assignment(
        teacher: ID(row[1]), subject: row[2], group: row[3],
        classes: own.map { [$0] } ?? stream.flatMap { classes[$0] } ?? [], pupil: row[6])
    }
    return assignments
  }

  private static func records(_ days: DayRange, _ db: Database) throws -> [Int64: Record] {
    var records: [Int64: Record] = [:]
    try each(
      db,
      """
      SELECT id, assignment_id, first_day, last_day, absent_id, substitute_id, reason, order_number, order_day, hours
      FROM substitution WHERE first_day <= ?2 AND last_day >= ?1
      """, [days.first.iso, days.last.iso]
    ) { row in
      guard let span = DayRange(try row.day(2), try row.day(3)) else {
        throw StoreError.corrupt(detail: "an impossible span of days")
      }
      let (number, day): (String?, Day?) = (row[7], try row.dayIfAny(8))
      let order = number.flatMap { number in day.map { OrderReference(number: number, date: $0) } }
      records[row[0]] = Record(
        id: row[0], assignment: row[1], days: span, absent: ID(row[4]), substitute: ID(row[5]),
        reason: row[6], order: order, hours: row[9])
    }
    return records
  }

  private static func classes(of pupil: Int64, on day: Day, _ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT class_id FROM enrolment WHERE person_id = ?1 AND first_day <= ?2
          AND (last_day IS NULL OR last_day >= ?2)
        """, arguments: [pupil, day.iso])
  }

  /// The names of everybody on the lines, and of the deputy, on the data moment.
  private mutating func readNames(_ moment: Day, _ db: Database) throws {
    let deputyID = try Int64.fetchOne(
      db,
      sql: """
        SELECT person_id FROM appointment WHERE post = 'deputy' AND valid_from <= ?1
          AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY valid_from, person_id LIMIT 1
        """, arguments: [moment.iso])
    let needed = Set(items.flatMap { [$0.absent] + ($0.substitute.map { [$0] } ?? []) })
    try SubstitutionsSource.each(
      db,
      """
      SELECT n.person_id, surname, given, patronymic FROM person_name n JOIN person p ON p.id = n.person_id
      WHERE p.kind = 'staff'
      ORDER BY valid_from <= ?1, CASE WHEN valid_from <= ?1 THEN valid_from END, valid_from DESC
      """, [moment.iso]
    ) { row in
      let id: Int64 = row[0]
      let name = Personal(sealed: try row.personName(1))
      if id == deputyID { deputy = name }
      if needed.contains(ID(id)) { staff[ID(id)] = name }
    }
  }
}

extension SubstitutionsData.Item {
  /// The order among lessons of one hour: class, group, subject, teacher.
  fileprivate var place: String {
    let labels = classes.map { "\($0.grade < 10 ? "0" : "")\($0.compact)" }.joined()
    return "\(labels)|\(group ?? "")|\(subject)|\(absent)"
  }
}
