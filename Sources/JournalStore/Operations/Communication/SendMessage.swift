import GRDB
public import JournalCore

/// Sends a message that begins a thread: one for all readers, or one with each, which no other sees (S3-3.4.c).
public struct SendMessage: RecordedOperation {
  public static let name = "send-message"
  public static let summary = "Send a message to participants of education."
  public static let fields: [FieldSpec] = [
    .required("readers", .ids, "the readers"), .required("text", .text, "the words"),
    .optional("subject", .text, "what it is about"), .optional("pupil", .id, "the pupil whom it concerns"),
    .optional("kind", .word, "message, gratitude, invitation or consultation"),
    .optional("separately", .truth, "whether each reader gets a thread of the own"),
    .optional("author", .id, "the author, for the local operator"),
  ]

  let message: MessageText
  let readers: [ID<Person>]
  let subject: String
  let pupil: ID<Pupil>?
  let isSeparate: Bool
  let author: ID<Person>?

  /// A message to the readers; the author is the principal's person where there is one.
  public init(
    _ message: MessageText, to readers: [ID<Person>], subject: String = "", about pupil: ID<Pupil>? = nil,
    separately isSeparate: Bool = false, author: ID<Person>? = nil
  ) {
    self.message = message
    self.readers = readers
    self.subject = subject
    self.pupil = pupil
    self.isSeparate = isSeparate
    self.author = author
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    _ = try fields.text("readers")
    self.init(
      MessageText(try fields.text("text"), kind: try fields.wordIfAny("kind") ?? .message),
      to: try fields.ids("readers"), subject: fields.textIfAny("subject") ?? "",
      about: try fields.idIfAny("pupil"), separately: try fields.truth("separately"),
      author: try fields.idIfAny("author"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    AccessDemand(.messages, .write, try pupil.map { transaction.target($0) } ?? common(transaction))
  }

  /// A message without a pupil concerns the first reader who is of a family, or the writer's own child.
  private func common(_ transaction: Transaction) throws -> AccessTarget {
    let day = transaction.session.today
    let people = try (readers + [transaction.actor].compactMap { $0 }).map {
      try transaction.db.participant($0, on: day)
    }
    let family = people.first { $0.part == .guardian || $0.part == .pupil }
    return family?.pupils.min().map { transaction.target($0) } ?? .school
  }

  /// The threads; throws `noSuchPerson`, `noAuthor`, `notAuthor`, and what `Correspondence` refuses.
  public func perform(in transaction: Transaction) throws -> [Int64] {
    let (db, day) = (transaction.db, transaction.session.today)
    guard let own = try transaction.author(author) else {
      throw StoreError.rule(CommunicationRefusal.noAuthor)
    }
    let writer = try db.participant(own, on: day)
    let others = try readers.map { try db.participant($0, on: day) }
    try ruled { try Correspondence.check(text: message.text, from: writer, to: others) }
    let groups = isSeparate ? others.map { [$0] } : [others]
    return try groups.map { try open(writer, with: $0, transaction) }
  }

  private func open(
    _ writer: Correspondence.Participant, with others: [Correspondence.Participant],
    _ transaction: Transaction
  ) throws -> Int64 {
    let now = transaction.session.now.iso
    try transaction.write(
      "INSERT INTO message_thread (pupil_id, subject, opened_at) VALUES (?, ?, ?)",
      [pupil?.rawValue, subject, now])
    let thread = transaction.db.lastInsertedRowID
    for member in [writer] + others {
      try transaction.write(
        "INSERT INTO thread_member (thread_id, person_id, part) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [thread, member.person.rawValue, member.part.rawValue])
    }
    try transaction.send(message, in: thread, by: writer.person)
    return thread
  }
}

/// The words of a message with their kind.
public struct MessageText: Hashable, Sendable {
  /// The words.
  public let text: String
  /// What they are for.
  public let kind: MessageKind

  /// Words of the kind.
  public init(_ text: String, kind: MessageKind = .message) { (self.text, self.kind) = (text, kind) }
}

extension Transaction {
  /// Puts the message into the thread, now.
  func send(_ message: MessageText, in thread: Int64, by author: ID<Person>) throws {
    try write(
      "INSERT INTO message (thread_id, author_id, kind, text, sent_at) VALUES (?, ?, ?, ?, ?)",
      [thread, author.rawValue, message.kind.rawValue, message.text, session.now.iso])
    concerns("message", db.lastInsertedRowID)
    concerns("thread", thread)
  }
}
