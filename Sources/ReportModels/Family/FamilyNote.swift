import GRDB
public import JournalCore
import JournalStore

/// What a teacher wrote about a pupil or to the family beside marks (FORMS §13, table 4; S2-3.1.2).
public struct FamilyNote: Hashable, Sendable {
  /// Where the words come from.
  public enum Kind: Hashable, Sendable {
    /// A note on conduct.
    case note(ConductNote.Kind)
    /// A message of the school about the pupil.
    case message(MessageKind)

    /// «замечание», «сообщение».
    public var printed: String {
      switch self {
      case .note(let kind): kind.printed
      case .message(let kind): kind.printed
      }
    }
  }

  /// The day.
  public let day: Day
  /// What it is.
  public let kind: Kind
  /// The words, which may name somebody.
  public private(set) var text: Personal<String>

  /// Opens or masks the words.
  public mutating func disclose(through clearance: inout Clearance) {
    text.disclose(through: &clearance, mask: "")
  }

  /// The notes and messages of the days as they stand on the moment, in order of days; withdrawn ones left out. They are read
  /// once for the papers of all pupils of a class.
  static func fetch(
    of pupil: ID<Pupil>, in schoolClass: ID<SchoolClass>, _ days: DayRange, on moment: Day,
    from snapshot: StoreSnapshot
  ) throws(StoreError) -> [FamilyNote] {
    let key = Key(schoolClass: schoolClass, days: days, moment: moment)
    return try snapshot.remembering(key) { () throws(StoreError) in
      try snapshot.read { db in try fetch(key, db) }
    }[pupil] ?? []
  }

  /// What the notes of a class depend on.
  private struct Key: Hashable, Sendable {
    let schoolClass: ID<SchoolClass>
    let days: DayRange
    let moment: Day
  }

  private static func fetch(_ key: Key, _ db: Database) throws -> [ID<Pupil>: [FamilyNote]] {
    let arguments: StatementArguments = [
      key.schoolClass.rawValue, key.days.first.iso, key.days.last.iso, key.moment.iso,
    ]
    let members = "(SELECT person_id FROM enrolment WHERE class_id = ?1)"
    var notes: [ID<Pupil>: [FamilyNote]] = [:]
    let conduct = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT pupil_id, day, kind, text FROM conduct_note
          WHERE pupil_id IN \(members) AND day BETWEEN ?2 AND min(?3, ?4)
            AND (withdrawn_on IS NULL OR withdrawn_on > ?4) ORDER BY day, id
          """), arguments: arguments)
    while let row = try conduct.next() {
      notes[ID(row[0]), default: []].append(
        FamilyNote(day: try row.day(1), kind: .note(try row.word(2)), text: Personal(sealed: row[3])))
    }
    let messages = try Row.fetchCursor(
      try db.cachedStatement(
        sql: """
          SELECT t.pupil_id, date(m.sent_at), m.kind, m.text FROM message m JOIN message_thread t ON t.id = m.thread_id
          JOIN thread_member p ON p.thread_id = m.thread_id AND p.person_id = m.author_id
          WHERE t.pupil_id IN \(members) AND p.part IN ('administration', 'teacher')
            AND date(m.sent_at) BETWEEN ?2 AND min(?3, ?4) ORDER BY m.sent_at, m.id
          """), arguments: arguments)
    while let row = try messages.next() {
      notes[ID(row[0]), default: []].append(
        FamilyNote(day: try row.day(1), kind: .message(try row.word(2)), text: Personal(sealed: row[3])))
    }
    return notes.mapValues { own in
      own.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
  }
}
