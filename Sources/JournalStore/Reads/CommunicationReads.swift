import GRDB
public import JournalCore

/// A thread of messages with who read them when (S2-1.2.h, S3-2.2.g).
public struct MessageThread: Hashable, Sendable {
  /// One message.
  public struct Entry: Hashable, Sendable {
    /// Who wrote it.
    public let author: ID<Person>
    /// What the author is in the school.
    public let part: Correspondence.Participant.Part
    /// What it is for.
    public let kind: MessageKind
    /// The words.
    public let text: String
    /// When it was sent.
    public let sent: LocalMoment
    /// When each reader read it.
    public let read: [ID<Person>: LocalMoment]
  }

  /// The record.
  public let id: Int64
  /// What it is about.
  public let subject: String
  /// The members.
  public let members: Set<ID<Person>>
  /// The messages in the order of time.
  public let entries: [Entry]
}

extension StoreSnapshot {
  /// The notes to the pupil about days of the span that a paper made on the day shows (S0-11.4.2.c, S2-3.1.2.c).
  public func notes(
    to pupil: ID<Pupil>, over span: DayRange, printedOn moment: Day
  ) throws(StoreError) -> [ConductNote] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(Database.noteColumns) FROM conduct_note WHERE pupil_id = ? AND day BETWEEN ? AND ?
          ORDER BY day, id
          """, arguments: [pupil.rawValue, span.first.iso, span.last.iso]
      ).map { try $0.note() }.filter { $0.isPrinted(on: moment) }
    }
  }

  /// The threads that the person is a member of, oldest first; nobody sees another's.
  public func threads(of person: ID<Person>) throws(StoreError) -> [MessageThread] {
    try read { db in
      let ids = try Int64.fetchAll(
        db, sql: "SELECT thread_id FROM thread_member WHERE person_id = ? ORDER BY thread_id",
        arguments: [person.rawValue])
      return try ids.map { try db.thread($0) }
    }
  }

  /// Pupils of the list with whether a guardian acknowledged the period (S2-A2.6.b).
  public func acknowledgements(
    of pupils: [ID<Pupil>], in year: AcademicYear, _ period: PeriodSelection
  ) throws(StoreError) -> [ID<Pupil>: Bool] {
    try read { db in
      let given = try Int64.fetchSet(
        db,
        sql: """
          SELECT pupil_id FROM acknowledgement JOIN academic_year ON academic_year.id = year_id
          WHERE start_year = ? AND period = ?
          """, arguments: [year.startYear, period.code])
      return Dictionary(uniqueKeysWithValues: pupils.map { ($0, given.contains($0.rawValue)) })
    }
  }

  /// How often each viewer looked into the pupil's diary over the span; for statistics (S4-3.3.q).
  public func diaryViews(
    of pupil: ID<Pupil>, over span: DayRange
  ) throws(StoreError) -> [ID<Person>: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT viewer_id, count(*) FROM diary_view WHERE pupil_id = ? AND date(viewed_at) BETWEEN ? AND ?
          GROUP BY viewer_id
          """, arguments: [pupil.rawValue, span.first.iso, span.last.iso])
      return Dictionary(uniqueKeysWithValues: rows.map { (ID($0[0]), $0[1]) })
    }
  }
}

extension Database {
  /// The thread with its messages.
  func thread(_ id: Int64) throws -> MessageThread {
    let subject: String? = try cachedStatement(sql: "SELECT subject FROM message_thread WHERE id = ?").value([
      id
    ])
    let members = try Int64.fetchAll(
      cachedStatement(sql: "SELECT person_id FROM thread_member WHERE thread_id = ?"), arguments: [id])
    let rows = try Row.fetchAll(
      cachedStatement(
        sql: """
          SELECT message.id, author_id, part, kind, text, sent_at FROM message
          JOIN thread_member ON thread_member.thread_id = message.thread_id AND person_id = author_id
          WHERE message.thread_id = ? ORDER BY sent_at, message.id
          """), arguments: [id])
    let entries = try rows.map { row in
      MessageThread.Entry(
        author: ID(row[1]), part: try row.word(2), kind: try row.word(3), text: row[4],
        sent: try row.moment(5), read: try readings(ofMessage: row[0]))
    }
    return MessageThread(
      id: id, subject: subject ?? "", members: Set(members.map { ID($0) }), entries: entries)
  }

  private func readings(ofMessage id: Int64) throws -> [ID<Person>: LocalMoment] {
    let rows = try Row.fetchAll(
      cachedStatement(sql: "SELECT person_id, read_at FROM message_read WHERE message_id = ?"),
      arguments: [id])
    return Dictionary(uniqueKeysWithValues: try rows.map { (ID($0[0]), try $0.moment(1)) })
  }
}
