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

  /// Reads the notes and messages of the days as they stand on the moment, in order of days; withdrawn ones left out.
  static func fetch(
    of pupil: ID<Pupil>, in days: DayRange, on moment: Day, _ db: Database
  ) throws -> [FamilyNote] {
    let arguments: StatementArguments = [pupil.rawValue, days.first.iso, days.last.iso, moment.iso]
    let notes = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT day, kind, text FROM conduct_note WHERE pupil_id = ?1 AND day BETWEEN ?2 AND min(?3, ?4)
            AND (withdrawn_on IS NULL OR withdrawn_on > ?4) ORDER BY day, id
          """), arguments: arguments
    ).map { row in
      FamilyNote(day: try row.day(0), kind: .note(try row.word(1)), text: Personal(sealed: row[2]))
    }
    let messages = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT date(m.sent_at), m.kind, m.text FROM message m JOIN message_thread t ON t.id = m.thread_id
          JOIN thread_member p ON p.thread_id = m.thread_id AND p.person_id = m.author_id
          WHERE t.pupil_id = ?1 AND p.part IN ('administration', 'teacher')
            AND date(m.sent_at) BETWEEN ?2 AND min(?3, ?4) ORDER BY m.sent_at, m.id
          """), arguments: arguments
    ).map { row in
      FamilyNote(day: try row.day(0), kind: .message(try row.word(1)), text: Personal(sealed: row[2]))
    }
    return (notes + messages).enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    .map(\.element)
  }
}
