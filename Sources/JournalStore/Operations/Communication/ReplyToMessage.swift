import GRDB
public import JournalCore

/// Answers in a thread; only its members do.
public struct ReplyToMessage: RecordedOperation {
  public static let name = "reply-to-message"
  public static let summary = "Answer in a thread."
  public static let fields: [FieldSpec] = [
    .required("thread", .id, "the thread"), .required("text", .text, "the words"),
    .optional("kind", .word, "message, gratitude, invitation or consultation"),
    .optional("author", .id, "the author, for the local operator"),
  ]

  let thread: Int64
  let message: MessageText
  let author: ID<Person>?

  /// An answer in the thread; the author is the principal's person where there is one.
  public init(_ message: MessageText, in thread: Int64, author: ID<Person>? = nil) {
    self.message = message
    self.thread = thread
    self.author = author
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      MessageText(try fields.text("text"), kind: try fields.wordIfAny("kind") ?? .message),
      in: try fields.id("thread", of: Person.self).rawValue, author: try fields.idIfAny("author"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    AccessDemand(.messages, .write, try transaction.target(ofThread: thread))
  }

  /// Throws `noSuchRecord`, `noAuthor`, `notAuthor`, `notInThread` or `emptyText`.
  public func perform(in transaction: Transaction) throws {
    guard let own = try transaction.author(author) else {
      throw StoreError.rule(CommunicationRefusal.noAuthor)
    }
    try transaction.requireMember(own, of: thread)
    if message.text.allSatisfy(\.isWhitespace) { throw StoreError.rule(CommunicationRefusal.emptyText) }
    try transaction.send(message, in: thread, by: own)
  }
}

/// Records that somebody read the messages of a thread; the first reading of each counts.
public struct MarkRead: RecordedOperation {
  public static let name = "mark-read"
  public static let summary = "Record that somebody read the messages of a thread."
  public static let fields: [FieldSpec] = [
    .required("thread", .id, "the thread"),
    .optional("reader", .id, "the reader, for the local operator"),
  ]

  let thread: Int64
  let reader: ID<Person>?

  /// The reading of the thread; the reader is the principal's person where there is one.
  public init(_ thread: Int64, by reader: ID<Person>? = nil) {
    self.thread = thread
    self.reader = reader
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("thread", of: Person.self).rawValue, by: try fields.idIfAny("reader"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    AccessDemand(.messages, .write, try transaction.target(ofThread: thread))
  }

  /// Throws `noSuchRecord`, `noAuthor`, `notAuthor` or `notInThread`.
  public func perform(in transaction: Transaction) throws {
    guard let own = try transaction.author(reader) else {
      throw StoreError.rule(CommunicationRefusal.noAuthor)
    }
    try transaction.requireMember(own, of: thread)
    try transaction.write(
      """
      INSERT INTO message_read (message_id, person_id, read_at)
      SELECT id, ?2, ?3 FROM message WHERE thread_id = ?1 AND author_id <> ?2 ON CONFLICT DO NOTHING
      """, [thread, own.rawValue, transaction.session.now.iso])
    transaction.concerns("thread", thread)
  }
}

extension Transaction {
  /// The pupil of the thread as the target of a demand, or a pupil of its families; throws `noSuchRecord`.
  func target(ofThread thread: Int64) throws -> AccessTarget {
    let row = try db.cachedStatement(sql: "SELECT pupil_id FROM message_thread WHERE id = ?").firstRow([
      thread
    ])
    guard let row else { throw StoreError.rule(CommunicationRefusal.noSuchRecord("переписка", thread)) }
    if let pupil: Int64 = row[0] { return target(ID<Pupil>(pupil)) }
    let members = try Int64.fetchAll(
      db, sql: "SELECT person_id FROM thread_member WHERE thread_id = ? AND part IN ('guardian', 'pupil')",
      arguments: [thread])
    let family = try members.map { try db.participant(ID($0), on: session.today) }.first
    return family?.pupils.min().map { target($0) } ?? .school
  }

  /// Throws `notInThread` unless the person is of the thread.
  func requireMember(_ person: ID<Person>, of thread: Int64) throws {
    let part: String? = try db.cachedStatement(
      sql: "SELECT part FROM thread_member WHERE thread_id = ? AND person_id = ?"
    ).value([thread, person.rawValue])
    guard part != nil else { throw StoreError.rule(CommunicationRefusal.notInThread(thread, person: person)) }
  }
}
