import GRDB
public import JournalCore
import JournalStore

/// What «Общие сведения об обучающихся» say of a pupil; nothing at all for one who goes by a code name (FORMS §16.3).
public struct JournalParticulars: Hashable, Sendable {
  /// The birth date; nil when none is recorded.
  public private(set) var birthDay: Personal<Day?>
  /// The number of the personal file; empty when none is recorded.
  public private(set) var fileNumber: Personal<String>
  /// Address and telephone on the data moment; empty when none is recorded.
  public private(set) var contacts: Personal<String>
  /// The lawful representatives with their telephones, fathers first; empty when none is recorded.
  public private(set) var guardians: Personal<[String]>
  /// Courses, clubs and sections of the school that the pupil belongs to in the days, by name (FORMS §16 section 9).
  public private(set) var courses: [String]
  /// Whether the pupil goes by a code name.
  public let isCoded: Bool

  /// Opens or masks everything.
  public mutating func disclose(through clearance: inout Clearance) {
    birthDay.disclose(through: &clearance, mask: nil)
    fileNumber.disclose(through: &clearance, mask: "")
    contacts.disclose(through: &clearance, mask: "")
    guardians.disclose(through: &clearance, mask: [])
  }

  /// The particulars of everybody on the list, in its order.
  static func fetch(
    _ roster: ClassRoster, _ scope: ClassScope, from snapshot: StoreSnapshot
  ) throws(StoreError) -> [JournalParticulars] {
    let query = try snapshot.read { db in try Query(db: db, scope: scope) }
    return roster.entries.map { entry in
      let id = entry.pupil.id
      let isCoded = query.coded.contains(id)
      return JournalParticulars(
        birthDay: Personal(sealed: isCoded ? nil : query.births[id]),
        fileNumber: Personal(sealed: isCoded ? "" : query.files[id] ?? ""),
        contacts: Personal(sealed: isCoded ? "" : (query.contacts[id] ?? []).joined(separator: ", ")),
        guardians: Personal(sealed: isCoded ? [] : query.guardians[id] ?? []),
        courses: query.courses[id] ?? [], isCoded: isCoded)
    }
  }

  /// One statement a table; contacts and names are those of the data moment.
  private struct Query {
    var coded: Set<ID<Pupil>> = []
    var births: [ID<Pupil>: Day] = [:]
    var files: [ID<Pupil>: String] = [:]
    var contacts: [ID<Pupil>: [String]] = [:]
    var guardians: [ID<Pupil>: [String]] = [:]
    var courses: [ID<Pupil>: [String]] = [:]

    private static let members =
      "(SELECT person_id FROM enrolment WHERE class_id = ?1 AND first_day <= ?2)"

    init(db: Database, scope: ClassScope) throws {
      func each(_ sql: String, _ body: (Row) throws -> Void) throws {
        let cursor = try Row.fetchCursor(
          try db.cachedStatement(sql: sql), arguments: [scope.ofClass.id.rawValue, scope.moment.iso])
        while let row = try cursor.next() { try body(row) }
      }
      let members = Query.members
      try each("SELECT person_id FROM code_name WHERE person_id IN \(members)") { coded.insert(ID($0[0])) }
      try each("SELECT id, birth_day FROM person WHERE birth_day IS NOT NULL AND id IN \(members)") { row in
        births[ID(row[0])] = try row.day(1)
      }
      try each(
        "SELECT person_id, personal_file FROM pupil_details WHERE personal_file IS NOT NULL AND person_id IN \(members)"
      ) { row in files[ID(row[0])] = row[1] }
      var held: [Int64: [String]] = [:]
      try each(
        """
        SELECT person_id, value, kind FROM contact AS c WHERE kind IN ('address', 'phone') AND value IS NOT NULL
          AND valid_from = (SELECT max(valid_from) FROM contact WHERE person_id = c.person_id AND kind = c.kind
            AND valid_from <= ?2)
          AND (person_id IN \(members) OR kind = 'phone' AND person_id IN
            (SELECT guardian_id FROM guardianship WHERE pupil_id IN \(members)))
        ORDER BY person_id, kind
        """
      ) { row in
        let value: String = row[1]
        // A line never breaks inside a telephone number, nor between «кв.» and its number.
        let whole =
          row[2] == "phone"
          ? value.replacing(" ", with: "\u{00A0}")
          : value.replacing(/\. (\d)/) { ".\u{00A0}\($0.output.1)" }
        held[row[0], default: []].append(whole)
      }
      for (person, values) in held { contacts[ID(person)] = values }
      try each(
        """
        SELECT g.pupil_id, g.guardian_id, n.surname, n.given, n.patronymic FROM guardianship g
        JOIN person_name n ON n.person_id = g.guardian_id AND n.valid_from = (
          SELECT max(valid_from) FROM person_name WHERE person_id = g.guardian_id AND valid_from <= ?2)
        WHERE g.pupil_id IN \(members) AND g.is_legal = 1 AND g.valid_from <= ?2
          AND (g.valid_to IS NULL OR g.valid_to >= ?2)
        ORDER BY g.pupil_id, g.relation, g.guardian_id
        """
      ) { row in
        let words = [try row.personName(2).full] + (held[row[1]] ?? [])
        guardians[ID(row[0]), default: []].append(words.joined(separator: ", "))
      }
      try each(
        """
        SELECT m.person_id, c.name FROM course_member m JOIN course c ON c.id = m.course_id
        WHERE m.person_id IN \(members) AND m.valid_from <= ?2
          AND c.year_id = (SELECT year_id FROM school_class WHERE id = ?1) ORDER BY c.name, m.valid_from
        """
      ) { row in
        let name: String = row[1]
        if courses[ID(row[0])]?.last != name { courses[ID(row[0]), default: []].append(name) }
      }
    }
  }
}
